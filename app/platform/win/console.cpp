#include <platform/console.h>

#include <QByteArray>

#include <algorithm>

#include <windows.h>

namespace portcheck {
namespace {

/// A file, a pipe or a console window; nothing when the stream leads nowhere.
HANDLE inherited(DWORD which)
{
    HANDLE const handle = ::GetStdHandle(which);
    if (handle == INVALID_HANDLE_VALUE) {
        return nullptr;
    }
    // A handle number that the caller never passed on is no file either.
    ::SetLastError(NO_ERROR);
    return ::GetFileType(handle) == FILE_TYPE_UNKNOWN && ::GetLastError() != NO_ERROR ? nullptr : handle;
}

/// \param write WriteFile or WriteConsoleW
template<typename Unit>
bool writeAll(HANDLE stream, const Unit *data, qsizetype size, auto write)
{
    constexpr qsizetype kLongest = 8000; // older consoles take at most 64 KiB in one call
    for (qsizetype done = 0; done < size;) {
        auto part = static_cast<DWORD>(std::min(kLongest, size - done));
        // A character of two units must not be torn apart.
        if (done + part < size && part > 1 && QChar::isHighSurrogate(static_cast<char32_t>(data[done + part - 1]))) {
            --part;
        }
        DWORD written = 0;
        if (!write(stream, data + done, part, &written, nullptr) || written == 0) {
            return false;
        }
        done += static_cast<qsizetype>(written);
    }
    return true;
}

} // namespace

class ConsoleOutput::Private
{
public:
    // Now: a number that was never passed on may later be that of a socket or a file.
    Private()
        : out(inherited(STD_OUTPUT_HANDLE))
        , error(inherited(STD_ERROR_HANDLE))
    { }
    Q_DISABLE_COPY_MOVE(Private)
    ~Private()
    {
        if (window != INVALID_HANDLE_VALUE) {
            ::CloseHandle(window);
        }
        if (attached) {
            ::FreeConsole();
        }
    }

    /// Only when there is something to say: who is attached to a console ends when its window is closed.
    void open()
    {
        if (opened) {
            return;
        }
        opened = true;
        if ((out != nullptr && error != nullptr) || !::AttachConsole(ATTACH_PARENT_PROCESS)) {
            return;
        }
        attached = true;
        // What was redirected stays redirected; only what led nowhere goes to the caller's window.
        window = ::CreateFileW(L"CONOUT$",
                               GENERIC_READ | GENERIC_WRITE,
                               FILE_SHARE_READ | FILE_SHARE_WRITE,
                               nullptr,
                               OPEN_EXISTING,
                               0,
                               nullptr);
        for (HANDLE *stream : {&out, &error}) {
            if (*stream == nullptr && window != INVALID_HANDLE_VALUE) {
                *stream = window;
            }
        }
    }

    bool write(HANDLE Private::*which, const QString &text)
    {
        open();
        HANDLE const stream = this->*which;
        if (stream == nullptr) {
            return false;
        }
        QString lines = text;
        lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\n', QStringLiteral("\r\n"));
        DWORD mode = 0;
        if (!::GetConsoleMode(stream, &mode)) {
            const QByteArray bytes = lines.toUtf8();
            return writeAll(stream, bytes.constData(), bytes.size(), &::WriteFile);
        }
        if (attached && !lineBegun) {
            // cmd and PowerShell do not wait for a window program: their next prompt is in this line already.
            lineBegun = true;
            lines.prepend(QStringLiteral("\r\n"));
        }
        return writeAll(stream, lines.utf16(), lines.size(), &::WriteConsoleW);
    }

    HANDLE out;
    HANDLE error;
    HANDLE window = INVALID_HANDLE_VALUE;
    bool opened = false;
    bool attached = false;
    bool lineBegun = false;
};

ConsoleOutput::ConsoleOutput()
    : m_private(std::make_unique<Private>())
{ }
ConsoleOutput::~ConsoleOutput() = default;

bool ConsoleOutput::canWrite() const
{
    m_private->open();
    return m_private->out != nullptr || m_private->error != nullptr;
}

bool ConsoleOutput::writeOut(const QString &text)
{
    return m_private->write(&Private::out, text);
}

bool ConsoleOutput::writeError(const QString &text)
{
    return m_private->write(&Private::error, text);
}

} // namespace portcheck
