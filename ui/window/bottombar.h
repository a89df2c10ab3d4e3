#pragma once

#include "../look/theme.h"
#include "../widgets/textlabel.h"
#include "nextstep.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QFrame>
#include <QMenu>
#include <QPushButton>

namespace portcheck {

/// What can be done from every tab, always in reach.
class BottomBar final : public QFrame
{
    Q_OBJECT

public:
    BottomBar();

    void showView(const View &view, ThemeChoice theme);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(const portcheck::NextStep &step);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        QAction *action;
        const char *text;
        WindowAction starts;
    };
    void makeMenu();
    void showIcons();

    QPushButton *m_check = named(new QPushButton, "checkPushButton");
    QPushButton *m_export = named(new QPushButton, "exportPushButton");
    QPushButton *m_copy = named(new QPushButton, "copyPushButton");
    QPushButton *m_picture = named(new QPushButton, "picturePushButton");
    QCheckBox *m_aliasBox = named(new QCheckBox, "maskCheckBox");
    // Each language in its own words, so that a person who cannot read the other one finds it.
    QPushButton *m_japanese = named(new QPushButton(QStringLiteral("日本語")), "japanesePushButton");
    QPushButton *m_english = named(new QPushButton(QStringLiteral("English")), "englishPushButton");
    QPushButton *m_more = named(new QPushButton, "morePushButton");
    QMenu *m_menu = named(new QMenu(this), "moreMenu");
    QMenu *m_themeMenu = named(new QMenu(this), "themeMenu");
    QActionGroup *m_themes = new QActionGroup(this);
    QList<Entry> m_entries; ///< of both menus
    bool m_checking = false;
};

} // namespace portcheck
