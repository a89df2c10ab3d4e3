// Runs one test class (first argument) or every class linked into this executable.
//
//   tests_core tst_port [what QTest understands]
//   tests_core tst_port --append-results    adds the result to results.txt and results.xml (JUnit, without its frame)
#include "testregistry.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QMap>
#include <QStandardPaths>
#include <QStringList>
#include <QTest>

#include <cstdio>

namespace portcheck::test {
namespace {

/// Moves what QTest wrote about one class to the end of the file of all classes.
void moveToEnd(const QString &from, const QString &to)
{
    QFile part(from);
    QFile whole(to);
    if (!part.open(QIODevice::ReadOnly) || !whole.open(QIODevice::Append)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(to));
        return;
    }
    QByteArray content = part.readAll();
    if (content.startsWith("<?xml")) { // only once in a file, which whoever collects has written
        content.remove(0, content.indexOf('\n') + 1);
    }
    whole.write(content);
    // A program that the test started has inherited the open file and may keep it for moments.
    if (!QTest::qWaitFor([&part] { return part.remove(); })) {
        std::fprintf(stderr, "cannot remove %s\n", qPrintable(from));
    }
}

QMap<QByteArray, TestFactory> &tests()
{
    static QMap<QByteArray, TestFactory> all;
    return all;
}

} // namespace

bool registerTest(const char *name, TestFactory factory)
{
    tests().insert(name, std::move(factory));
    return true;
}

} // namespace portcheck::test

int main(int argc, char *argv[])
{
    // Tests never meet the settings, the locale or the display of whoever runs them.
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    Application app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wfbs-portcheck-tests"));

#ifdef Q_OS_WIN
    // What tests read lies beside them, so that the folder can be packed and run on another machine.
    QDir::setCurrent(QCoreApplication::applicationDirPath());
#endif

    QStringList arguments = QCoreApplication::arguments();
    const bool appendResults = arguments.removeAll(QStringLiteral("--append-results")) > 0;
    QMap<QByteArray, portcheck::test::TestFactory> chosen = portcheck::test::tests();
    if (arguments.size() > 1 && arguments.at(1).startsWith(QLatin1String("tst_"))) {
        const QByteArray name = arguments.takeAt(1).toLatin1();
        if (!chosen.contains(name)) {
            std::fprintf(stderr, "no test class %s in this executable\n", name.constData());
            return 2;
        }
        chosen = {{name, chosen.value(name)}};
    }
    int failures = 0;
    for (auto test = chosen.cbegin(); test != chosen.cend(); ++test) {
        const QString name = QString::fromLatin1(test.key());
        QStringList one = arguments;
        if (appendResults) {
            one << QStringLiteral("-o") << name + QStringLiteral(".txt,txt") << QStringLiteral("-o")
                << name + QStringLiteral(".xml,junitxml");
        }
        failures += QTest::qExec(test.value()().get(), one);
        if (appendResults) {
            portcheck::test::moveToEnd(name + QStringLiteral(".txt"), QStringLiteral("results.txt"));
            portcheck::test::moveToEnd(name + QStringLiteral(".xml"), QStringLiteral("results.xml"));
        }
    }
    return failures == 0 ? 0 : 1;
}
