#include "texts.h"

#include <core/livejudge.h>

#include <algorithm>

namespace portcheck {
namespace {

/// \return -1 for none.
template<typename T>
int indexOf(const Diagnosis &diagnosis, T Finding::*member, T value)
{
    const auto found = std::ranges::find(diagnosis.findings, value, member);
    return found == diagnosis.findings.end() ? -1 : static_cast<int>(found - diagnosis.findings.begin());
}

/// States that only exist through a finding; a saved report made by another version may lack it.
Verdict worst(const Diagnosis &diagnosis, Severity severity, const QString &fallback, const Catalog &catalog)
{
    const int index = indexOf(diagnosis, &Finding::severity, severity);
    if (index < 0) {
        return {fallback, catalog.translate("Verdict", "Look at the ports marked in the table.")};
    }
    // A title has no full stop; as the verdict it is a sentence.
    const FindingText text = findingText(diagnosis.findings.at(index), catalog);
    return {catalog.translate("Verdict", "%1.").arg(text.title), text.next, index};
}

bool gaveValue(const Diagnosis &diagnosis, const PortDiagnosis &port, Method method)
{
    return method == Method::Live
        ? port.live.state != ListenState::NotChecked
        : std::ranges::any_of(port.observations, [&](const Observation &observation) {
              return observation.method == method && observation.state == ObservationState::Present
                  && isJudged(observation, diagnosis.installation);
          });
}

bool gaveValue(const Diagnosis &diagnosis, Method method)
{
    return std::ranges::any_of(diagnosis.ports, [&](const PortDiagnosis &port) {
        // That port is in Service.ini, which tells nothing of ofcscan.ini.
        const bool elsewhere = method == Method::Ini && port.role == PortRole::ScanHttps;
        return !elsewhere && gaveValue(diagnosis, port, method);
    });
}

/// Nothing can be entered beside a saved report: whoever reads it must check that computer again.
QString enterPorts(const Diagnosis &diagnosis, const Catalog &catalog)
{
    return diagnosis.mode == RunMode::Report
        ? catalog.translate("Verdict",
                            "To compare, check that computer again and enter the ports that the management console "
                            "shows.")
        : catalog.translate("Verdict", "To compare, enter the ports that the management console shows.");
}

/// What would confirm the only source; empty where nothing that a person can give would.
QString secondSource(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const auto helps = [&diagnosis](Method method) {
        return std::ranges::any_of(diagnosis.ports, [method](const PortDiagnosis &port) {
            return port.state == RoleState::Single && methodCovers(method, port.role)
                && std::ranges::find(port.observations, method, &Observation::method) == port.observations.end();
        });
    };
    return helps(Method::Console) ? enterPorts(diagnosis, catalog)
        : helps(Method::Ini)      ? catalog.translate("Verdict", "To compare, open files collected on the server.")
                                  : QString();
}

/// Where no source that was read names a port.
QString firstSource(const Diagnosis &diagnosis, const Catalog &catalog)
{
    return diagnosis.mode == RunMode::Report
        ? enterPorts(diagnosis, catalog)
        : catalog.translate("Verdict",
                            "Enter the ports that the management console shows, or open files collected on the "
                            "server.");
}

/// Which ports, and what to do by the finding that tells why.
Verdict unknownVerdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    const QString some = catalog.translate("Verdict", "Some ports could not be determined.");
    Verdict result = worst(diagnosis, Severity::Unknown, some, catalog);
    if (result.finding >= 0) {
        return result;
    }
    QStringList names;
    for (const PortDiagnosis &port : diagnosis.ports) {
        if (port.state != RoleState::Unknown) {
            continue;
        }
        names.append(roleName(port.role, catalog));
        const auto why = std::ranges::find_if(diagnosis.findings, [&port](const Finding &finding) {
            return (finding.id == FindingId::SeveralCandidates || finding.id == FindingId::ValueMissing)
                && finding.concerns(port.role);
        });
        if (result.finding < 0 && why != diagnosis.findings.end()) {
            result.finding = static_cast<int>(why - diagnosis.findings.begin());
            result.next = findingText(*why, catalog).next;
        }
    }
    if (result.finding < 0) {
        result.next = firstSource(diagnosis, catalog);
    }
    if (!names.isEmpty()) {
        result.sentence =
            catalog.translate("Verdict", "Some ports could not be determined: %1.").arg(commaList(names, catalog));
    }
    return result;
}

/// What was checked and what was not, as a colleague would say it at the end. Checked is only what gave a value.
QStringList coverage(const Diagnosis &diagnosis, const Catalog &catalog)
{
    QStringList checked;
    QStringList open;
    for (const Method method : {Method::Console, Method::Ini, Method::Registry, Method::Plugin, Method::Live}) {
        if (gaveValue(diagnosis, method)) {
            checked.append(methodName(method, catalog));
        } else if (method != Method::Plugin || diagnosis.port(PortRole::Mac).state != RoleState::NotApplicable) {
            if (method == Method::Ini && gaveValue(diagnosis, diagnosis.port(PortRole::ScanHttps), method)) {
                checked.append(QStringLiteral("Service.ini"));
            }
            open.append(methodName(method, catalog));
        }
    }
    QStringList sentences;
    if (!checked.isEmpty()) {
        sentences.append(catalog.translate("Verdict", "Checked: %1.").arg(commaList(checked, catalog)));
    }
    if (!open.isEmpty()) {
        sentences.append(catalog.translate("Verdict", "Not checked: %1.").arg(commaList(open, catalog)));
    }
    return sentences;
}

/// What one more step would add; empty when there is none.
QString oneMoreStep(const Diagnosis &diagnosis, const QStringList &comparable, const Catalog &catalog)
{
    if (diagnosis.mode == RunMode::Report) {
        return {};
    }
    if (!diagnosis.askedMethods.contains(Method::Console)) {
        return comparable.isEmpty()
            ? catalog.translate("Verdict",
                                "Entering the ports that the management console shows would confirm them once more.")
            : catalog
                  .translate("Verdict", "Entering the ports that the management console shows would also compare %1.")
                  .arg(commaList(comparable, catalog));
    }
    if (!gaveValue(diagnosis, Method::Live) && diagnosis.mode != RunMode::Live) {
        return catalog.translate("Verdict",
                                 "Run on the computer itself, the program also shows whether the ports are listening.");
    }
    if (!diagnosis.askedMethods.contains(Method::Plugin)
        && diagnosis.port(PortRole::Mac).state != RoleState::NotApplicable) {
        return catalog.translate("Verdict",
                                 "Entering the port that the Plug-in Manager shows would also compare the "
                                 "port for Mac agents.");
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
            agreeing.append(catalog.translate("Verdict", "%1 %2").arg(name, port.port->toString()));
        } else if (port.state != RoleState::Match && port.state != RoleState::NotApplicable) {
            const bool helps =
                methodCovers(Method::Console, port.role) && !diagnosis.askedMethods.contains(Method::Console);
            (helps ? comparable : others).append(name);
        }
    }
    QStringList sentences {catalog.translate("Verdict", "Nothing needs to be done.")};
    sentences += coverage(diagnosis, catalog);
    if (!others.isEmpty()) {
        sentences.append(catalog.translate("Verdict", "Not compared: %1.").arg(commaList(others, catalog)));
    }
    sentences.append(oneMoreStep(diagnosis, comparable, catalog));
    return {agreeing.isEmpty()
                ? catalog.translate("Verdict", "The sources agree.")
                : catalog.translate("Verdict", "The sources agree: %1.").arg(commaList(agreeing, catalog)),
            catalog.paragraph(sentences)};
}

