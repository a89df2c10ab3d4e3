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
    /// The state whose shape the tab of a method carries when something is off there; nothing when not.
    [[nodiscard]] static std::optional<RoleState> alarm(Method method, const View &view);
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

    /// What the left side shows for this view.
    [[nodiscard]] static State stateFor(Method method, const View &view);

private:
    void showData(const View &view);
    void showMessage(const View &view, State state);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString evidenceHeading() const;
    [[nodiscard]] static bool isEntered(Method method) { return method == Method::Console || method == Method::Plugin; }

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
