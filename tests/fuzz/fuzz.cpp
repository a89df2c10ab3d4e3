// One executable for every kind of input that comes from outside: fuzz --target=NAME [libFuzzer's arguments].
// Files go the whole way (decoding, parser, reader, Reconciler, JSON, aliases), so that an assertion, a sanitizer or a
// broken promise anywhere on it is found.
#include "profilereference.h"

#include <core/aliases.h>
#include <core/allowlist.h>
#include <core/portrangetext.h>
#include <platform/common/codepage.h>
#include <report/reportdocument.h>
#include <report/reports.h>
#include <session/agentlist.h>
#include <session/check.h>
#include <support/fakefilesource.h>
#include <support/firewallruletext.h>

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <probe/httpanswer.h>
#include <string>

using namespace portcheck;

namespace {

[[noreturn]] void broken(const char *promise, const QByteArray &first = {}, const QByteArray &second = {})
{
    std::fprintf(stderr, "BROKEN: %s\n--- first\n%s\n--- second\n%s\n", promise, first.constData(), second.constData());
    std::abort();
}

CheckSources sourcesOver(const FileSource &files)
{
    CheckSources sources;
    sources.files = {std::shared_ptr<void>(), &files}; // not its owner
    sources.now = [] {
        return QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    };
    sources.codePage932 = &decodeCodePage932;
    sources.toolVersion = QStringLiteral("1");
    return sources;
}

/// What every report promises: read back it is written the same, and with aliases no known name is left in it.
void keepsItsPromises(const Diagnosis &diagnosis)
{
    const QByteArray written = writeJson(diagnosis, Language::English);
    const auto back = readJson(written, QStringLiteral("fuzz.json"));
    if (!back) {
        broken("a report of ours is read back", written, back.error().detail.toUtf8());
    }
    const QByteArray again = writeJson(*back, Language::English);
    const auto second = readJson(again, QStringLiteral("fuzz.json"));
    if (!second || !(*second == *back) || writeJson(*second, Language::English) != again) {
        broken("a report read back is written the same", written, again);
    }
    const Diagnosis alias = withAliases(diagnosis);
    const QByteArray shown = writeJson(alias, Language::English);
    // A name that occurs nowhere else in the program's own words: then it must not come out.
    const auto isTelling = [](const QString &name) {
        return name.size() >= 8 && name.startsWith(QLatin1String("qzx"))
            && std::all_of(
                   name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; });
    };
    for (const NameObservation &name : diagnosis.names) {
        if (isTelling(name.value) && shown.contains(name.value.toUtf8())) {
            broken("a known name never comes out", name.value.toUtf8(), shown);
        }
    }
}

Diagnosis diagnose(const FileSource &files, const CheckInput &input)
{
    const CancelFlag never(false);
    return runCheck(
        input, {}, sourcesOver(files), [](const Diagnosis &, int, int) {}, never);
}

void checkFiles(const FileSource &files, const CheckInput &input)
{
    keepsItsPromises(diagnose(files, input));
}

Diagnosis diagnoseIni(const QByteArray &bytes)
{
    test::FakeFileSource files;
    files.addFile(QStringLiteral("C:/in/ofcscan.ini"), bytes);
    CheckInput input;
    input.serverIni = QStringLiteral("C:/in/ofcscan.ini");
    return diagnose(files, input);
}

QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

void fuzzIni(const QByteArray &bytes)
{
    keepsItsPromises(diagnoseIni(bytes));
}

