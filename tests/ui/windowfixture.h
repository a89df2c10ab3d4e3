#pragma once

#include <session/diagnosissession.h>
#include <support/diagnosisbuilder.h>
#include <ui/desk/filework.h>
#include <ui/desk/preferences.h>
#include <ui/desk/userprompts.h>
#include <ui/look/theme.h>
#include <ui/window/mainwindow.h>

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <utility>

/// A window with everything around it faked: no dialog, no other program, no settings of whoever runs it.
namespace portcheck::test {

/// Answers with what the test put in, and keeps what it was given.
class FakePrompts final : public UserPrompts
{
public:
    QString nextSaveName;
    QStringList nextOpenNames;
    QString nextFolder;
    QStringList messages;
    bool nextConfirm = false;
    bool othersStart = true; ///< other programs: browser, registry editor, file manager
    QStringList questions;
    QStringList suggested;
    QList<QUrl> opened;
    QStringList shownInFolder;
    int registryEditors = 0;
    std::unique_ptr<QMimeData> clipboard;
    std::function<void()> whileAsking = [] {
    }; ///< a question has an event loop of its own

    QString saveFileName(QWidget *, const QString &, const QString &name, const QString &) override
    {
        suggested << name;
        return nextSaveName;
    }
    QStringList openFileNames(QWidget *, const QString &, const QString &) override { return nextOpenNames; }
    QString folder(QWidget *, const QString &) override { return nextFolder; }
    void message(QWidget *, const QString &, const QString &text) override { messages << text; }
    bool confirm(QWidget *, const QString &, const QString &text, const QString &) override
    {
        questions << text;
        whileAsking();
        return nextConfirm;
    }
    bool openUrl(const QUrl &url) override
    {
        opened << url;
        return othersStart;
    }
    bool showInFolder(const QString &path) override
    {
        shownInFolder << path;
        return othersStart;
    }
    bool startRegistryEditor() override
    {
        ++registryEditors;
        return othersStart;
    }
    void setClipboard(std::unique_ptr<QMimeData> data) override { clipboard = std::move(data); }
};

/// By object name, of a type.
template<typename T>
[[nodiscard]] T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QLatin1String(name));
}

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The parts in the order in which they must be made and taken down.
class WindowFixture
{
public:
    explicit WindowFixture(CheckFunction check = {},
                           Language language = Language::English,
                           ThemeChoice choice = ThemeChoice::Light)
        : preferences(folder.filePath(QStringLiteral("window.ini")))
        , session(check ? std::move(check)
                        : CheckFunction(
                            [](const CheckInput &, const CheckOptions &, const CheckProgress &, const CancelFlag &) {
                                return scenes::match();
                            }))
    {
        theme.apply(choice, language);
        window = std::make_unique<MainWindow>(services());
    }

    /// \param scan asks the computers of a list
    [[nodiscard]] WindowServices services(AgentScan *scan = nullptr, LegacyDecoder codePage932 = {})
    {
        return {session, preferences, prompts, theme, &scenes::fixedTime, scan, std::move(codePage932)};
    }

    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return child<T>(*window, name);
    }

    QTemporaryDir folder;
    Preferences preferences;
    FakePrompts prompts;
    DiagnosisSession session;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

/// A share that hangs: while this lives, nothing that comes to `pool` begins.
class HangingShare
{
public:
    explicit HangingShare(QThreadPool &pool)
        : m_threads(pool.maxThreadCount())
    {
        for (int i = 0; i < m_threads; ++i) {
            pool.start([gate = m_gate] { gate->acquire(); });
        }
    }
    Q_DISABLE_COPY_MOVE(HangingShare)
    ~HangingShare() { m_gate->release(m_threads); }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    int m_threads;
};

/// What was to be read or written has been, and its result was taken.
[[nodiscard]] inline bool filesAreDone()
{
    const bool done = filework::readers().waitForDone(20000) && filework::finishWriting(std::chrono::seconds(20));
    QCoreApplication::processEvents();
    return done;
}

/// Lets the window come to rest: what was just added is laid out in the next turns of the event loop only.
/// \return whether two turns left every widget where it was
[[nodiscard]] inline bool settled(const QWidget &window)
{
    constexpr int kLongest = 30000; // milliseconds: a turn of a large window is long on a busy machine
    QList<QPair<bool, QRect>> before;
    return QTest::qWaitFor(
        [&] {
            QList<QPair<bool, QRect>> now;
            for (const QWidget *widget : window.findChildren<QWidget *>()) {
                now.append({widget->isVisible(), widget->geometry()});
            }
            return now == std::exchange(before, now);
        },
        kLongest);
}

/// What the files hold is read elsewhere, later.
inline void dropUnread(QWidget &window, const QStringList &paths)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths) {
        urls << QUrl::fromLocalFile(path);
    }
    mime.setUrls(urls);
    // With the Shift key a file manager offers to move: it would delete the files where they came from.
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(QPoint(10, 10), offered, &mime, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent event(QPointF(10, 10), offered, &mime, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(&window, &event);
    QVERIFY(event.isAccepted());
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

inline void drop(QWidget &window, const QStringList &paths)
{
    dropUnread(window, paths);
    QVERIFY(filesAreDone());
}

} // namespace portcheck::test
