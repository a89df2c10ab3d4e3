// Asks the hosts of tests/bench/run with the program's own scanner and prints time, memory and counts.
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <probe/networkprobe.h>
#include <sys/resource.h>

using namespace portcheck;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: bench_agents PORT HOSTS CONCURRENCY\n");
        return 64;
    }
    const auto port = Port::fromText(arguments.at(1));
    const int count = arguments.at(2).toInt();
    if (!port || count < 1) {
        return 64;
    }
    QStringList hosts;
    for (int i = 0; i < count; ++i) {
        hosts.append(QStringLiteral("127.50.%1.%2").arg(i / 200).arg(i % 200 + 1));
    }
    int agents = 0;
    int refused = 0;
    int silent = 0;
    QElapsedTimer timer;
    timer.start();
    NetworkProbe().probeAgents(
        hosts,
        *port,
        arguments.at(3).toInt(),
        [&](qsizetype, const AgentProbe &probe) {
            agents += probe.fingerprint == Fingerprint::WfbsAgent;
            refused += probe.state == AgentProbe::State::Refused;
            silent += probe.state == AgentProbe::State::NoAnswer;
        },
        CancelFlag(false));
    const qint64 elapsed = timer.nsecsElapsed() / 1000;
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-10s %9.1f ms  %7ld KiB peak  cpu %6.1f ms  agents %d  refused %d  no answer %d\n",
                "scanner",
                double(elapsed) / 1000.0,
                usage.ru_maxrss,
                double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0
                    + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0,
                agents,
                refused,
                silent);
    return 0;
}
