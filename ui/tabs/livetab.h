#pragma once

#include "../look/theme.h"
#include "../widgets/textlabel.h"
#include "page.h"

#include <QLineEdit>
#include <QPushButton>

namespace portcheck {

/// What none of the four methods shows: is something listening, whose is it, what answers, is it allowed.
class LiveTab final : public Page
{
    Q_OBJECT

public:
    explicit LiveTab(QWidget *parent = nullptr);

    void showView(const View &view) override;

private:
    void showHost(const View &view);
    void askHost();
    void showWhyNot(const View &view);
    void showCards(const View &view);
    [[nodiscard]] static QFrame *makeCertificate(const View &view, const PortDiagnosis &port);

    TextLabel *m_explanation = new TextLabel(TextRole::Secondary);
    QWidget *m_hostForm = named(new QWidget, "hostForm");
    QLineEdit *m_host =
        named(new QLineEdit, "hostLineEdit"); ///< nothing is asked before its button or Enter is pressed
    QPushButton *m_askHost = named(new QPushButton, "askHostPushButton");
    QPushButton *m_back = named(new QPushButton, "askThisComputerPushButton");
    QString m_shownHost; ///< of the diagnosis that was shown last
    bool m_isAliased = false;
    TextLabel *m_note = new TextLabel(TextRole::Small);
    QPushButton *m_loginPage = named(new QPushButton, "askLoginPagePushButton");
    QBoxLayout *m_cards = inRow(metrics::kCardGap);
};

} // namespace portcheck
