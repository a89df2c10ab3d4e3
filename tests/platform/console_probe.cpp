// A window program (no console of its own) that writes to both streams: consoletest.sh looks at what arrives where.
#include <platform/console.h>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    portcheck::ConsoleOutput console;
    bool written = console.writeOut(QStringLiteral("out \u30dd\u30fc\u30c8 8059\nsecond line\n"));
    written = console.writeError(QStringLiteral("error \u4e00\u81f4 \U00020BB7\n")) && written;
    // "quiet": the caller knows that nothing can be written.
    const bool expected = QCoreApplication::arguments().value(2) != QStringLiteral("quiet");
    const bool right = expected ? written && console.canWrite() : !written;
    return right ? QCoreApplication::arguments().value(1).toInt() : 99;
}
