#include "windowfixture.h"

#include <platform/common/codepage.h>
#include <session/agentscan.h>
#include <session/check.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>
#include <ui/dialogs/collectdialog.h>
#include <ui/dialogs/comparedialog.h>
#include <ui/dialogs/exportdialog.h>
#include <ui/dialogs/infodialogs.h>
#include <ui/window/pictures.h>

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMenu>
#include <QMetaProperty>
#include <QMimeData>
#include <QMutex>
#include <QPainter>
#include <QPicture>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringEncoder>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

#include <desk/collect.h>
#include <memory>
#include <utility>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCanary = u"cAnaRy7531"_s;
const QString kDigits = u"75317531"_s; // a secret that looks like a number

/// A list of computers that was checked.
const QList<AgentProbe> kAgents {{u"PC01"_s, u"192.0.2.1"_s, AgentProbe::State::Listening, Fingerprint::WfbsAgent},
                                 {u"PC02"_s, u"192.0.2.2"_s, AgentProbe::State::Refused, {}}};

/// What the program and Qt log while this lives, with every rule on, as a person has it who looks for a fault.
class WholeLog
{
public:
    WholeLog()
    {
        s_lines = &m_lines;
        m_before = qInstallMessageHandler(keep);
        QLoggingCategory::setFilterRules(u"*=true"_s);
    }
    ~WholeLog()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_before);
        s_lines = nullptr;
    }
    Q_DISABLE_COPY_MOVE(WholeLog)

    [[nodiscard]] QStringList lines() const
    {
        const QMutexLocker lock(&s_mutex);
        return m_lines;
    }

private:
    static void keep(QtMsgType, const QMessageLogContext &, const QString &text)
    {
        const QMutexLocker lock(&s_mutex); // readers and painters of pictures have threads of their own
        s_lines->append(text);
    }

    static inline QMutex s_mutex;
    static inline QStringList *s_lines = nullptr;
    QStringList m_lines;
    QtMessageHandler m_before;
};

/// What a picture of a window would show, as the drawing commands that make it.
QByteArray drawn(QWidget &window)
{
    QPicture picture;
    QPainter painter(&picture);
    window.render(&painter);
    painter.end();
    return {picture.data(), qsizetype(picture.size())};
}

/// Everything that a window let out, to look for words in it.
class Seen
{
public:
    void add(const QVariant &value)
    {
        m_texts << value.toString();
        m_texts << value.toStringList();
    }
    void addPicture(QWidget &window) { m_pictures += drawn(window); }
    void addCopied(const QMimeData &data)
    {
        add(data.text());
        add(data.html());
        for (const QString &format : data.formats()) {
            add(QString::fromUtf8(data.data(format)));
        }
    }
    void addFile(const QString &path)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            add(QString::fromUtf8(file.readAll()));
        }
    }
    void addPrompts(const FakePrompts &prompts)
    {
        add(prompts.messages);
        add(prompts.questions);
        add(prompts.suggested);
    }

    /// Whatever the objects of a window hold as text: what is shown, read aloud, shown on hovering, in a menu or at a
    /// key, or only kept.
    void addObjects(const QWidget &window)
    {
        addObject(window);
        for (const QObject *object : window.findChildren<QObject *>()) {
            addObject(*object);
        }
    }
    /// What Ctrl+A and Ctrl+C take from everything in a window that can be marked.
    void addMarked(QWidget &window)
    {
        QClipboard &clipboard = *QGuiApplication::clipboard();
        const auto copy = [&](QWidget &from) {
            clipboard.clear();
            QTest::keyClick(&from, Qt::Key_C, Qt::ControlModifier);
            if (clipboard.mimeData()) {
                addCopied(*clipboard.mimeData());
            }
        };
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible()) {
                continue;
            }
            if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
                constexpr int kRows = 4; // more of them are copied in the same way
                for (int row = 0; row < std::min(view->model()->rowCount(), kRows); ++row) {
                    for (int column = 0; column < view->model()->columnCount(); ++column) {
                        view->setCurrentIndex(view->model()->index(row, column));
                        copy(*view);
                    }
                }
            } else if (auto *label = qobject_cast<QLabel *>(widget)) {
                if (label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
                    label->setSelection(0, int(label->text().size()));
                    copy(*label);
                }
            } else if (widget->metaObject()->indexOfMethod("selectAll()") >= 0) {
                QMetaObject::invokeMethod(widget, "selectAll");
                copy(*widget);
            }
        }
    }

    [[nodiscard]] bool says(const QString &word) const { return m_texts.join(u'\n').contains(word); }
    [[nodiscard]] bool draws(const QString &word) const
    {
        QStringEncoder encode(QStringConverter::Utf16BE);
        return m_pictures.contains(QByteArray(encode(word)));
    }
    /// Where a secret stands; empty = nowhere.
    [[nodiscard]] QString leak() const
    {
        for (const QString &secret : {kCanary, kDigits}) {
            for (const QString &text : m_texts) {
                if (const qsizetype at = text.indexOf(secret, 0, Qt::CaseInsensitive); at >= 0) {
                    return text.mid(std::max(qsizetype(0), at - 80), 200);
                }
            }
            if (draws(secret)) {
                return u"painted: "_s + secret;
            }
        }
        return {};
    }

