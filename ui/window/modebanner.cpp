#include "modebanner.h"

#include "../look/theme.h"
#include "../widgets/textlabel.h"

#include <text/texts.h>

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace portcheck {

ModeBanner::ModeBanner(QWidget *parent)
    : QFrame(parent)
    , m_mode(named(new TextLabel(TextRole::Strong), "modeTextLabel"))
    , m_text(new TextLabel(TextRole::Body))
    , m_inputs(named(new QPushButton, "showInputsPushButton"))
    , m_button(named(new QPushButton, "leaveModePushButton"))
{
    setObjectName(QStringLiteral("modeBanner"));
    m_mode->setWordWrap(false);
    m_inputs->setProperty("compact", true);
    m_button->setProperty("compact", true);
    connect(m_inputs, &QPushButton::clicked, this, [this] { emit activated({WindowAction::ShowInputs}); });
    connect(m_button, &QPushButton::clicked, this, [this] { emit activated(m_step); });
    auto *layout = makeLayout<QHBoxLayout>(14, {metrics::kPageMargin, 5, metrics::kPageMargin, 5}, this);
    layout->addWidget(m_mode);
    layout->addWidget(m_text, 1);
    addWidgets(*layout, {m_inputs, m_button});
}

void ModeBanner::showView(const View &view)
{
    QString mode;
    QString text;
    const char *frame = "note";
    m_step = {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    const bool picture = view.picture;
    if (!view.hasDiagnosis) {
        // Nothing is shown yet that could be mistaken.
    } else if (view.diagnosis.mode == RunMode::Sample) {
        frame = "sample";
        mode = tr("SAMPLE");
        text = tr("Made-up values, built into the program. Nothing here is about your computer.");
    } else if (!view.checking && !view.diagnosis.complete) {
        frame = "warning";
        mode = tr("INCOMPLETE");
        text = tr("The check was stopped before all results were in.");
        m_step = {WindowAction::CheckAgain, {}, tr("Check Again")};
    } else if (view.diagnosis.mode == RunMode::Files) {
        mode = tr("From files");
        const auto used = std::count_if(view.diagnosis.inputs.begin(),
                                        view.diagnosis.inputs.end(),
                                        [](const InputFile &input) { return input.used; });
        text = view.diagnosis.probedHost.isEmpty()
            ? tr("These values were read from files, not from this computer. Files used: %1 of %2.")
                  .arg(QString::number(used), QString::number(view.diagnosis.inputs.size()))
            : tr("These values were read from files; listening ports were checked on %1.")
                  .arg(view.diagnosis.probedHost);
    } else if (view.diagnosis.mode == RunMode::Report) {
        mode = tr("Saved report");
        text = tr("This is a report of %1, made at %2.")
                   .arg(view.diagnosis.host, view.catalog.dateTime(view.diagnosis.createdAt));
    } else if (!view.diagnosis.probedHost.isEmpty()) {
        mode = tr("Another computer");
        text = tr("Listening ports were checked on %1, not on this computer.").arg(view.diagnosis.probedHost);
        m_step = {WindowAction::AskHost, {}, tr("Back to This Computer"), {}};
    }
    const QList<InputFile> inputs = mode.isEmpty() ? QList<InputFile>() : view.diagnosis.inputs;
    setVisible(!mode.isEmpty());
    setStyleProperty(*this, "frameRole", QString::fromLatin1(frame));
    m_mode->setSentence(mode);
    m_text->setSentence(text);
    m_inputs->setText(tr("Show Files…"));
    m_inputs->setAccessibleDescription(tr("Shows what each file was taken for, and why one was not used."));
    m_inputs->setVisible(!picture && !view.checking && !inputs.isEmpty());
    m_button->setText(m_step.label);
    m_button->setAccessibleDescription(text);
    m_button->setVisible(!picture && !view.checking);
    setAccessibleName(mode);
    setAccessibleDescription(text);
}

} // namespace portcheck