Verdict notInstalledVerdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    if (diagnosis.installation.cloudAgent) {
        const bool here = diagnosis.mode == RunMode::Live;
        return {here ? catalog.translate("Verdict",
                                         "The agent on this computer is the cloud edition. It uses other ports, so "
                                         "it is not judged.")
                     : catalog.translate("Verdict",
                                         "The agent is the cloud edition. It uses other ports, so it is not judged."),
                catalog.translate("Verdict",
                                  "If this computer should belong to a server of your own, check which agent "
                                  "was meant to be installed on it."),
                indexOf(diagnosis, &Finding::id, FindingId::CloudEdition)};
    }
    const int finding = indexOf(diagnosis, &Finding::id, FindingId::NotInstalled);
    if (diagnosis.mode == RunMode::Live) {
        return {catalog.translate("Verdict", "The product was not found on this computer."),
                catalog.translate("Verdict",
                                  "If it is in another folder, choose that folder. You can also open files collected "
                                  "on another computer, or look at the sample."),
                finding};
    }
    if (!diagnosis.isOfFiles()) {
        return {catalog.translate("Verdict", "The product was not found on the computer of this report."),
                catalog.translate("Verdict", "If it is in another folder there, check again on that computer."),
                finding};
    }
    if (std::ranges::count(diagnosis.inputs, InputKind::Report, &InputFile::kind) > 0) {
        return {
            catalog.translate("Verdict", "The files contain a report of this program."),
            catalog.translate("Verdict", "Open the JSON report by itself; if it is in an archive, unpack that first."),
            finding};
    }
    if (std::ranges::count(diagnosis.inputs, InputReason::ArchiveInside, &InputFile::reason) > 0) {
        return {catalog.translate("Verdict", "The files contain a ZIP archive that was not opened."),
                catalog.translate("Verdict",
                                  "Open that archive by itself; if it is in another archive, unpack that first."),
                finding};
    }
    return {catalog.translate("Verdict", "The files contain no values of the product."),
            catalog.translate("Verdict",
                              "Check that the files come from a Security Server or a computer "
                              "with a Security Agent, and open them again."),
            finding};
}

} // namespace

