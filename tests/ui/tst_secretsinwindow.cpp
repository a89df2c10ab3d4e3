#include "windowfixture.h"

#include <platform/common/codepage.h>
#include <session/check.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QMimeData>
#include <QPainter>
#include <QPicture>
#include <QPushButton>
#include <QStringEncoder>
#include <QTest>
#include <QTextDocument>

#include <desk/collect.h>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCanary = u"cAnaRy7531"_s;
const QString kDigits = u"75317531"_s; // a secret that looks like a number

QStringList *logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged->append(text);
}

/// Whatever the objects of a window hold as text: what is shown, read aloud, shown on hovering, or only kept.
void addProperties(const QObject &object, QStringList &texts)
{
    const auto add = [&texts](const QVariant &value) {
        texts << value.toString();
        texts << value.toStringList();
    };
    for (int i = 0; i < object.metaObject()->propertyCount(); ++i) {
        add(object.metaObject()->property(i).read(&object));
    }
    for (const QByteArray &name : object.dynamicPropertyNames()) {
        add(object.property(name.constData()));
    }
    if (const auto *document = qobject_cast<const QTextDocument *>(&object)) {
        texts << document->toHtml();
    }
    if (const auto *model = qobject_cast<const QAbstractItemModel *>(&object)) {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int first : {0, int(Qt::UserRole)}) {
                    for (int role = first; role < first + 20; ++role) {
                        add(model->index(row, column).data(role));
                    }
                }
            }
        }
    }
}

/// What a picture of the window would show, as the drawing commands that make it.
QByteArray drawn(QWidget &window)
{
    QPicture picture;
    QPainter painter(&picture);
    window.render(&painter);
    painter.end();
    return {picture.data(), qsizetype(picture.size())};
}

bool isDrawn(const QByteArray &commands, const QString &word)
{
    QStringEncoder encode(QStringConverter::Utf16BE);
    return commands.contains(QByteArray(encode(word)));
}

} // namespace

