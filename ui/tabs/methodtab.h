#pragma once

#include "../widgets/entryform.h"
#include "../widgets/stepsview.h"
#include "../widgets/textlabel.h"
#include "page.h"

#include <QGridLayout>

namespace portcheck {

/// One of the four documented methods: on the left its values, with the evidence as a person would see it;
/// right how to see the same by hand. Reading, empty, unreadable and not applicable are pages of their
/// own, and the steps stay beside them.
class MethodTab final : public Page
{
    Q_OBJECT

public:
    enum class State { Reading, Empty, Unreadable, NotApplicable, Data };

    explicit MethodTab(Method method, QWidget *parent = nullptr);

    /// The state whose shape the tab of a method carries when something is off there; nothing when not.
    [[nodiscard]] static std::optional<RoleState> alarm(Method method, const View &view);
    void showView(const View &view) override;
    void reveal(std::optional<PortRole> role) override;

    /// What the left side shows for this view.
    [[nodiscard]] static State stateFor(Method method, const View &view);

private:
    void showData(const View &view);
    void showState(const View &view, State state);
    [[nodiscard]] static bool isEntered(Method method) { return method == Method::Console || method == Method::Plugin; }

    Method m_method;
    EntryForm *m_form = nullptr; ///< of the two methods that are read on a screen
    TextLabel *m_heading = new TextLabel(TextRole::Heading);
    QGridLayout *m_values = new QGridLayout;
    TextLabel *m_note = new TextLabel(TextRole::Small);
    TextLabel *m_evidenceHeading = new TextLabel(TextRole::Heading);
    QBoxLayout *m_evidence = inColumn(6);
    QWidget *m_data = new QWidget;
    QScrollArea *m_scroll = makeScroll(m_data, "valuesScrollArea");
    StepsView *m_steps = new StepsView;
};

} // namespace portcheck