private:
    void addObject(const QObject &object)
    {
        for (int i = 0; i < object.metaObject()->propertyCount(); ++i) {
            add(object.metaObject()->property(i).read(&object));
        }
        for (const QByteArray &name : object.dynamicPropertyNames()) {
            add(object.property(name.constData()));
        }
        if (const auto *document = qobject_cast<const QTextDocument *>(&object)) {
            add(document->toHtml());
        } else if (const auto *model = qobject_cast<const QAbstractItemModel *>(&object)) {
            addModel(*model);
        } else if (const auto *key = qobject_cast<const QShortcut *>(&object)) {
            add(key->whatsThis());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&object)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                add(QStringList {tabs->tabText(tab), tabs->tabToolTip(tab), tabs->tabWhatsThis(tab)});
                add(tabs->accessibleTabName(tab));
                add(tabs->tabData(tab));
            }
        }
        if (object.isWidgetType()) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QObject *>(&object));
            for (int text = QAccessible::Name; spoken && text <= QAccessible::Accelerator; ++text) {
                add(spoken->text(static_cast<QAccessible::Text>(text)));
            }
        }
    }
    void addModel(const QAbstractItemModel &model)
    {
        const auto everyRole = [this](const auto &value) {
            for (const int first : {0, int(Qt::UserRole)}) {
                for (int role = first; role < first + 20; ++role) {
                    add(value(role));
                }
            }
        };
        for (int column = 0; column < model.columnCount(); ++column) {
            everyRole([&](int role) { return model.headerData(column, Qt::Horizontal, role); });
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            everyRole([&](int role) { return model.headerData(row, Qt::Vertical, role); });
            for (int column = 0; column < model.columnCount(); ++column) {
                everyRole([&](int role) { return model.index(row, column).data(role); });
            }
        }
    }

    QStringList m_texts;
    QByteArray m_pictures;
};