/// Our INI meaning against a second, simple one, on plain ASCII without NUL, where both say the same by definition.
void fuzzIniReference(const QByteArray &bytes)
{
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0' || static_cast<uchar>(c) >= 0x80; })) {
        return;
    }
    const Diagnosis diagnosis = diagnoseIni(bytes);
    const auto expected = fuzz::profileString(bytes.toStdString(), "INI_SERVER_SECTION", "Master_DomainPort");
    if (expected && expected->size() > size_t(kMaxRaw) - 2) {
        return; // kept in part, and no port then, though it may be one with many zeros before it
    }
    const auto expectedPort = expected
        ? Port::fromText(QString::fromLatin1(expected->data(), static_cast<qsizetype>(expected->size())))
        : std::nullopt;
    for (const Observation &observation : diagnosis.port(PortRole::ServerHttp).observations) {
        if (observation.method != Method::Ini || observation.state == ObservationState::Unreadable) {
            continue;
        }
        if ((observation.state == ObservationState::Present) != expectedPort.has_value()
            || (observation.value && !(*observation.value == *expectedPort))
            || (observation.state == ObservationState::Absent) != !expected.has_value()) {
            broken("an INI file means what Windows' profile API says",
                   bytes,
                   observation.raw.toUtf8() + " against "
                       + (expected ? QByteArray::fromStdString(*expected) : "nothing"));
        }
    }
}

void fuzzRegistry(const QByteArray &bytes)
{
    test::FakeFileSource files;
    files.addFile(QStringLiteral("C:/in/export.reg"), bytes);
    CheckInput input;
    input.registryFiles = {QStringLiteral("C:/in/export.reg")};
    checkFiles(files, input);
}

void fuzzPropertyList(const QByteArray &bytes)
{
    test::FakeFileSource files;
    files.addFolder(QStringLiteral("C:/in/TMSM"));
    files.addFile(QStringLiteral("C:/in/TMSM/ServerInfo.plist"), bytes);
    CheckInput input;
    input.tmsmFolder = QStringLiteral("C:/in/TMSM");
    checkFiles(files, input);
}

/// Any file with any name in a folder: the first line is the name.
void fuzzFolder(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    QString name = QString::fromUtf8(bytes.left(std::min<qsizetype>(end, 60)));
    name.remove(QLatin1Char('/')).remove(QLatin1Char('\\')).remove(QChar(0));
    if (end < 1 || name.trimmed().isEmpty()) {
        return;
    }
    test::FakeFileSource files;
    files.addFolder(QStringLiteral("C:/in"));
    files.addFile(QStringLiteral("C:/in/") + name, bytes.mid(end + 1));
    CheckInput input;
    input.folder = QStringLiteral("C:/in");
    checkFiles(files, input);
}

void fuzzJson(const QByteArray &bytes)
{
    if (const auto diagnosis = readJson(bytes, QStringLiteral("fuzz.json"))) {
        keepsItsPromises(*diagnosis);
        (void)writeHtml(makeReport(*diagnosis, Language::Japanese));
        (void)writeText(makeReport(*diagnosis, Language::English));
        (void)writeCsv(*diagnosis, Language::Japanese);
    }
}

void fuzzAgentsList(const QByteArray &bytes)
{
    const auto list = parseAgentList(bytes, &decodeCodePage932);
    if (list && list->hosts.isEmpty()) {
        broken("a list that is read has a name", bytes);
    }
}

/// What listened, from saved texts: netstat, Get-NetTCPConnection and netsh go the same way.
void fuzzListeners(const QByteArray &bytes)
{
    test::FakeFileSource files;
    files.addFile(QStringLiteral("C:/in/ofcscan.ini"), "[INI_SERVER_SECTION]\nMaster_DomainPort=8059\n");
    files.addFile(QStringLiteral("C:/in/netstat.txt"), bytes);
    CheckInput input;
    input.serverIni = QStringLiteral("C:/in/ofcscan.ini");
    input.listenerTexts = {QStringLiteral("C:/in/netstat.txt")};
    checkFiles(files, input);
}

void fuzzPortRanges(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (parseExcludedPortRanges(text) && !holdsExcludedPortRanges(text)) {
        broken("ranges come from a table", bytes);
    }
    (void)parseDynamicPortRange(text);
}

