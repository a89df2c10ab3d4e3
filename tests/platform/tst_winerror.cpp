#include "testregistry.h"

#include <core/vocabulary.h>
#include <platform/common/winerror.h>

#include <QTest>

using namespace portcheck;

class TstWinError : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, qint64 number, ReadErrorCode code) {
            QTest::newRow(name) << number << id(code);
        };
        row("file not found", 2, ReadErrorCode::NotFound);
        row("path not found", 3, ReadErrorCode::NotFound);
        row("access denied", 5, ReadErrorCode::AccessDenied);
        row("no such drive", 15, ReadErrorCode::NotFound);
        row("drive not ready", 21, ReadErrorCode::NotFound);
        row("not supported", 50, ReadErrorCode::NotSupported);
        row("a computer that does not answer", 51, ReadErrorCode::Unreachable);
        row("a computer that is off, or no such name", 53, ReadErrorCode::Unreachable);
        row("a connection that broke", 64, ReadErrorCode::Unreachable);
        row("network access denied", 65, ReadErrorCode::AccessDenied);
        row("no such share", 67, ReadErrorCode::NotFound);
        row("not implemented", 120, ReadErrorCode::NotSupported);
        row("invalid name", 123, ReadErrorCode::NotFound);
        row("more data", 234, ReadErrorCode::TooLarge);
        row("damaged registry", 1009, ReadErrorCode::Malformed);
        row("connection refused", 1225, ReadErrorCode::Refused);
        row("no network, or no such path", 1203, ReadErrorCode::Unreachable);
        row("network out of reach", 1231, ReadErrorCode::Unreachable);
        row("computer out of reach", 1232, ReadErrorCode::Unreachable);
        row("missing privilege", 1314, ReadErrorCode::AccessDenied);
        row("logon failure", 1326, ReadErrorCode::AccessDenied);
        row("timeout", 1460, ReadErrorCode::Timeout);
        row("another program keeps it", 32, ReadErrorCode::InUse);
        row("another program has locked a part", 33, ReadErrorCode::InUse);
        row("no such host", 11001, ReadErrorCode::NotFound);
        row("no name server answers", 11002, ReadErrorCode::NameTimeout);
        row("a name server fails", 11003, ReadErrorCode::Unexpected);
        row("a host without an address", 11004, ReadErrorCode::NotFound);
        row("success is no error of ours", 0, ReadErrorCode::Unexpected);
        row("unknown number", 31337, ReadErrorCode::Unexpected);
        row("negative number", -2147024894, ReadErrorCode::Unexpected);
    }

    void numbers()
    {
        QFETCH(qint64, number);
        QFETCH(QString, code);
        QCOMPARE(id(readErrorCodeFromWindows(number)), code);
    }
};

PORTCHECK_TEST(TstWinError, "tst_winerror")
#include "tst_winerror.moc"