/// The tabs of a window from one on: painted, marked, copied by their buttons; its menus; what its objects hold; and what
/// it leaves behind when it is closed.
Seen letOut(WindowFixture &fixture, MainWindow &window, const WholeLog &log, TabId first = TabId::Overview)
{
    Seen seen;
    for (int tab = int(first); tab <= int(TabId::Agents); ++tab) {
        window.goTo({static_cast<TabId>(tab), {}});
        (void)settled(window); // one that never rests is read as it is
        seen.addPicture(window);
        seen.addMarked(window);
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            // What copies; every other button opens a dialog or another program.
            if (button->isVisible() && button->isEnabled()
                && (button->objectName().contains(u"copy"_s, Qt::CaseInsensitive) || button->text().contains(u"Copy"_s)
                    || button->text().contains(u"コピー"_s))) {
                button->click();
                if (const auto copied = std::exchange(fixture.prompts.clipboard, nullptr)) {
                    seen.addCopied(*copied);
                } else {
                    QTest::qFail(qPrintable(button->text()), __FILE__, __LINE__);
                }
            }
        }
    }
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        seen.addPicture(*menu);
    }
    seen.addObjects(window);
    seen.addPrompts(fixture.prompts);
    window.close();
    seen.addFile(fixture.folder.filePath(u"window.ini"_s));
    seen.add(log.lines());
    return seen;
}

/// Secrets where the product's files have them: %1 stands for a word, %2 for a number.
struct InputShape
{
    const char *name;
    QString file;
    QString text;
    QString shown; ///< of the same file

    [[nodiscard]] QString filled() const { return QString(text).replace(u"%1"_s, kCanary).replace(u"%2"_s, kDigits); }
};

const QList<InputShape> &shapes()
{
    static const QString server = u"[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=8059\r\n"_s;
    static const QString key =
        u"HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion"_s;
    static const QString head = u"Windows Registry Editor Version 5.00\r\n\r\n[%1]\r\n"_s.arg(key);
    static const QList<InputShape> all {
        {"ini", u"ofcscan.ini"_s, server + u"Uninstall_Pwd=!CRYPT!%1\r\nskos=%1\r\nSNMP_Community=%2\r\n"_s, u"8059"_s},
        {"ini, two on a line", u"ofcscan.ini"_s, server + u"Master_SSLPort=\"43x\" Proxy_Pwd=%1\r\n"_s, u"8059"_s},
        {"ini, behind a separator", u"ofcscan.ini"_s, server + u"Master_SSLPort=43x;Proxy_Pwd=%1\r\n"_s, u"8059"_s},
        {"ini, broken quotes", u"ofcscan.ini"_s, server + u"Unload_Pwd=\"%1\r\n"_s, u"8059"_s},
        {"reg", u"a.reg"_s, head + u"\"ServerPort\"=dword:00001f7b\r\n\"Uninstall Password\"=\"%1\"\r\n"_s, u"8059"_s},
        {"reg, two on a line", u"a.reg"_s, head + u"\"ServerPort\"=\"80x\" \"Uninstall_Pwd\"=\"%1\"\r\n"_s, u"80x"_s},
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
    return all;
}

const QByteArray kJapanese = "; \x83\x65\x83\x58\x83\x67\r\n"; // code page 932

QByteArray netstatWithSecret()
{
    return "  Proto  Local Address          Foreign Address        State           PID\r\n"
           "  TCP    0.0.0.0:8059           0.0.0.0:0              LISTENING       4321\r\n"
           "  Unload_Pwd="
        + kCanary.toLatin1() + "\r\n" + kJapanese;
}

Diagnosis checked(const CheckInput &input, const FileSource &files)
{
    CheckSources sources;
    sources.files = {std::shared_ptr<void>(), &files}; // not its owner
    sources.now = &scenes::fixedTime;
    sources.codePage932 = decodeCodePage932;
    return runCheck(
        input, {}, sources, [](const Diagnosis &, int, int) {}, CancelFlag(false));
}

/// A folder with a file of each kind, and a list of computers that was checked.
Diagnosis everything()
{
    FakeFileSource files;
    CheckInput input;
    input.folder = u"C:/in"_s;
    files.addFolder(input.folder);
    for (const InputShape &shape : shapes()) {
        if (const QString path = input.folder + u'/' + shape.file; files.kind(path) == PathKind::Absent) {
            files.addFile(path, shape.filled().toUtf8());
        }
    }
    files.addFile(input.folder + u"/netstat.txt"_s, netstatWithSecret());
    Diagnosis diagnosis = checked(input, files);
    diagnosis.agents = kAgents;
    return diagnosis;
}

class EveryoneAnswers final : public PortProbe
{
public:
    QList<ProbeAnswer> probe(const QList<ProbeRequest> &, const CancelFlag &) const override { return {}; }
    void probeAgents(const QStringList &hosts,
                     Port,
                     int,
                     const std::function<void(qsizetype, const AgentProbe &)> &onResult,
                     const CancelFlag &) const override
    {
        for (qsizetype i = 0; i < hosts.size(); ++i) {
            onResult(i, {hosts.at(i), u"192.0.2.1"_s, AgentProbe::State::Listening, Fingerprint::WfbsAgent});
        }
    }
};

/// Shows a secret to the eye alone.
class Painted final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawText(rect(), kCanary); }
};