Verdict verdict(const Diagnosis &diagnosis, const Catalog &catalog)
{
    if (!diagnosis.complete) {
        return {catalog.translate("Verdict", "The check was stopped before it was complete."),
                catalog.translate("Verdict", "Check again to see whether the ports agree.")};
    }
    const bool graded = diagnosis.state == RoleState::Problem || diagnosis.state == RoleState::Check
        || diagnosis.state == RoleState::Unknown
        || (!diagnosis.probedHost.isEmpty()
            && (diagnosis.state == RoleState::Match || diagnosis.state == RoleState::Single)); // of that computer
    if (!diagnosis.installation.found() && diagnosis.installation.wasLookedFor() && !graded) {
        return notInstalledVerdict(diagnosis, catalog);
    }
    switch (diagnosis.state) {
    case RoleState::Problem:
        return worst(
            diagnosis, Severity::Problem, catalog.translate("Verdict", "A problem was found with a port."), catalog);
    case RoleState::Check:
        return worst(diagnosis, Severity::Check, catalog.translate("Verdict", "A port needs attention."), catalog);
    case RoleState::Unknown:
        return unknownVerdict(diagnosis, catalog);
    case RoleState::Match:
        return matchVerdict(diagnosis, catalog);
    case RoleState::Single:
        return {catalog.translate("Verdict", "No difference found (one source only)."),
                catalog.paragraph(coverage(diagnosis, catalog) << secondSource(diagnosis, catalog))};
    case RoleState::NotChecked:
        return {catalog.translate("Verdict", "The ports have not been checked yet."), firstSource(diagnosis, catalog)};
    case RoleState::NotApplicable:
        return {catalog.translate("Verdict", "There is no port to judge here."),
                catalog.translate("Verdict", "Nothing needs to be done.")};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
