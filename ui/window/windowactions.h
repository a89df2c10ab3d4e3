#pragma once

#include "../desk/filework.h"
#include "mainwindow.h"

#include <sources/enteredvalue.h>

#include <QCoreApplication>
#include <QList>
#include <QUrl>

#include <functional>

namespace portcheck {

/// Carries out what the parts of the window ask for: dialogs, files, exports, other programs, the clipboard.
/// Everything that leaves the window goes through UserPrompts.
class WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::WindowActions)

public:
    /// The window and what the services refer to must outlive it.
    WindowActions(MainWindow &window, const WindowServices &services);

    void perform(const NextStep &step);
    void takeEntered(Method method, const QList<EnteredValue> &values);
    /// Files and folders that were dropped or chosen: collected files, or one saved report, or two to compare.
    /// \param reports they can be nothing else
    void openPaths(const QStringList &paths, bool reports = false);
    /// Writes what `bytes()`, called elsewhere, returns, and says what became of it.
    void save(const QString &path, const std::function<QByteArray()> &bytes);

    /// Whether a path that a source named may be opened here. Live: no share, no device. Files: only what the
    /// person gave, never what another computer's files point to. Touches no disk.
    [[nodiscard]] static bool mayOpen(const QString &path, RunMode mode, const FileInputs &given);

private:
    /// What the person gave for what is shown, and would have to give again.
    struct Given
    {
        QList<EnteredValue> entered;
        QString caseNumber;
        QString memo;
        QList<AgentProbe> agents;
    };

    [[nodiscard]] Given given() const;
    void giveUpOpening(); ///< what is still being read comes too late
    /// What was entered stays with a check of the same computers; before one of others it is asked.
    void start(CheckInput input);
    /// Asks, when there is something to lose, whether something else may take the place of what is shown.
    [[nodiscard]] bool mayReplace();
    void openConsole();
    void openSource(const QString &path, bool itself); ///< the file itself, or its folder
    void exportReport();
    void savePicture();
    void saveAllPictures();
    /// \param written called when all of them are
    void write(const QList<filework::NewFile> &files, const std::function<void()> &written);
    void chooseComparison();
    void collect();
    void choose(ThemeChoice theme);
    void choose(Language language);
    [[nodiscard]] QString sourceOf(Method method) const;
    [[nodiscard]] QUrl consoleUrl() const;
    void say(const QString &text);

    MainWindow &m_window;
    const WindowServices m_services;
    Given m_exported; ///< of what is shown, the part that an exported report holds
    int m_opening = 0; ///< which of the wishes to open something is the last
};

} // namespace portcheck