/// Lets it out only to who copies.
class Copied final : public QPlainTextEdit
{
public:
    explicit Copied(QWidget *parent)
        : QPlainTextEdit(u"text"_s, parent)
    { }

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override
    {
        auto *copied = new QMimeData;
        copied->setText(kCanary);
        return copied;
    }
};

} // namespace

/// Nothing of a secret enters the window: neither what is shown and painted, nor what is read aloud, copied, kept as a
/// setting or logged. What is written as a file has a proof of its own (tests/app/secrets_proof.py).
class TstSecretsInWindow : public QObject
{
    Q_OBJECT

    using Plant = void (*)(WindowFixture &);
    using MakeDialog = std::unique_ptr<QDialog> (*)(WindowFixture &);

private slots:
    /// What the tests below find: a secret, wherever this one puts it.
    void aSecretIsFoundWhereverItStands_data()
    {
        QTest::addColumn<Plant>("plant");
        const auto row = [](const char *name, Plant plant) {
            QTest::newRow(name) << plant;
        };
        row("text", [](WindowFixture &fixture) { (new QLabel(kCanary, fixture.window.get()))->hide(); });
        row("painted", [](WindowFixture &fixture) {
            auto *painted = new Painted(fixture.window.get());
            painted->resize(fixture.window->size());
            painted->show();
        });
        row("entry of the menu",
            [](WindowFixture &fixture) { fixture.find<QAction>("glossaryAction")->setText(kCanary); });
        row("tool tip of an entry",
            [](WindowFixture &fixture) { fixture.find<QAction>("glossaryAction")->setToolTip(kCanary); });
        row("menu in the menu", [](WindowFixture &fixture) { fixture.find<QMenu>("themeMenu")->setTitle(kCanary); });
        row("help of a key",
            [](WindowFixture &fixture) { fixture.window->findChild<QShortcut *>()->setWhatsThis(kCanary); });
        row("tool tip of a button",
            [](WindowFixture &fixture) { fixture.find<QPushButton>("copyPushButton")->setToolTip(kCanary); });
        row("button, read aloud", [](WindowFixture &fixture) {
            fixture.find<QPushButton>("copyPushButton")->setAccessibleDescription(kCanary);
        });
        row("tool tip of a tab",
            [](WindowFixture &fixture) { fixture.find<QTabBar>("tabBar")->setTabToolTip(1, kCanary); });
        row("tab, read aloud",
            [](WindowFixture &fixture) { fixture.find<QTabBar>("tabBar")->setAccessibleTabName(1, kCanary); });
        row("list of choices",
            [](WindowFixture &fixture) { fixture.find<QComboBox>("nameColumnComboBox")->addItem(kCanary); });
        row("name of a column", [](WindowFixture &fixture) {
            (new QStandardItemModel(1, 1, fixture.window.get()))->setHorizontalHeaderLabels({kCanary});
        });
        row("tool tip of a cell", [](WindowFixture &fixture) {
            auto *model = new QStandardItemModel(1, 1, fixture.window.get());
            model->setData(model->index(0, 0), kCanary, Qt::ToolTipRole);
        });
        row("kept by an object", [](WindowFixture &fixture) { fixture.window->setProperty("kept", kCanary); });
        row("copied by marking", [](WindowFixture &fixture) { (new Copied(fixture.window.get()))->show(); });
        row("copied by a button", [](WindowFixture &fixture) {
            auto *button = new QPushButton(u"Copy"_s, fixture.window.get());
            QObject::connect(button, &QPushButton::clicked, button, [&prompts = fixture.prompts] {
                auto data = std::make_unique<QMimeData>();
                data->setHtml(kCanary);
                prompts.setClipboard(std::move(data));
            });
            button->show();
        });
        row("message", [](WindowFixture &fixture) { fixture.prompts.message(nullptr, {}, kCanary); });
        row("suggested name", [](WindowFixture &fixture) { fixture.prompts.saveFileName(nullptr, {}, kCanary, {}); });
        row("setting", [](WindowFixture &fixture) {
            QSettings(fixture.folder.filePath(u"window.ini"_s), QSettings::IniFormat).setValue(u"kept"_s, kCanary);
        });
        row("logged", [](WindowFixture &) { qWarning("%s", qPrintable(kCanary)); });
        row("logged by a rule that is off", [](WindowFixture &) {
            static const QLoggingCategory category("portcheck.test", QtFatalMsg);
            qCDebug(category) << kCanary;
        });
    }
    void aSecretIsFoundWhereverItStands()
    {
        QFETCH(Plant, plant);
        const WholeLog log;
        WindowFixture fixture;
        Diagnosis shown = scenes::match();
        shown.agents = kAgents;
        fixture.window->showDiagnosis(shown);
        fixture.window->show();
        fixture.window->goTo({TabId::Agents, {}});
        plant(fixture);
        QVERIFY(!letOut(fixture, *fixture.window, log, TabId::Agents).leak().isEmpty());
    }

