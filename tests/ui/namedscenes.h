#pragma once

#include <support/diagnosisbuilder.h>

#include <QString>

#include <map>

/// The situations that are rendered and looked at, by the name they have in file names.
namespace portcheck::test {

using Scene = Diagnosis (*)();

[[nodiscard]] inline Diagnosis differWithListeners()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    return diagnosis;
}

[[nodiscard]] inline Diagnosis matchWithListeners()
{
    return scenes::withLive(scenes::match());
}

[[nodiscard]] inline Diagnosis entered()
{
    Diagnosis diagnosis = scenes::withLive(scenes::differ());
    for (const auto &[role, number] : {std::pair {PortRole::ServerHttp, 8059}, {PortRole::Agent, 18613}}) {
        scenes::at(diagnosis, role).observations << scenes::enteredValue(Method::Console, role, number);
    }
    return diagnosis;
}

[[nodiscard]] inline Diagnosis sample()
{
    Diagnosis diagnosis = scenes::differ();
    diagnosis.mode = RunMode::Sample;
    return diagnosis;
}

[[nodiscard]] inline Diagnosis twoThousandAgents()
{
    Diagnosis diagnosis = matchWithListeners();
    for (int i = 0; i < 2000; ++i) {
        AgentProbe agent;
        agent.host = QStringLiteral("PC%1").arg(i + 1, 5, 10, QLatin1Char('0'));
        agent.address = QStringLiteral("192.168.%1.%2").arg(i / 250 + 10).arg(i % 250 + 1);
        agent.state = i % 13 == 4 ? AgentProbe::State::NoAnswer
            : i % 17 == 6         ? AgentProbe::State::Refused
            : i % 401 == 9        ? AgentProbe::State::NameUnknown
                                  : AgentProbe::State::Listening;
        agent.fingerprint = agent.state != AgentProbe::State::Listening ? Fingerprint::None
            : i % 97 == 2                                               ? Fingerprint::Other
                                                                        : Fingerprint::WfbsAgent;
        diagnosis.agents.append(agent);
    }
    return diagnosis;
}

/// From a folder that somebody sent: what is used, what is not, and many other files.
[[nodiscard]] inline Diagnosis files()
{
    Diagnosis diagnosis = scenes::withLive(scenes::match());
    diagnosis.mode = RunMode::Files;
    const auto add = [&diagnosis](const QString &name, InputKind kind, InputReason reason = InputReason::None) {
        diagnosis.inputs.append({QStringLiteral("C:/support/4711/") + name, kind, reason == InputReason::None, reason});
    };
    for (int i = 0; i < 1990; ++i) {
        add(QStringLiteral("logs/trace-%1.log").arg(i + 1, 4, 10, QLatin1Char('0')),
            InputKind::Other,
            InputReason::Unrecognised);
    }
    add(QStringLiteral("PCCSRV/ofcscan.ini"), InputKind::ServerIni);
    add(QStringLiteral("PCCSRV/backup/ofcscan.ini"), InputKind::ServerIni, InputReason::SameContent);
    add(QStringLiteral("PCCSRV/activeupdate/Saf/ofcscan.ini"), InputKind::ServerIni, InputReason::UpdateCopy);
    add(QStringLiteral("Security Agent/ofcscan.ini"), InputKind::AgentIni);
    add(QStringLiteral("agent.reg"), InputKind::RegistryExport);
    add(QStringLiteral("everything.reg"), InputKind::RegistryExport, InputReason::TooLarge);
    add(QStringLiteral("netstat.txt"), InputKind::Listeners);
    add(QStringLiteral("old-report.json"), InputKind::Report, InputReason::OwnReport);
    add(QStringLiteral("logs.zip"), InputKind::Archive, InputReason::ArchiveInside);
    add(QStringLiteral("locked.ini"), InputKind::ServerIni, InputReason::Unreadable);
    return diagnosis;
}

[[nodiscard]] inline const std::map<QString, Scene> &allScenes()
{
    static const std::map<QString, Scene> all {{QStringLiteral("match"), matchWithListeners},
                                               {QStringLiteral("differ"), differWithListeners},
                                               {QStringLiteral("problem"), scenes::problem},
                                               {QStringLiteral("entered"), entered},
                                               {QStringLiteral("unreadable"), scenes::unreadable},
                                               {QStringLiteral("not-listening"), scenes::notListening},
                                               {QStringLiteral("not-installed"), scenes::notInstalled},
                                               {QStringLiteral("agent-only"), scenes::agentOnly},
                                               {QStringLiteral("cloud"), scenes::cloud},
                                               {QStringLiteral("agents"), twoThousandAgents},
                                               {QStringLiteral("files"), files},
                                               {QStringLiteral("sample"), sample}};
    return all;
}

} // namespace portcheck::test
