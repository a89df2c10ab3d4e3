#include "namedscenes.h"
#include "windowfixture.h"
#include "windowtexts.h"

#include <report/reports.h>
#include <session/agentscan.h>
#include <sources/portprobe.h>
#include <support/testregistry.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>

using namespace portcheck;
using namespace portcheck::test;

// A person may do anything at any time: while a check runs, while another one is being cancelled, in a dialog, in a
// window that is hidden. By chance, and much the same for each seed: threads have a will of their own.
namespace {

constexpr int kSteps = 250;

const Diagnosis &anyScene(int number)
{
    static const QList<Diagnosis> scenes = [] {
        QList<Diagnosis> all;
        for (const auto &[name, make] : allScenes()) {
            all.append(make());
        }
        return all;
    }();
    return scenes.at(number % scenes.size());
}

/// Lets work go on step by step, as the test wants it, until it is cancelled.
class Gate
{
public:
    void open()
    {
        if (m_steps->available() == 0) {
            m_steps->release();
        }
    }
    [[nodiscard]] bool pass(const CancelFlag &cancel) const
    {
        while (!cancel) {
            if (m_steps->tryAcquire(1, 1)) {
                return true;
            }
        }
        return false;
    }

private:
    std::shared_ptr<QSemaphore> m_steps = std::make_shared<QSemaphore>();
};

/// Finds one scene after the other.
CheckFunction anyCheck(const Gate &gate)
{
    return [gate, number = std::make_shared<std::atomic_int>(0)](
               const CheckInput &input, const CheckOptions &, const CheckProgress &progress, const CancelFlag &cancel) {
        Diagnosis diagnosis = anyScene((*number)++);
        diagnosis.agents.clear();
        diagnosis.mode = input.sample ? RunMode::Sample : input.hasFileInput() ? RunMode::Files : RunMode::Live;
        diagnosis.probedHost = input.probeHost;
        for (const EnteredValue &value : input.entered) {
            scenes::at(diagnosis, value.role).observations
                << scenes::enteredValue(value.method, value.role, value.text.toInt());
        }
        Diagnosis soFar = diagnosis;
        soFar.complete = false;
        constexpr int kParts = 4;
        for (int part = 1; part < kParts; ++part) {
            if (!gate.pass(cancel)) {
                return soFar;
            }
            progress(soFar, part, kParts);
        }
        return diagnosis;
    };
}

class AnyProbe final : public PortProbe
{
public:
    explicit AnyProbe(const Gate &gate)
        : m_gate(gate)
    { }
    QList<ProbeAnswer> probe(const QList<ProbeRequest> &, const CancelFlag &) const override { return {}; }
    void probeAgents(const QStringList &hosts,
                     Port,
                     int,
                     const std::function<void(qsizetype, const AgentProbe &)> &onResult,
                     const CancelFlag &cancel) const override
    {
        for (qsizetype i = 0; i < hosts.size() && m_gate.pass(cancel); ++i) {
            onResult(i, {hosts.at(i), QStringLiteral("192.0.2.1"), AgentProbe::State(i % 5), Fingerprint::WfbsAgent});
        }
    }

private:
    const Gate m_gate;
};

class Person
{
public:
    explicit Person(quint32 seed)
        : m_random(seed)
        , m_fixture(anyCheck(m_gate))
        , m_scan(std::make_shared<AnyProbe>(m_gate))
        , m_window(m_fixture.services(&m_scan))
    {
        m_window.setVisible(any(2) == 0);
        put("report.json", writeJson(anyScene(any(100)), Language::English));
        put("other.json", writeJson(anyScene(any(100)), Language::Japanese));
        put("broken.json", "{");
        put("list.csv", "Computer,Group\nPC01,(a)\nPC02,(b)\nPC03,(c)\nPC04,(d)\n");
        put("nobody.csv", "(a)\n");
    }

