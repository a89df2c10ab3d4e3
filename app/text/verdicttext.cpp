#include "phrases.h"
#include "texts.h"

#include <algorithm>

namespace portcheck {
namespace {

int indexOfSeverity(const Diagnosis &diagnosis, Severity severity)
{
    for (qsizetype i = 0; i < diagnosis.findings.size(); ++i) {
        if (diagnosis.findings.at(i).severity == severity) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int indexOfId(const Diagnosis &diagnosis, FindingId id)
{
    for (qsizetype i = 0; i < diagnosis.findings.size(); ++i) {
        if (diagnosis.findings.at(i).id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

/// A title stands without a full stop; as the verdict it is a sentence.
Verdict fromFinding(const Diagnosis &diagnosis, int index, const Catalog &catalog)
{
    const FindingText text = findingText(diagnosis.findings.at(index), catalog);
    return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "%1.")).arg(text.title), text.next, index};
}

/// States that only exist through a finding; a saved report made by another version may lack it.
Verdict worst(const Diagnosis &diagnosis, Severity severity, const char *fallback, const Catalog &catalog)
{
    const int index = indexOfSeverity(diagnosis, severity);
    if (index >= 0) {
        return fromFinding(diagnosis, index, catalog);
    }
    return {catalog.text("Verdict", fallback),
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Look at the ports marked in the table.")),
            -1};
}

/// What was checked and what was not, as a colleague would say it at the end. Checked is only what gave a value.
QStringList coverage(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList checked;
    QStringList open;
    for (const Method method : {Method::Console, Method::Ini, Method::Registry, Method::Plugin, Method::Live}) {
        const bool gave =
            std::any_of(diagnosis.ports.begin(), diagnosis.ports.end(), [method](const PortDiagnosis &port) {
                return method == Method::Live
                    ? port.live.state != ListenState::NotChecked
                    : std::any_of(
                        port.observations.begin(), port.observations.end(), [method](const Observation &observation) {
                            return observation.method == method && observation.state == ObservationState::Present;
                        });
            });
        if (gave) {
            checked.append(methodName(method, catalog));
        } else if (method != Method::Plugin || diagnosis.port(PortRole::Mac).state != RoleState::NotApplicable) {
            open.append(methodName(method, catalog));
        }
    }
    QStringList sentences;
    if (!checked.isEmpty()) {
        sentences.append(
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Checked: %1.")).arg(commaList(checked, catalog)));
    }
    if (!open.isEmpty()) {
        sentences.append(
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Not checked: %1.")).arg(commaList(open, catalog)));
    }
    return sentences;
}

/// What one more step would add; empty when there is none.
QString oneMoreStep(const Diagnosis &diagnosis, const QStringList &comparable, const Catalog &catalog)
{
    const auto asked = [&diagnosis](Method method) {
        return diagnosis.askedMethods.contains(method);
    };
    if (!asked(Method::Console)) {
        return comparable.isEmpty()
            ? catalog.text("Verdict",
                           QT_TRANSLATE_NOOP("Verdict",
                                             "Entering the ports that the management console shows would confirm them "
                                             "once more."))
            : catalog
                  .text("Verdict",
                        QT_TRANSLATE_NOOP("Verdict",
                                          "Entering the ports that the management console shows would also compare "
                                          "%1."))
                  .arg(commaList(comparable, catalog));
    }
    if (std::all_of(diagnosis.ports.begin(), diagnosis.ports.end(), [](const PortDiagnosis &port) {
            return port.live.state == ListenState::NotChecked;
        })) {
        return catalog.text("Verdict",
                            QT_TRANSLATE_NOOP("Verdict",
                                              "Run on the computer itself, the program also shows whether the ports "
                                              "are listening."));
    }
    if (!asked(Method::Plugin) && diagnosis.port(PortRole::Mac).state != RoleState::NotApplicable) {
        return catalog.text("Verdict",
                            QT_TRANSLATE_NOOP("Verdict",
                                              "Entering the port that the Plug-in Manager shows would also compare the "
                                              "port for Mac agents."));
    }
    return {};
}

Verdict matchVerdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList agreeing;
    QStringList others;
    QStringList comparable; ///< those of the others that the console shows
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (!countsTowardsWhole(port.role)) {
            continue;
        }
        const QString name = roleName(port.role, catalog);
        if (port.state == RoleState::Match && port.port) {
            agreeing.append(
                catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "%1 %2")).arg(name, port.port->toString()));
        } else if (port.state != RoleState::Match && port.state != RoleState::NotApplicable) {
            const bool helps =
                methodCovers(Method::Console, port.role) && !diagnosis.askedMethods.contains(Method::Console);
            (helps ? comparable : others).append(name);
        }
    }
    Verdict result;
    result.sentence = agreeing.isEmpty()
        ? catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The sources agree."))
        : catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The sources agree: %1."))
              .arg(commaList(agreeing, catalog));
    QStringList sentences {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Nothing needs to be done."))};
    sentences += coverage(diagnosis, catalog);
    if (!others.isEmpty()) {
        sentences.append(
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Not compared: %1.")).arg(commaList(others, catalog)));
    }
    sentences.append(oneMoreStep(diagnosis, comparable, catalog));
    sentences.removeAll(QString());
    result.next = sentences.join(catalog.language() == Language::Japanese ? QString() : QStringLiteral(" "));
    return result;
}

Verdict notInstalledVerdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    Verdict result;
    result.finding = indexOfId(diagnosis, FindingId::NotInstalled);
    switch (diagnosis.mode) {
    case RunMode::Files:
    case RunMode::Report:
    case RunMode::Sample:
        result.sentence =
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The files contain no values of the product."));
        result.next = catalog.text("Verdict",
                                   QT_TRANSLATE_NOOP("Verdict",
                                                     "Check that the files come from a Security Server or a computer "
                                                     "with a Security Agent, and open them again."));
        break;
    case RunMode::Live:
        result.sentence =
            catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The product was not found on this computer."));
        result.next = catalog.text(
            "Verdict",
            QT_TRANSLATE_NOOP("Verdict",
                              "If it is in another folder, choose that folder. You can also open files collected "
                              "on another computer, or look at the sample."));
        break;
    }
    return result;
}

Verdict cloudVerdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const int index = indexOfId(diagnosis, FindingId::CloudEdition);
    return {catalog.text("Verdict",
                         QT_TRANSLATE_NOOP("Verdict",
                                           "The agent on this computer is the cloud edition. It uses other ports, so "
                                           "it is not judged.")),
            catalog.text("Verdict",
                         QT_TRANSLATE_NOOP("Verdict",
                                           "If this computer should belong to a server of your own, check which agent "
                                           "was meant to be installed here.")),
            index};
}

} // namespace

Verdict verdict(const Diagnosis &diagnosis, const Catalog &catalog, CheckPhase phase)
{
    if (!diagnosis.complete) {
        if (phase == CheckPhase::Running) {
            return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Checking…")),
                    catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Please wait until the check is complete.")),
                    -1};
        }
        return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The check was stopped before it was complete.")),
                catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Check again to see whether the ports agree.")),
                -1};
    }
    const bool graded = diagnosis.state == RoleState::Problem || diagnosis.state == RoleState::Check
        || diagnosis.state == RoleState::Unknown;
    if (!diagnosis.installation.found() && !graded) {
        return diagnosis.installation.cloudAgent ? cloudVerdict(diagnosis, catalog)
                                                 : notInstalledVerdict(diagnosis, catalog);
    }
    switch (diagnosis.state) {
    case RoleState::Problem:
        return worst(
            diagnosis, Severity::Problem, QT_TRANSLATE_NOOP("Verdict", "A problem was found with a port."), catalog);
    case RoleState::Check:
        return worst(diagnosis, Severity::Check, QT_TRANSLATE_NOOP("Verdict", "A port needs attention."), catalog);
    case RoleState::Unknown:
        return worst(
            diagnosis, Severity::Unknown, QT_TRANSLATE_NOOP("Verdict", "Some ports could not be determined."), catalog);
    case RoleState::Match:
        return matchVerdict(diagnosis, catalog);
    case RoleState::Single: {
        QStringList sentences = coverage(diagnosis, catalog);
        sentences.append(catalog.text(
            "Verdict", QT_TRANSLATE_NOOP("Verdict", "To compare, enter the ports that the management console shows.")));
        return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "No difference found (one source only).")),
                sentences.join(catalog.language() == Language::Japanese ? QString() : QStringLiteral(" ")),
                -1};
    }
    case RoleState::NotChecked:
        return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "The ports have not been checked yet.")),
                catalog.text("Verdict",
                             QT_TRANSLATE_NOOP("Verdict",
                                               "Enter the ports that the management console shows, or open files "
                                               "collected on the server.")),
                -1};
    case RoleState::NotApplicable:
        return {catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "There is no port to judge here.")),
                catalog.text("Verdict", QT_TRANSLATE_NOOP("Verdict", "Nothing needs to be done.")),
                -1};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
