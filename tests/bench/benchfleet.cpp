// Merges generated reports of a fleet: prints time and peak memory, and fails when not exactly the computers that
// were made to deviate are named. `mask` gives aliases to one report with that many agents.
#include <core/aliases.h>
#include <platform/common/qfilesource.h>
#include <report/reports.h>
#include <support/diagnosisbuilder.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <desk/fleet.h>
#include <sys/resource.h>

using namespace portcheck;

namespace {

QString hostOf(int number)
{
    return QStringLiteral("PC%1").arg(number, 5, 10, QLatin1Char('0'));
}

/// As large as a real one: all sources, all findings of a sample where ports differ.
bool writeReports(const QDir &folder, int count, int deviating)
{
    Diagnosis diagnosis = test::scenes::differ();
    for (int i = 0; i < count; ++i) {
        diagnosis.host = hostOf(i);
        diagnosis.installation.server = false;
        diagnosis.installation.agent = true;
        diagnosis.serverName = QStringLiteral("VBSERVER01");
        diagnosis.names.clear();
        const int number = i < deviating ? 20000 + i : 18613;
        for (PortDiagnosis &port : diagnosis.ports) {
            if (port.role == PortRole::Agent) {
                port.port = test::scenes::port(number);
                port.observations = {test::scenes::registryValue(PortRole::Agent, number)};
            }
        }
        QFile file(folder.filePath(diagnosis.host + QStringLiteral(".json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(writeJson(diagnosis, Language::English)) < 0) {
            return false;
        }
    }
    return true;
}

/// A list of agents as the window has it: names, some of them with an address.
bool maskAgents(int count)
{
    Diagnosis diagnosis = test::scenes::differ();
    for (int i = 0; i < count; ++i) {
        AgentProbe agent;
        agent.host = hostOf(i) + QStringLiteral(".example.local");
        agent.address = QStringLiteral("192.168.%1.%2").arg(i / 200).arg(i % 200 + 1);
        diagnosis.agents.append(agent);
    }
    QElapsedTimer timer;
    timer.start();
    const Diagnosis aliased = withAliases(diagnosis);
    std::printf("%5d agents   %6lld ms\n", count, static_cast<long long>(timer.elapsed()));
    return aliased.agents.size() == count && !aliased.agents.last().host.contains(hostOf(count - 1));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("mask")) {
        return maskAgents(arguments.at(2).toInt()) ? 0 : 1;
    }
    if (arguments.size() != 5) {
        std::fprintf(stderr, "usage: bench_fleet make|merge FOLDER COUNT DEVIATING | mask COUNT\n");
        return 64;
    }
    const QDir folder(arguments.at(2));
    const int count = arguments.at(3).toInt();
    const int deviating = arguments.at(4).toInt();
    // Two processes, so that the memory of making is not counted.
    if (arguments.at(1) == QLatin1String("make")) {
        return folder.mkpath(QStringLiteral(".")) && writeReports(folder, count, deviating) ? 0 : 73;
    }
    QElapsedTimer timer;
    timer.start();
    const QFileSource files;
    const auto fleet = readFleet(files, folder.path(), {});
    if (!fleet) {
        return 64;
    }
    const FleetHead head {folder.path(), QDateTime::currentDateTime(), QStringLiteral("bench")};
    const qsizetype html = writeHtml(fleetDocument(*fleet, head, Language::Japanese)).size();
    const qsizetype csv = writeFleetCsv(*fleet).size();
    const qsizetype json = writeFleetJson(*fleet, head).size();
    const qint64 elapsed = timer.elapsed();
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%5d reports  %6lld ms  %7ld KiB peak  html %lld  csv %lld  json %lld bytes  %d deviating\n",
                count,
                static_cast<long long>(elapsed),
                usage.ru_maxrss,
                static_cast<long long>(html),
                static_cast<long long>(csv),
                static_cast<long long>(json),
                fleet->deviating());
    for (int i = 0; i < fleet->computers.size(); ++i) {
        const FleetPc &pc = fleet->computers.at(i);
        if (pc.deviates() != (i < deviating) || (pc.deviates() && pc.host != hostOf(i))) {
            std::printf("wrong: %s\n", qPrintable(pc.host));
            return 1;
        }
    }
    return fleet->computers.size() == count && fleet->deviating() == deviating ? 0 : 1;
}