    void nothingShows_data()
    {
        QTest::addColumn<Language>("language"); // in turn: what is shown of a value is the same in both
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown"); // of the same file
        QTest::addColumn<bool>("zipped");
        for (const InputShape &shape : shapes()) {
            const QString text = shape.filled();
            QTest::addRow("%s, UTF-8", shape.name)
                << Language::English << shape.file << text.toUtf8() << shape.shown << false;
            QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
            QTest::addRow("%s, UTF-16", shape.name)
                << Language::Japanese << shape.file << QByteArray(wide(text)) << shape.shown << false;
        }
        const QByteArray ini = kJapanese
            + "[INI_SERVER_SECTION]\r\nMaster_DomainName=SRV01\r\nMaster_DomainPort=8059\r\n"
            + "Unload_Pwd=" + kCanary.toLatin1() + "\r\n";
        const QByteArray netstat = netstatWithSecret();
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
        const WholeLog log;

        FakeFileSource files;
        files.addFolder(u"C:/in"_s);
        // What listens is shown for a product that is there.
        QList<CollectedFile> given {{file, bytes}};
        if (file == u"netstat.txt"_s) {
            given.append({u"ofcscan.ini"_s, "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\n"});
        }
        CheckInput input;
        if (zipped) {
            input.zip = u"C:/in.zip"_s;
            files.addFile(input.zip, portcheck::zipped(given, scenes::fixedTime()));
        } else {
            input.folder = u"C:/in"_s;
            for (const CollectedFile &each : given) {
                files.addFile(input.folder + u'/' + each.name, each.bytes);
            }
        }
        Diagnosis diagnosis = checked(input, files);
        diagnosis.agents = kAgents;

        WindowFixture fixture({}, language);
        fixture.window->showDiagnosis(diagnosis);
        fixture.window->show();
        const Seen seen = letOut(fixture, *fixture.window, log);
        for (const QString &word : {shown, kAgents.first().host}) {
            QVERIFY2(seen.says(word) && seen.draws(word), qPrintable(word)); // what may be shown is
        }
        QCOMPARE(seen.leak(), QString());
    }

