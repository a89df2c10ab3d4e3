#include <support/testregistry.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

// The rules of CONTRIBUTING.md that a compiler does not enforce.
namespace {

const QString kRoot = QStringLiteral(PORTCHECK_SOURCE_DIR "/");

/// What a folder may include besides itself.
const QHash<QString, QStringList> &allowedIncludes()
{
    const auto list = [](const char *names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '));
    };
    static const QHash<QString, QStringList> allowed {
        {QStringLiteral("app/core"), {}},
        {QStringLiteral("app/sources"), list("core")},
        {QStringLiteral("app/readers"), list("core sources")},
        {QStringLiteral("app/platform"), list("core sources")},
        {QStringLiteral("app/probe"), list("core sources")},
        {QStringLiteral("app/session"), list("core sources readers")},
        {QStringLiteral("app/text"), list("core")},
        {QStringLiteral("app/report"), list("core text")},
        {QStringLiteral("app/desk"), list("core sources text report")},
        {QStringLiteral("app/main"), list("core sources readers platform probe session text report desk ui")},
        {QStringLiteral("ui"), list("core sources session text report desk")},
    };
    return allowed;
}

/// "app/core" of "app/core/port.h", "ui" of "ui/tabs/overviewtab.cpp".
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.first() == QLatin1String("app") ? parts.mid(0, 2).join(QLatin1Char('/')) : parts.first();
}

bool isIn(const QString &path, std::initializer_list<const char *> folders)
{
    return std::any_of(folders.begin(), folders.end(), [&](const char *folder) {
        return path.startsWith(QLatin1String(folder) + QLatin1Char('/'));
    });
}

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QLatin1String(pattern)).match(text).hasMatch();
}