void fuzzFirewallRule(const QByteArray &bytes)
{
    const auto rule = parseFirewallRule(QString::fromUtf8(bytes));
    if (!rule) {
        return;
    }
    const FirewallState state =
        firewallState({{FirewallProfile()}, {*rule}}, PortRole::Agent, *Port::fromNumber(8059), std::nullopt);
    const bool forSomebodyOnly =
        !rule->package.isEmpty() || !rule->owner.isEmpty() || !rule->authorised.isEmpty() || rule->secure;
    if (forSomebodyOnly && state != FirewallState::NoRule) {
        broken("a rule of an app, a user or a secured connection allows nothing", bytes);
    }
}

void fuzzZip(const QByteArray &bytes)
{
    test::FakeFileSource files;
    files.addFile(QStringLiteral("C:/in/collected.zip"), bytes);
    CheckInput input;
    input.zip = QStringLiteral("C:/in/collected.zip");
    checkFiles(files, input);
}

void fuzzHttp(const QByteArray &bytes)
{
    const HttpAnswer whole(bytes);
    for (qsizetype size = 0, step = 1; size < bytes.size(); size += step, step = step * 2 % 13 + 1) {
        const HttpAnswer begun(bytes.left(size));
        if (begun.hasHeaders && (begun.status != whole.status || begun.header("server") != whole.header("server"))) {
            broken("what has come of an answer does not change when more comes", bytes);
        }
    }
}

/// Names known from one place must not come out of any other: the input is a host name and a text it stands in.
void fuzzAliases(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.left(400));
    const QString name = QStringLiteral("qzxhost7");
    static const Diagnosis healthy = diagnoseIni("[INI_SERVER_SECTION]\nMaster_DomainPort=8059\n");
    Diagnosis diagnosis = healthy;
    diagnosis.host = name;
    diagnosis.memo = text + QLatin1Char(' ') + name + QLatin1Char('.') + text;
    diagnosis.caseNumber = name.toUpper() + text.left(20);
    diagnosis.installation.serverFolder = QStringLiteral("\\\\") + name + QLatin1Char('\\') + text;
    const Diagnosis alias = withAliases(diagnosis);
    for (const QString &shown : {alias.host, alias.memo, alias.installation.serverFolder}) {
        // Letters right beside it make another word of it.
        for (qsizetype at = shown.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(name, at + 1, Qt::CaseInsensitive)) {
            const auto joins = [&](qsizetype i) {
                return i >= 0 && i < shown.size()
                    && (shown.at(i).isLetterOrNumber() || shown.at(i) == QLatin1Char('_')
                        || shown.at(i) == QLatin1Char('-') || shown.at(i).isMark() || shown.at(i).isSurrogate());
            };
            if (!joins(at - 1) && !joins(at + name.size())) {
                broken("a known name never comes out", shown.toUtf8());
            }
        }
    }
}

const std::map<std::string, std::function<void(const QByteArray &)>> kTargets {
    {"agents", fuzzAgentsList},
    {"aliases", fuzzAliases},
    {"firewall", fuzzFirewallRule},
    {"folder", fuzzFolder},
    {"http", fuzzHttp},
    {"ini", fuzzIni},
    {"ini-reference", fuzzIniReference},
    {"json", fuzzJson},
    {"listeners", fuzzListeners},
    {"plist", fuzzPropertyList},
    {"ranges", fuzzPortRanges},
    {"registry", fuzzRegistry},
    {"zip", fuzzZip},
};
const std::function<void(const QByteArray &)> *target = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    for (int i = 1; i < *argc; ++i) {
        const std::string argument = (*argv)[i];
        if (argument == "--list") {
            for (const auto &entry : kTargets) {
                std::printf("%s\n", entry.first.c_str());
            }
            std::exit(0);
        }
        if (argument.rfind("--target=", 0) == 0) {
            const auto found = kTargets.find(argument.substr(std::strlen("--target=")));
            target = found == kTargets.end() ? nullptr : &found->second;
        }
    }
    if (!target) {
        std::fprintf(stderr, "--target=NAME is needed; --list names them\n");
        std::exit(64);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (*target)(bytesOf(data, size));
    return 0;
}