    /// A list of computers from a tool that knows more than their names, or a file that is no list.
    void nothingOfAListShows_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QByteArray &form, const QString &shown = u"PC01"_s) {
            QTest::newRow(name) << QByteArray(form).replace("%1", kCanary.toLatin1()) << shown;
        };
        const QByteArray table = "Computer,Password,Port\r\nPC01,%1,21112\r\nPC02,%1,21112\r\n";
        row("names first", table);
        row("passwords first", "Password;Computer\r\n%1;PC01\r\n%1;PC02\r\n");
        row("quoted", "Computer,Password\r\n\"PC01\",\"a, \"\"%1\"\"\"\r\nPC02,\"%1\"\r\n");
        row("broken quotes", "Computer,Password\r\nPC01,\"%1\r\nPC02,%1\r\n");
        row("more fields than columns", "Computer,Domain\r\nPC01,D,%1\r\nPC02,D,%1,%1\r\n");
        row("a comment above the table", "#Unload_Pwd=%1\r\n" + table);
        row("code page 932", "\x83R\x83\x93\x83s\x83\x85\x81[\x83^\x96\xbc,\x83p\x83X\r\nPC01,%1\r\n");
        QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(wide(QString::fromLatin1(table).replace(u"%1"_s, kCanary))) << u"PC01"_s;
        row("settings among the names", "PC01\r\nUnload_Pwd=%1\r\n\"Proxy_Pwd\"=\"%1\"\r\nPwd    REG_SZ    %1\r\n");
        row("settings instead of a list",
            "[INI_SERVER_SECTION]\r\nUnload_Pwd=!CRYPT!%1\r\nskos=%1\r\n",
            u"No computer names were found in agents.csv"_s);
    }
    void nothingOfAListShows()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, shown);
        const WholeLog log;
        WindowFixture fixture;
        AgentScan scan(std::make_shared<EveryoneAnswers>());
        MainWindow window(fixture.services(&scan, decodeCodePage932));
        window.showDiagnosis(scenes::match());
        window.show();
        QFile file(fixture.folder.filePath(u"agents.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list) == list.size());
        file.close();
        window.openAgentList(file.fileName());
        QVERIFY(filesAreDone());
        auto *start = window.findChild<QPushButton *>(u"startScanPushButton"_s);
        if (start->isEnabled()) {
            QSignalSpy finished(&scan, &AgentScan::finished);
            fixture.prompts.nextConfirm = true;
            QTest::mouseClick(start, Qt::LeftButton);
            QTRY_COMPARE(finished.size(), 1);
            fixture.prompts.nextSaveName = fixture.folder.filePath(u"saved.csv"_s);
            QTest::mouseClick(window.findChild<QPushButton *>(u"saveAgentsPushButton"_s), Qt::LeftButton);
            QVERIFY(filesAreDone());
        }
        Seen seen = letOut(fixture, window, log, TabId::Agents);
        seen.addFile(fixture.prompts.nextSaveName);
        QVERIFY(seen.says(shown));
        QCOMPARE(seen.leak(), QString());
    }

    void nothingLeavesByADialog_data()
    {
        QTest::addColumn<MakeDialog>("make");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &shown, MakeDialog make) {
            QTest::newRow(name) << make << shown;
        };
        row("export, HTML", u"8059"_s, [](WindowFixture &fixture) { return exported(fixture, "htmlRadioButton"); });
        row("export, PDF", u"_en.pdf"_s, [](WindowFixture &fixture) { return exported(fixture, "pdfRadioButton"); });
        row("export, text", u"8059"_s, [](WindowFixture &fixture) { return exported(fixture, "textRadioButton"); });
        row("export, JSON", u"8059"_s, [](WindowFixture &fixture) { return exported(fixture, "jsonRadioButton"); });
        row("export, CSV", u"8059"_s, [](WindowFixture &fixture) { return exported(fixture, "csvRadioButton"); });
        row("collect", u"SERVER-1,srv01"_s, [](WindowFixture &fixture) -> std::unique_ptr<QDialog> {
            return std::make_unique<CollectDialog>(
                fixture.window->diagnosis(),
                Language::English,
                scenes::fixedTime(),
                [&window = *fixture.window](TabId tab, bool) { return renderTab(window, tab); },
                fixture.prompts);
        });
        row("compare", u"8059"_s, [](WindowFixture &fixture) -> std::unique_ptr<QDialog> {
            return std::make_unique<CompareDialog>(NamedReport {u"old.json"_s, scenes::match()},
                                                   NamedReport {u"new.json"_s, fixture.window->diagnosis()},
                                                   Language::English,
                                                   false,
                                                   fixture.prompts);
        });
        row("inputs", u"ofcscan.ini"_s, [](WindowFixture &fixture) {
            return InfoDialogs::inputs(fixture.window->diagnosis(), Catalog(Language::English), nullptr);
        });
        row("about", QString::fromLatin1(qVersion()), [](WindowFixture &fixture) {
            return InfoDialogs::about(Catalog(Language::English), fixture.prompts, fixture.window.get());
        });
    }
    /// What is shown, copied and saved there; and the table of aliases, which no other way writes.
    void nothingLeavesByADialog()
    {
        QFETCH(MakeDialog, make);
        QFETCH(QString, shown);
        const WholeLog log;
        WindowFixture fixture;
        fixture.window->showDiagnosis(everything());
        fixture.window->show();
        const std::unique_ptr<QDialog> dialog = make(fixture);
        dialog->show();
        Seen seen;
        if (auto *list = dialog->findChild<QListWidget *>(u"collectedListWidget"_s)) {
            QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, 30000);
            for (int row = 0; row < list->count(); ++row) {
                const QString name = list->item(row)->text();
                if (name.contains(u".txt"_s) || name.contains(u".json"_s)) {
                    list->setCurrentRow(row);
                    seen.addMarked(*dialog->findChild<QPlainTextEdit *>(u"previewPlainTextEdit"_s)->parentWidget());
                }
            }
        }
        QVERIFY(settled(*dialog));
        for (const auto &[button, file] : {std::pair {u"savePushButton"_s, u"saved.txt"_s},
                                           {u"saveAliasesPushButton"_s, u"aliases.csv"_s},
                                           {u"copyVersionPushButton"_s, QString()}}) {
            if (auto *pressed = dialog->findChild<QPushButton *>(button)) {
                fixture.prompts.nextSaveName = fixture.folder.filePath(file);
                QTest::mouseClick(pressed, Qt::LeftButton);
                QVERIFY(filesAreDone());
                seen.addFile(fixture.prompts.nextSaveName);
            }
        }
        if (fixture.prompts.clipboard) {
            seen.addCopied(*fixture.prompts.clipboard);
        }
        seen.addMarked(*dialog);
        seen.addPicture(*dialog);
        seen.addObjects(*dialog);
        seen.addPrompts(fixture.prompts);
        seen.add(log.lines());
        QVERIFY(seen.says(shown));
        QCOMPARE(seen.leak(), QString());
    }

private:
    static std::unique_ptr<QDialog> exported(WindowFixture &fixture, const char *format)
    {
        auto dialog = std::make_unique<ExportDialog>(
            fixture.window->diagnosis(), Language::English, false, fixture.prompts, fixture.window.get());
        dialog->findChild<QRadioButton *>(QLatin1String(format))->setChecked(true);
        return dialog;
    }
};

PORTCHECK_TEST(TstSecretsInWindow, "tst_secretsinwindow")
#include "tst_secretsinwindow.moc"