/// A comment may name what code must not.
QString withoutComments(QString text)
{
    static const QRegularExpression block(QStringLiteral("/\\*.*?\\*/"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression line(QStringLiteral("(?<!:)//[^\n]*"));
    return text.remove(block).remove(line);
}

QStringList includeFaults(const QString &path, const QString &code)
{
    QStringList faults;
    const QString own = folderOf(path);
    static const QRegularExpression include(
        QStringLiteral("#\\s*include\\s*<(core|sources|readers|platform|probe|session|text|report|desk|main|ui)/"));
    auto match = include.globalMatch(code);
    while (match.hasNext()) {
        const QString folder = match.next().captured(1);
        const QString full = folder == QLatin1String("ui") ? folder : QStringLiteral("app/") + folder;
        if (full != own && !allowedIncludes().value(own).contains(folder)) {
            faults.append(QStringLiteral("%1 must not include <%2/...>").arg(own, folder));
        }
    }
    static const QRegularExpression relative(QStringLiteral("#\\s*include\\s*\"(\\.\\./[^\"]+)\""));
    match = relative.globalMatch(code);
    while (match.hasNext()) {
        const QString target =
            QDir::cleanPath(path.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') + match.next().captured(1));
        if (folderOf(target) != own) {
            faults.append(QStringLiteral("\"%1\" leaves its folder without saying so").arg(target));
        }
        // Looks and the desk serve every room of the window, so they know none of them.
        const auto room = [](const QString &file) {
            return file.section(QLatin1Char('/'), 0, 1);
        };
        const bool desk = room(path) == QLatin1String("ui/desk");
        const bool look = room(path) == QLatin1String("ui/look");
        if ((desk || look) && room(target) != room(path) && !(desk && room(target) == QLatin1String("ui/look"))) {
            faults.append(QStringLiteral("%1 must not know %2").arg(room(path), target));
        }
    }
    return faults;
}

QStringList codeFaults(const QString &path, const QString &text)
{
    const QString code = withoutComments(text);
    QStringList faults = includeFaults(path, code);
    const auto forbid = [&](bool allowed, const char *pattern, const char *why) {
        if (!allowed && matches(code, pattern)) {
            faults.append(QLatin1String(why));
        }
    };
    forbid(isIn(path, {"ui", "app/main", "app/text"}),
           "(?<![A-Za-z0-9_])tr\\(|QCoreApplication::translate\\(",
           "sentences belong to app/text, labels to ui");
    forbid(isIn(path, {"app/platform", "app/main"}),
           "<(windows|winsock2|ws2tcpip|iphlpapi|tlhelp32|netfw|winreg)\\.h>|\\b_WIN32\\b|\\bQ_OS_WIN",
           "Windows belongs to app/platform");
    forbid(path.startsWith(QLatin1String("ui/desk/preferences.")),
           "\\bQSettings\\b",
           "settings belong to ui/desk/preferences");
    forbid(false, "\\bprocessEvents\\(", "nested event handling");
    forbid(false, "\\b(QThread::m?sleep|QTest::qSleep|std::this_thread::sleep_for|usleep)\\b", "sleeping");
    forbid(!isIn(path, {"app/core", "app/sources", "app/readers", "app/text"}),
           "#\\s*include\\s*<Q(Widget|Application|GuiApplication|Icon|Color|Font|Pixmap|Image|Painter|TcpSocket|"
           "SslSocket|NetworkAccessManager)>",
           "neither windows nor network in this folder");
    // Qt keeps the stack of their just-in-time compiler in a thread_local; see below.
    forbid(false, "\\bQRegularExpression\\b", "regular expressions, which worker threads would use too");
    forbid(false, "\\bstd::(thread|jthread|async)\\b", "threads are Qt's: see runInBackground()");
    // mingw-w64 frees what belongs to a thread before its destructor runs, which then crashes.
    forbid(false, "\\bthread_local\\b", "objects that belong to a thread");
    forbid(!isIn(path, {"app/core"}), "\\bQ_OBJECT\\b", "core holds values only");
    forbid(!isIn(path, {"app/core"}), "\\bQDateTime::currentDateTime", "core has no clock");
    return faults;
}

/// Qt modules that a folder may link; folders not named here are free.
QStringList buildFaults(const QString &path, const QString &text)
{
    static const QHash<QString, QStringList> allowed {
        {QStringLiteral("app/core"), {QStringLiteral("Core")}},
        {QStringLiteral("app/sources"), {QStringLiteral("Core")}},
        {QStringLiteral("app/readers"), {QStringLiteral("Core")}},
        {QStringLiteral("app/text"), {QStringLiteral("Core")}},
        // Gui for the PDF writer, a library of its own: text reports run without a display.
        {QStringLiteral("app/report"), {QStringLiteral("Core"), QStringLiteral("Gui")}},
        {QStringLiteral("app/desk"), {QStringLiteral("Core")}},
        {QStringLiteral("app/session"), {QStringLiteral("Core")}},
    };
    QStringList faults;
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    const QString code = QString(text).remove(comment);
    if (matches(code, "file\\s*\\(\\s*GLOB")) {
        faults.append(QStringLiteral("sources are listed by name"));
    }
    const QString folder = folderOf(path);
    static const QRegularExpression module(QStringLiteral("Qt6::(?!rcc|moc)(\\w+)"));
    auto match = module.globalMatch(code);
    while (match.hasNext()) {
        const QString name = match.next().captured(1);
        if (allowed.contains(folder) && !allowed.value(folder).contains(name)) {
            faults.append(QStringLiteral("%1 must not link Qt6::%2").arg(folder, name));
        }
    }
    return faults;
}

QString contentOf(const QString &path)
{
    QFile file(kRoot + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesBelow(std::initializer_list<const char *> folders, const QStringList &patterns)
{
    QStringList files;
    for (const char *folder : folders) {
        QDirIterator it(kRoot + QLatin1String(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            files.append(it.next().mid(kRoot.size()));
        }
    }
    files.sort();
    return files;
}

} // namespace

class TstLayering : public QObject
{
    Q_OBJECT

private slots:
    void sources()
    {
        const QStringList files = filesBelow({"app", "ui"}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
        QVERIFY2(files.size() > 30, "the source tree was found");
        QStringList faults;
        for (const QString &path : files) {
            for (const QString &fault : codeFaults(path, contentOf(path))) {
                faults.append(path + QStringLiteral(": ") + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void buildFiles()
    {
        QStringList faults;
        for (const QString &path : filesBelow({"app", "ui", "tests", "translations", "resources"},
                                              {QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake")})) {
            for (const QString &fault : buildFaults(path, contentOf(path))) {
                faults.append(path + QStringLiteral(": ") + fault);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    /// A test that no list names never runs, and nobody misses it.
    void everyTestIsRegistered()
    {
        const QStringList files = filesBelow({"tests"}, {QStringLiteral("tst_*.cpp")});
        QVERIFY2(files.size() > 50, "the tests were found");
        for (const QString &path : files) {
            const QString folder = path.section(QLatin1Char('/'), 0, -2);
            const QString name = path.section(QLatin1Char('/'), -1).chopped(4);
            const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(name));
            QVERIFY2(contentOf(folder + QStringLiteral("/CMakeLists.txt")).contains(word), qPrintable(path));
        }
    }

    void everyRuleCanFail_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("fails");
        const auto row = [](const char *name, const char *path, const char *code, bool fails) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(code) << fails;
        };
        row("tr in core", "app/core/x.cpp", "return tr(\"a\");", true);
        row("tr in ui", "ui/x.cpp", "return tr(\"a\");", false);
        row("a name that ends in tr", "app/core/x.cpp", "wcsstr(a, b);", false);
        row("translate in report", "app/report/x.cpp", "QCoreApplication::translate(\"a\", \"b\")", true);
        row("windows.h in ui", "ui/x.cpp", "#include <windows.h>", true);
        row("windows.h in platform", "app/platform/win/x.cpp", "#include <windows.h>", false);
        row("Q_OS_WIN in session", "app/session/x.cpp", "#ifdef Q_OS_WIN", true);
        row("Q_OS_WIN in a comment", "app/session/x.cpp", "// not by Q_OS_WIN\n", false);
        row("thread", "app/probe/x.cpp", "std::thread([] {}).detach();", true);
        row("regular expression", "app/core/x.cpp", "QRegularExpression e;", true);
        row("core includes text", "app/core/x.cpp", "#include <text/texts.h>", true);
        row("text includes core", "app/text/x.cpp", "#include <core/port.h>", false);
        row("text includes report", "app/text/x.cpp", "#include <report/reports.h>", true);
        row("ui includes readers", "ui/x.cpp", "#include <readers/inireader.h>", true);
        row("desk includes ui", "app/desk/x.cpp", "#include <ui/view.h>", true);
        row("desk includes report", "app/desk/x.cpp", "#include <report/reports.h>", false);
        row("report includes desk", "app/report/x.cpp", "#include <desk/fleet.h>", true);
        row("own folder", "app/readers/x.cpp", "#include <readers/reader.h>", false);
        row("dots within a folder", "ui/tabs/x.cpp", "#include \"../y.h\"", false);
        row("dots into another folder", "ui/x.cpp", "#include \"../app/core/port.h\"", true);
        row("looks know no window", "ui/look/x.cpp", "#include \"../window/y.h\"", true);
        row("the desk knows looks", "ui/desk/x.cpp", "#include \"../look/y.h\"", false);
        row("the desk knows no tab", "ui/desk/x.cpp", "#include \"../tabs/y.h\"", true);
        row("settings", "ui/window/mainwindow.cpp", "QSettings settings;", true);
        row("settings in preferences", "ui/desk/preferences.cpp", "QSettings settings;", false);
        row("processEvents", "ui/x.cpp", "QCoreApplication::processEvents();", true);
        row("sleep", "app/readers/x.cpp", "QThread::msleep(1);", true);
        row("widget in readers", "app/readers/x.h", "#include <QWidget>", true);
        row("clock in core", "app/core/x.cpp", "QDateTime::currentDateTime()", true);
        row("glob", "app/core/CMakeLists.txt", "file(GLOB sources *.cpp)", true);
        row("core links Gui", "app/core/CMakeLists.txt", "LINK Qt6::Core Qt6::Gui", true);
        row("text links Core", "app/text/CMakeLists.txt", "LINK Qt6::Core", false);
    }
    void everyRuleCanFail()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        QFETCH(bool, fails);
        const QStringList faults =
            path.endsWith(QLatin1String(".txt")) ? buildFaults(path, code) : codeFaults(path, code);
        QVERIFY2(faults.isEmpty() != fails, qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

PORTCHECK_TEST(TstLayering, "tst_layering")
#include "tst_layering.moc"