/// Nothing of a secret enters the window: neither what is shown and painted, nor what is read aloud, copied, kept as a
/// setting or logged. What is written as a file has a proof of its own (tests/app/secrets_proof.py).
class TstSecretsInWindow : public QObject
{
    Q_OBJECT

private slots:
    void nothingShows_data()
    {
        QTest::addColumn<Language>("language"); // in turn: what is shown of a value is the same in both
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown"); // of the same file
        QTest::addColumn<bool>("zipped");
        const QString server = u"[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=8059\r\n"_s;
        const QString key = u"HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion"_s;
        const QString head = u"Windows Registry Editor Version 5.00\r\n\r\n[%1]\r\n"_s.arg(key);
        struct Shape
        {
            const char *name;
            QString file;
            QString text;
            QString shown;
        };
        const Shape shapes[] {
            {"ini",
             u"ofcscan.ini"_s,
             server + u"Uninstall_Pwd=!CRYPT!%1\r\nskos=%1\r\nSNMP_Community=%2\r\n"_s,
             u"8059"_s},
            {"ini, two on a line", u"ofcscan.ini"_s, server + u"Master_SSLPort=\"43x\" Proxy_Pwd=%1\r\n"_s, u"8059"_s},
            {"ini, behind a separator", u"ofcscan.ini"_s, server + u"Master_SSLPort=43x;Proxy_Pwd=%1\r\n"_s, u"8059"_s},
            {"ini, broken quotes", u"ofcscan.ini"_s, server + u"Unload_Pwd=\"%1\r\n"_s, u"8059"_s},
            {"reg",
             u"a.reg"_s,
             head + u"\"ServerPort\"=dword:00001f7b\r\n\"Uninstall Password\"=\"%1\"\r\n"_s,
             u"8059"_s},
            {"reg, two on a line",
             u"a.reg"_s,
             head + u"\"ServerPort\"=\"80x\" \"Uninstall_Pwd\"=\"%1\"\r\n"_s,
             u"80x"_s},
            {"reg, broken quotes",
             u"a.reg"_s,
             head + u"\"ServerPort\"=\"8059\r\n\"Uninstall_Pwd\"=\"%1\r\n"_s,
             u"ServerPort"_s},
            {"reg, digits", u"a.reg"_s, head + u"\"ServerPort\"=dword:00001f7b\r\n\"skos\"=dword:%2\r\n"_s, u"8059"_s},
            {"reg query",
             u"q.txt"_s,
             u"\r\n"_s + key + u"\r\n    ServerPort    REG_SZ    80x    Pwd    REG_SZ    %1\r\n"_s,
             u"80x"_s},
            {"property list",
             u"TMSM/ServerInfo.plist"_s,
             u"<plist version=\"1.0\"><dict><key>port</key><integer>61617</integer><key>Password</key>"
             "<string>%1</string><key>portPassword</key><string>%2</string></dict></plist>"_s,
             u"61617"_s},
        };
        for (const auto &[name, file, form, shown] : shapes) {
            const QString text = QString(form).replace(u"%1"_s, kCanary).replace(u"%2"_s, kDigits);
            QTest::addRow("%s, UTF-8", name) << Language::English << file << text.toUtf8() << shown << false;
            QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
            QTest::addRow("%s, UTF-16", name) << Language::Japanese << file << QByteArray(wide(text)) << shown << false;
        }
        const QByteArray canary = kCanary.toLatin1();
        const QByteArray japanese = "; \x83\x65\x83\x58\x83\x67\r\n"; // code page 932
        const QByteArray ini = japanese + server.toLatin1() + "Unload_Pwd=" + canary + "\r\n";
        const QByteArray netstat = "  Proto  Local Address          Foreign Address        State           PID\r\n"
                                   "  TCP    0.0.0.0:8059           0.0.0.0:0              LISTENING       4321\r\n"
                                   "  Unload_Pwd="
            + canary + "\r\n" + japanese;
        QTest::newRow("ini, code page 932") << Language::English << u"ofcscan.ini"_s << ini << u"8059"_s << false;
        QTest::newRow("ini, in an archive") << Language::Japanese << u"ofcscan.ini"_s << ini << u"8059"_s << true;
        QTest::newRow("netstat") << Language::Japanese << u"netstat.txt"_s << netstat << u"4321"_s << false;
        QTest::newRow("netstat, in an archive")
            << Language::English << u"netstat.txt"_s << netstat << u"4321"_s << true;
    }
    void nothingShows()
    {
        QFETCH(Language, language);
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QFETCH(bool, zipped);
        QStringList texts;
        logged = &texts;
        const auto before = qInstallMessageHandler(keepLog);
        const auto back = qScopeGuard([before] { qInstallMessageHandler(before); });

        FakeFileSource files;
        files.addFolder(u"C:/in"_s);
        const FixedClock clock;
        CheckSources sources;
        sources.files = &files;
        sources.clock = &clock;
        sources.codePage932 = decodeCodePage932;
        // What listens is shown for a product that is there.
        QList<CollectedFile> given {{file, bytes}};
        if (file == u"netstat.txt"_s) {
            given.append({u"ofcscan.ini"_s, "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n"});
        }
        CheckInput input;
        if (zipped) {
            input.zip = u"C:/in.zip"_s;
            files.addFile(input.zip, portcheck::zipped(given, clock.now()));
        } else {
            input.folder = u"C:/in"_s;
            for (const CollectedFile &each : given) {
                files.addFile(input.folder + u'/' + each.name, each.bytes);
            }
        }
        const Diagnosis diagnosis = runCheck(
            input, {}, sources, [](const Diagnosis &, int, int) {}, CancelFlag(false));

        WindowFixture fixture({}, language);
        MainWindow &window = *fixture.window;
        window.showDiagnosis(diagnosis);
        window.show();
        QByteArray pictures;
        for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
            window.goTo({static_cast<TabId>(tab), {}});
            QVERIFY(settled(window));
            pictures += drawn(window);
            for (QPushButton *button : window.findChildren<QPushButton *>()) {
                // What copies; every other button opens a dialog or another program.
                if (button->isVisible() && button->isEnabled()
                    && (button->objectName().contains(u"copy"_s, Qt::CaseInsensitive)
                        || button->text().contains(u"Copy"_s) || button->text().contains(u"コピー"_s))) {
                    fixture.prompts.clipboard.reset();
                    button->click();
                    QVERIFY2(fixture.prompts.clipboard, qPrintable(button->text()));
                    texts << fixture.prompts.clipboard->text() << fixture.prompts.clipboard->html();
                }
            }
        }
        for (const QObject *object : window.findChildren<QObject *>()) {
            addProperties(*object, texts);
        }
        addProperties(window, texts);
        window.close();
        QFile settings(fixture.folder.filePath(u"window.ini"_s));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        texts << QString::fromUtf8(settings.readAll());

        // What may be shown of the same file is: in the texts, and painted.
        const QString all = texts.join(u'\n');
        QVERIFY(all.contains(shown));
        QVERIFY(isDrawn(pictures, shown));
        for (const QString &secret : {kCanary, kDigits}) {
            QVERIFY2(!all.contains(secret, Qt::CaseInsensitive), qPrintable(all.mid(all.indexOf(secret) - 80, 200)));
            QVERIFY(!isDrawn(pictures, secret));
        }
    }
};

PORTCHECK_TEST(TstSecretsInWindow, "tst_secretsinwindow")
#include "tst_secretsinwindow.moc"