    /// Does one thing, in the dialog that is open or else in the window.
    void act()
    {
        prepareAnswers();
        QWidget *top = QApplication::activeModalWidget();
        if (top && any(12) == 0) {
            note(QStringLiteral("close"));
            top->close();
        } else if (!top && any(2) == 0) {
            actOnWindow();
        } else {
            actOn(top ? *top : m_window);
        }
        if (any(3) == 0) {
            m_gate.open();
        }
    }

    /// What is wrong with the window now; empty when nothing is.
    [[nodiscard]] QString complaint() const
    {
        const View &view = m_window.view();
        if (view.hasDiagnosis && view.diagnosis.ports.size() != allRoles().size()) {
            return QStringLiteral("a diagnosis without ports");
        }
        if (!m_window.isVisible()) {
            return {};
        }
        if (child<QPushButton>(m_window, "exportPushButton")->isEnabled() != view.isReady()) {
            return QStringLiteral("a result can be exported, or cannot, against what the window shows");
        }
        Texts texts;
        addTexts(m_window, texts);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            const bool named = text->contains(QStringLiteral("VBSERVER01"), Qt::CaseInsensitive);
            if (view.aliased && view.hasDiagnosis && named) {
                return QStringLiteral("a name beside aliases: %1: %2").arg(text.key(), *text);
            }
            const bool kana = std::ranges::any_of(*text, [](QChar c) { return c.script() == QChar::Script_Katakana; });
            if (view.catalog.language() == Language::English && kana) {
                return QStringLiteral("Japanese in an English window: %1: %2").arg(text.key(), *text);
            }
        }
        return {};
    }

    [[nodiscard]] QString story() const { return m_story.mid(m_story.size() - 25).join(QStringLiteral(", ")); }
    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    [[nodiscard]] int any(qsizetype count) { return int(m_random.bounded(int(count))); }
    template<typename T>
    [[nodiscard]] const T &anyOf(const QList<T> &list)
    {
        return list.at(any(list.size()));
    }
    void note(const QString &what) { m_story << what; }

