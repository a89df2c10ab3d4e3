#include "modebanner.h"

#include "../look/theme.h"
#include "../widgets/textlabel.h"

#include <text/texts.h>

#include <QHBoxLayout>
#include <QPushButton>

namespace portcheck {

ModeBanner::ModeBanner(QWidget *parent)
    : QFrame(parent)
    , m_mode(new TextLabel(TextRole::Strong))
    , m_text(new TextLabel(TextRole::Body))
    , m_button(new QPushButton)
{
    setObjectName(QStringLiteral("modeBanner"));
    m_mode->setObjectName(QStringLiteral("modeTextLabel"));
    m_button->setObjectName(QStringLiteral("leaveModePushButton"));
    m_mode->setWordWrap(false);
    m_button->setProperty("compact", true);
    connect(m_button, &QPushButton::clicked, this, [this] { emit activated(m_step); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 5, metrics::kPageMargin, 5);
    layout->setSpacing(14);
    layout->addWidget(m_mode);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
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
        text = tr("The check was stopped before every part had answered.");
        m_step = {WindowAction::CheckAgain, {}, tr("Check Again")};
    } else if (view.diagnosis.mode == RunMode::Files) {
        mode = tr("From files");
        text = view.diagnosis.probedHost.isEmpty()
            ? tr("These values were read from files, not from this computer.")
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
    setVisible(!mode.isEmpty());
    setStyleProperty(*this, "frameRole", QString::fromLatin1(frame));
    m_mode->setSentence(mode);
    m_text->setSentence(text);
    m_button->setText(m_step.label);
    m_button->setAccessibleDescription(text);
    m_button->setVisible(!picture && !view.checking);
    setAccessibleName(mode);
    setAccessibleDescription(text);
}

} // namespace portcheck
