#include "strip.h"

#include "../look/theme.h"

#include <text/texts.h>

#include <algorithm>

namespace portcheck {
namespace {

/// Parts of one line, with enough space between them.
const QString kBetween = QStringLiteral("   ·   ");

/// The ids of a finding list, each once, worst first.
QString findingIds(const Diagnosis &diagnosis)
{
    QStringList ids;
    for (const Finding &finding : diagnosis.findings) {
        if (finding.severity != Severity::Info) {
            ids << id(finding);
        }
    }
    ids.removeDuplicates();
    return ids.join(QStringLiteral(", "));
}

} // namespace

Strip::Strip()
{
    setObjectName(QStringLiteral("strip"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("frameRole", QStringLiteral("bar"));
    m_case->setElided();
    for (TextLabel *label : {m_product, m_facts, m_case, m_ids}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    QBoxLayout *both = inRow(24, {{inColumn(1, {m_product, m_facts, m_case}), 1}, m_state});
    QBoxLayout *words = inColumn(1, {both, m_ids}, {metrics::kPageMargin, 8, metrics::kPageMargin, 6});
    m_progress->setTextVisible(false);
    setLayout(inColumn(0, {words, m_progress}));
}

void Strip::showView(const View &view)
{
    const Diagnosis &diagnosis = view.diagnosis;
    m_product->setSentence(
        tr("%1 %2", "product name and version").arg(productName(view.catalog), diagnosis.toolVersion));
    QStringList facts;
    if (view.hasDiagnosis) {
        const QString roles = installedRoles(diagnosis.installation, view.catalog);
        facts << (!diagnosis.installation.found() ? diagnosis.host
                      : diagnosis.host.isEmpty()
                      ? roles // files of an agent do not name their computer
                      : tr("%1 (%2)", "computer and what is installed on it").arg(diagnosis.host, roles));
        if (diagnosis.installation.found() || diagnosis.installation.cloudAgent) {
            const QString edition = editionName(diagnosis.installation.edition, view.catalog);
            facts << (diagnosis.installation.version.isEmpty()
                          ? edition
                          : tr("%1 %2", "product name and version").arg(edition, diagnosis.installation.version));
        }
        facts << view.catalog.dateTime(diagnosis.createdAt);
    }
    facts << tr("Changes nothing");
    facts.removeAll(QString());
    m_facts->setSentence(facts.join(kBetween));
    QStringList caseLine {diagnosis.memo};
    if (!diagnosis.caseNumber.isEmpty()) {
        caseLine.prepend(tr("Case %1", "number of a support case").arg(diagnosis.caseNumber));
    }
    caseLine.removeAll(QString());
    m_case->setSentence(caseLine.join(kBetween));

    if (view.checking || !view.hasDiagnosis) {
        m_state->setShape(shapeFor(RoleState::NotChecked), tr("Checking…"));
    } else {
        const bool graded = diagnosis.state == RoleState::Problem || diagnosis.state == RoleState::Check
            || diagnosis.state == RoleState::Unknown;
        const int count = !graded ? 0
                                  : diagnosis.count(Severity::Problem) + diagnosis.count(Severity::Check)
                + diagnosis.count(Severity::Unknown);
        const QString word = stateName(diagnosis.state, view.catalog);
        m_state->setShape(shapeFor(diagnosis.state),
                          count == 0 ? word
                                     : tr("%1 (%2)", "state and how many findings").arg(word, QString::number(count)));
    }
    m_ids->setSentence(view.picture && !view.checking ? findingIds(diagnosis) : QString());
    m_progress->setVisible(view.checking);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setRange(0, view.total);
    m_progress->setValue(view.done);
}

ModeBanner::ModeBanner()
{
    setObjectName(QStringLiteral("modeBanner"));
    m_inputs->setProperty("compact", true);
    m_button->setProperty("compact", true);
    connect(m_inputs, &QPushButton::clicked, this, [this] { emit activated({WindowAction::ShowInputs}); });
    connect(m_button, &QPushButton::clicked, this, [this] { emit activated(m_step); });
    constexpr int kBar = 4; // at the left of its frame
    setLayout(inRow(
        14, {m_mode, {m_text, 1}, m_inputs, m_button}, {metrics::kPageMargin - kBar, 5, metrics::kPageMargin, 5}));
}

void ModeBanner::showView(const View &view)
{
    const Diagnosis &diagnosis = view.diagnosis;
    QString mode;
    QString text;
    const char *frame = "note";
    m_step = {WindowAction::CheckThisComputer, {}, tr("Check This Computer")};
    if (!view.hasDiagnosis) {
        // Nothing is shown yet that could be mistaken.
    } else if (diagnosis.mode == RunMode::Sample) {
        frame = "sample";
        mode = tr("SAMPLE");
        text = tr("Made-up values, built into the program. Nothing here is about your computer.");
    } else if (diagnosis.mode == RunMode::Files) {
        mode = tr("From files");
        const auto used = std::ranges::count(diagnosis.inputs, true, &InputFile::used);
        text = diagnosis.probedHost.isEmpty()
            ? tr("These values were read from files, not from this computer. Files used: %1 of %2.")
                  .arg(QString::number(used), QString::number(diagnosis.inputs.size()))
            : tr("These values were read from files; the listening ports are those of %1.").arg(diagnosis.probedHost);
    } else if (diagnosis.mode == RunMode::Report) {
        mode = tr("Saved report");
        const QString time = view.catalog.dateTime(diagnosis.createdAt);
        text = diagnosis.host.isEmpty() ? tr("This is a report made at %1.").arg(time)
                                        : tr("This is a report of %1, made at %2.").arg(diagnosis.host, time);
    } else if (!diagnosis.probedHost.isEmpty()) {
        mode = tr("Another computer");
        text = tr("The listening ports are those of %1, not of this computer.").arg(diagnosis.probedHost);
        m_step = {WindowAction::AskHost, {}, tr("Back to This Computer"), {}};
    }
    if (view.hasDiagnosis && !view.checking && !diagnosis.complete && diagnosis.mode != RunMode::Sample) {
        frame = "warning";
        mode = tr("INCOMPLETE");
        text = view.catalog.paragraph({tr("The check was stopped before all results were in."), text}).trimmed();
        if (diagnosis.mode != RunMode::Report) {
            m_step = {WindowAction::CheckAgain, {}, tr("Check Again")};
        }
    }
    const QList<InputFile> inputs = mode.isEmpty() ? QList<InputFile>() : diagnosis.inputs;
    setVisible(!mode.isEmpty());
    setStyleProperty(*this, "frameRole", QString::fromLatin1(frame));
    m_mode->setSentence(mode);
    m_text->setSentence(text);
    m_inputs->setText(tr("Show Files…"));
    m_inputs->setAccessibleDescription(tr("Shows what each file was taken for, and why one was not used."));
    m_inputs->setVisible(!view.picture && !view.checking && !inputs.isEmpty());
    m_button->setText(m_step.label);
    m_button->setAccessibleDescription(text);
    m_button->setVisible(!view.picture && !view.checking);
    setAccessibleName(mode);
    setAccessibleDescription(text);
}

} // namespace portcheck
