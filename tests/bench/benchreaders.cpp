// How fast each kind of input is read, and with how much memory: bench_readers [MIB...]
// bench_readers --save DIR MIB writes the inputs instead, for other programs to read.
#include <platform/common/codepage.h>
#include <readers/iniparser.h>
#include <readers/pluginmanagerreader.h>
#include <readers/regfileparser.h>

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <vector>

using namespace portcheck;

namespace {

/// `line` again and again, between a beginning and an end.
QByteArray filled(const QByteArray &begin, const QByteArray &line, const QByteArray &end, qsizetype size)
{
    QByteArray bytes;
    bytes.reserve(size + line.size() + end.size());
    bytes += begin;
    while (bytes.size() < size - end.size()) {
        bytes += line;
    }
    return bytes + end;
}

QByteArray wide(const QByteArray &ascii)
{
    QByteArray bytes("\xff\xfe");
    bytes.reserve(2 * ascii.size() + 2);
    for (const char c : ascii) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

/// Most memory that the process had, in MiB; Linux counts it from `reset` on.
long peakMiB(bool reset)
{
    if (reset) {
        QFile clear(QStringLiteral("/proc/self/clear_refs"));
        if (clear.open(QIODevice::WriteOnly)) {
            clear.write("5");
        }
    }
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    return std::atol(text.mid(text.indexOf("VmHWM:") + 6).constData()) / 1024;
}

const QByteArray kKey = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]\r\n";
const QByteArray kPorts = "\"ServerPort\"=dword:00001f7b\r\n\"LocalServerPort\"=dword:000048b5\r\n";
const QByteArray kHead = "Windows Registry Editor Version 5.00\r\n\r\n";

struct Case
{
    const char *name;
    std::function<QByteArray(qsizetype)> make;
    std::function<bool(const QByteArray &)> read;
};

bool readRegistry(const QByteArray &bytes)
{
    const auto source = parseRegistryFile({QStringLiteral("x.reg"), bytes, {}}, decodeCodePage932);
    return source && !source->keys.isEmpty();
}

bool readIni(const QByteArray &bytes)
{
    TextLines lines(bytes, decodeCodePage932);
    return parseIni(lines).find(u"INI_SERVER_SECTION", u"Master_DomainPort") != nullptr;
}

std::vector<Case> cases()
{
    const QByteArray values =
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\CLSID\\{00000000-0000-0000-0000-000000000000}]\r\n"
        "@=\"Some class of a program\"\r\n\"Data\"=hex:00,01,02,03,04,05,06,07,08,09,0a,0b,\\\r\n"
        "  10,11,12,13,14,15,16,17,18,19\r\n\r\n";
    const auto reg = [](const QByteArray &line) {
        return [line](qsizetype size) {
            return filled(kHead, line, kKey + kPorts, size);
        };
    };
    return {{".reg, UTF-16", [=](qsizetype size) { return wide(reg(values)(size / 2)); }, readRegistry},
            {".reg, UTF-8", reg(values), readRegistry},
            {".reg, code page 932", reg("\"\x83\x5c\x83\x74\x83\x67\"=\"\x95\x5c\"\r\n" + values), readRegistry},
            {".reg, unclosed quotes",
             [](qsizetype size) {
                 return filled(kHead + kKey + kPorts, "\"Server\"=\"unclosed\r\nno quote\r\n", {}, size);
             },
             readRegistry},
            {".reg, one line",
             [](qsizetype size) { return filled(kHead + kKey + kPorts + "\"Server\"=\"", "xxxxxxxx", {}, size); },
             readRegistry},
            {".reg, continued hex",
             [](qsizetype size) {
                 return filled(kHead + kKey + kPorts + "\"Server\"=hex(1):\\\r\n", "00,\\\r\n", {}, size);
             },
             readRegistry},
            {"reg query",
             [](qsizetype size) {
                 return filled("HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion\r\n",
                               "    Some Value    REG_SZ    Some text of a program\r\n",
                               "    ServerPort    REG_DWORD    0x1f7b\r\n",
                               size);
             },
             readRegistry},
            {"reg query, blanks",
             [](qsizetype size) {
                 return filled("HKEY_LOCAL_MACHINE\\SOFTWARE\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion\r\n"
                               "    ServerPort",
                               "            ",
                               "REG_DWORD    0x1f7b\r\n",
                               size);
             },
             readRegistry},
            {"ini",
             [](qsizetype size) {
                 return filled("[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n",
                               "help_01=Some text of a help line, with words\r\nOther_Key=1\r\n",
                               "[Other Section]\r\n",
                               size);
             },
             readIni},
            {"ini, one line",
             [](qsizetype size) {
                 return filled("[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nx", "= = = = ", {}, size);
             },
             readIni},
            {"plist",
             [](qsizetype size) {
                 return filled("<plist version=\"1.0\"><dict>",
                               "<key>ServerPort</key><integer>61617</integer>\n",
                               "</dict></plist>",
                               size);
             },
             [](const QByteArray &bytes) {
                 return portEntriesOfPlist(bytes).has_value();
             }},
            {"plist, attributes",
             [](qsizetype size) {
                 QByteArray bytes = "<plist version=\"1.0\"><dict><key ";
                 for (int i = 0; bytes.size() < size; ++i) {
                     bytes += 'a' + QByteArray::number(i) + "='' ";
                 }
                 return bytes + ">Port</key></dict></plist>";
             },
             [](const QByteArray &bytes) {
                 return !portEntriesOfPlist(bytes).has_value();
             }}};
}

} // namespace

int main(int argc, char **argv)
{
    const bool save = argc == 4 && std::strcmp(argv[1], "--save") == 0;
    QList<int> sizes {1, 10, 60};
    if (argc > 1) {
        sizes.clear();
    }
    for (int i = save ? 3 : 1; i < argc; ++i) {
        sizes.append(std::atoi(argv[i]));
    }
    if (!save) {
        std::printf("%-24s %6s %9s %9s %18s\n", "input", "MiB", "ms", "MB/s", "MiB beyond input");
    }
    for (const Case &each : cases()) {
        for (const int size : sizes) {
            const QByteArray bytes = each.make(qsizetype {size} * 1024 * 1024);
            if (save) {
                QFile file(QString::fromLocal8Bit(argv[2]) + QLatin1Char('/') + QLatin1String(each.name));
                if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
                    return 73;
                }
                continue;
            }
            const long before = peakMiB(true);
            QElapsedTimer timer;
            timer.start();
            const bool right = each.read(bytes);
            const double seconds = double(timer.nsecsElapsed()) / 1e9;
            std::printf("%-24s %6d %9.1f %9.0f %18ld%s\n",
                        each.name,
                        size,
                        seconds * 1000,
                        double(bytes.size()) / 1e6 / seconds,
                        peakMiB(false) - before,
                        right ? "" : "  WRONG");
        }
    }
    return 0;
}
