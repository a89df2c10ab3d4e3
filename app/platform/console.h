#pragma once

#include <QString>

#include <memory>

namespace portcheck {

/// Text for whoever called the program from a command line.
///
/// Windows: the program has no console of its own. Text goes where the caller redirected it, as UTF-8 with CRLF;
/// otherwise into the console window of the calling cmd or PowerShell, by the console's own wide functions, so that no
/// code page can spoil it. Neither exists after a double-click: then `canWrite()` is false and text is dropped.
/// Elsewhere: standard output and standard error, as UTF-8.
///
/// Make one in main() and pass it down. One thread at a time.
class ConsoleOutput
{
public:
    ConsoleOutput();
    Q_DISABLE_COPY_MOVE(ConsoleOutput)
    ~ConsoleOutput();

    /// Whether standard output, or standard error, leads anywhere.
    [[nodiscard]] bool canWrite() const;

    /// Writes `text` as it is; lines end in '\n' and none is added. \return false when it could not be written.
    bool writeOut(const QString &text);
    bool writeError(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace portcheck
