#pragma once

#include "page.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace portcheck {

class EntryForm;
class EvidencePanel;
class MessagePage;
class StepsView;
class TextLabel;

/// One of the four documented methods: on the left its values, with the evidence as a person would see it;
/// right how to see the same by hand. Reading, empty, unreadable and not applicable are pages of their
/// own, and the steps stay beside them.
class MethodTab final : public Page
{
    Q_OBJECT

public:
    enum class State { Reading, Empty, Unreadable, NotApplicable, Data };

    explicit MethodTab(Method method, QWidget *parent = nullptr);

    [[nodiscard]] Method method() const { return m_method; }
    [[nodiscard]] QString title(const View &view) const override;
    [[nodiscard]] std::optional<RoleState> alarm(const View &view) const override;
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;
    [[nodiscard]] int fullHeight(int width) const override;

    /// What the left side shows for this view.
    [[nodiscard]] State stateFor(const View &view) const;

private:
    void showData(const View &view);
    void showMessage(const View &view, State state);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString evidenceHeading() const;
    [[nodiscard]] bool isEntered() const { return m_method == Method::Console || m_method == Method::Plugin; }

    Method m_method;
    QStackedWidget *m_pages;
    MessagePage *m_message;
    QScrollArea *m_scroll;
    QWidget *m_data;
    TextLabel *m_heading;
    QGridLayout *m_values;
    EntryForm *m_form = nullptr;
    TextLabel *m_note;
    TextLabel *m_evidenceHeading;
    EvidencePanel *m_evidence;
    StepsView *m_steps;
    QScrollArea *m_stepsScroll;
};

} // namespace portcheck