    void put(const char *name, const QByteArray &bytes)
    {
        m_files << m_fixture.folder.filePath(QLatin1String(name));
        QFile file(m_files.last());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// What the file dialogs and questions of the next step are answered with.
    void prepareAnswers()
    {
        FakePrompts &prompts = m_fixture.prompts;
        static const QStringList names = QStringLiteral("a.html a.pdf a.txt a.json a.csv a.zip a.png a").split(u' ');
        prompts.nextConfirm = any(2) == 0;
        prompts.nextSaveName = any(3) == 0 ? QString() : m_fixture.folder.filePath(anyOf(names));
        prompts.nextFolder = any(3) == 0 ? QString() : m_fixture.folder.path();
        prompts.nextOpenNames.clear();
        for (int count = any(4); count > 0; --count) {
            prompts.nextOpenNames << anyOf(m_files);
        }
    }

    template<typename T>
    [[nodiscard]] QList<T *> usable(const QWidget &top) const
    {
        QList<T *> widgets = top.findChildren<T *>();
        widgets.removeIf([](const T *widget) { return !widget->isVisible() || !widget->isEnabled(); });
        return widgets;
    }

    void actOn(QWidget &top)
    {
        switch (any(5)) {
        case 0:
        case 1: {
            QList<QAbstractButton *> buttons = usable<QAbstractButton>(top);
            // A menu waits for a choice of its own; its actions are performed without it.
            buttons.removeIf([](const QAbstractButton *button) {
                const auto *push = qobject_cast<const QPushButton *>(button);
                return push && push->menu();
            });
            if (!buttons.isEmpty()) {
                QAbstractButton *button = anyOf(buttons);
                note(button->objectName());
                button->click();
            }
            break;
        }
        case 2:
            if (const QList<QLineEdit *> fields = usable<QLineEdit>(top); !fields.isEmpty()) {
                QLineEdit *field = anyOf(fields);
                note(field->objectName());
                field->setFocus();
                QTest::keyClicks(field, QString::number(any(70'000)));
                QTest::keyClick(field, any(2) == 0 ? Qt::Key_Return : Qt::Key_Tab);
            }
            break;
        case 3:
            if (const QList<QComboBox *> boxes = usable<QComboBox>(top); !boxes.isEmpty()) {
                QComboBox *box = anyOf(boxes);
                note(box->objectName());
                box->setCurrentIndex(any(std::max(1, box->count())));
                emit box->activated(box->currentIndex()); // as a click does
            }
            for (QListWidget *list : usable<QListWidget>(top)) {
                list->setCurrentRow(any(std::max(1, list->count())));
            }
            break;
        default:
            for (QTableView *table : usable<QTableView>(top)) {
                note(table->objectName());
                table->setCurrentIndex(table->model()->index(any(8), any(3)));
                if (table->isSortingEnabled()) {
                    table->sortByColumn(any(3), any(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                }
            }
        }
    }

    void actOnWindow()
    {
        const QList<std::pair<const char *, std::function<void()>>> things {
            {"tab",
             [&] {
                 m_window.goTo({TabId(any(kTabCount)), anyOf(allRoles())});
             }},
            {"action",
             [&] {
                 QList<QAction *> actions = m_window.findChildren<QAction *>();
                 actions.removeIf([](const QAction *action) {
                     return !action->isEnabled() || action->isSeparator() || action->menu();
                 });
                 QAction *action = anyOf(actions);
                 note(action->objectName());
                 action->trigger();
             }},
            {"key",
             [&] {
                 QTest::keyClick(&m_window, anyOf(QList {Qt::Key_F5, Qt::Key_Escape, Qt::Key_F6, Qt::Key_PageDown}));
             }},
            {"size",
             [&] {
                 m_window.resize(600 + any(900), 400 + any(500));
             }},
            {"hide or show",
             [&] {
                 m_window.setVisible(!m_window.isVisible());
             }},
            {"report",
             [&] {
                 Diagnosis report = anyScene(any(100));
                 report.mode = RunMode::Report;
                 m_window.showDiagnosis(report);
             }},
            {"this computer",
             [&] {
                 m_window.start({});
             }},
            {"files",
             [&] {
                 CheckInput input;
                 input.folder = m_fixture.folder.path();
                 m_window.start(input);
             }},
            {"list", [&] {
                 m_window.openAgentList(anyOf(m_files));
             }}};
        const auto &[name, perform] = anyOf(things);
        note(QLatin1String(name));
        perform();
    }

    QRandomGenerator m_random;
    Gate m_gate;
    WindowFixture m_fixture;
    QStringList m_files;
    QStringList m_story;
    AgentScan m_scan;
    MainWindow m_window;
};

} // namespace

class TstAnyOrder : public QObject
{
    Q_OBJECT

private slots:
    void whateverAPersonDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void whateverAPersonDoes()
    {
        QFETCH(quint32, seed);
        Person person(seed);
        QString complaint;
        int steps = 0;
        bool ended = false;
        // Each step asks for the next one first: a dialog has an event loop of its own. The last ones close what opens
        // late, because a file was still being read.
        const std::function<void()> step = [&] {
            QTimer::singleShot(0, &person.window(), step);
            QWidget *dialog = QApplication::activeModalWidget();
            if (++steps <= kSteps && complaint.isEmpty()) {
                person.act();
                if (complaint.isEmpty() && !QApplication::activeModalWidget()) {
                    complaint = person.complaint();
                }
            } else if (dialog) {
                dialog->close();
            } else {
                ended = true;
            }
        };
        QTimer::singleShot(0, &person.window(), step);
        QTRY_VERIFY_WITH_TIMEOUT(ended, 120'000);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint + QStringLiteral(" after: ") + person.story()));
        QVERIFY(filesAreDone());
    }
};

PORTCHECK_TEST(TstAnyOrder, "tst_anyorder")
#include "tst_anyorder.moc"
