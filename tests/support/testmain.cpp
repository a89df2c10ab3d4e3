// Runs one test class (first argument) or every class linked into this executable.
#include "testregistry.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QByteArray>
#include <QLocale>
#include <QMap>
#include <QStandardPaths>
#include <QStringList>
#include <QTest>

#include <cstdio>

namespace portcheck::test {
namespace {

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
    // As in the program itself: the per-thread buffer of the compiled regular expressions is released at
    // the end of a worker thread, where MinGW's thread-local storage is gone already: it crashes.
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
    QLocale::setDefault(QLocale::c());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    PORTCHECK_TEST_APP app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wfbs-portcheck-tests"));

    QStringList arguments = QCoreApplication::arguments();
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
    for (const auto &factory : std::as_const(chosen)) {
        failures += QTest::qExec(factory().get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}
