#include <platform/console.h>

#include <QByteArray>

#include <algorithm>

#include <windows.h>

namespace portcheck {
namespace {

/// One of the two streams: nowhere, a console window, or whatever the caller redirected it to.
struct Stream
{
    enum class Kind { None, Console, Bytes };

    HANDLE handle = nullptr;
    Kind kind = Kind::None;
};

Stream inherited(DWORD which)
{
    HANDLE const handle = ::GetStdHandle(which);
    if (handle == nullptr || handle == INVALID_HANDLE_VALUE) {
        return {};
    }
    DWORD mode = 0;
    if (::GetConsoleMode(handle, &mode)) {
        return {handle, Stream::Kind::Console};
    }
    // A handle number that the caller never passed on is no file either.
    ::SetLastError(NO_ERROR);
    if (::GetFileType(handle) == FILE_TYPE_UNKNOWN && ::GetLastError() != NO_ERROR) {
        return {};
    }
    return {handle, Stream::Kind::Bytes};
}

bool writeBytes(HANDLE handle, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        DWORD written = 0;
        const auto rest = static_cast<DWORD>(std::min<qsizetype>(bytes.size() - done, 1 << 20));
        if (!::WriteFile(handle, bytes.constData() + done, rest, &written, nullptr) || written == 0) {
            return false;
        }
        done += static_cast<qsizetype>(written);
    }
    return true;
}

bool writeWide(HANDLE console, const QString &text)
{
    constexpr qsizetype kLongest = 8000; // older consoles take at most 64 KiB in one call
    const std::wstring wide = text.toStdWString();
    const auto size = static_cast<qsizetype>(wide.size());
    qsizetype done = 0;
    while (done < size) {
        qsizetype part = std::min(kLongest, size - done);
        // A character of two units must not be torn apart.
        if (done + part < size && part > 1
            && QChar(wide.at(static_cast<std::size_t>(done + part - 1))).isHighSurrogate()) {
            --part;
        }
        DWORD written = 0;
        if (!::WriteConsoleW(console, wide.data() + done, static_cast<DWORD>(part), &written, nullptr)
            || written == 0) {
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
    /// Only when there is something to say: who is attached to a console ends when its window is closed.
    void open()
    {
        if (opened) {
            return;
        }
        opened = true;
        out = inherited(STD_OUTPUT_HANDLE);
        error = inherited(STD_ERROR_HANDLE);
        const bool incomplete = out.kind == Stream::Kind::None || error.kind == Stream::Kind::None;
        if (!incomplete || !::AttachConsole(ATTACH_PARENT_PROCESS)) {
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
        if (window == INVALID_HANDLE_VALUE) {
            return;
        }
        for (Stream *stream : {&out, &error}) {
            if (stream->kind == Stream::Kind::None) {
                *stream = {window, Stream::Kind::Console};
            }
        }
    }

    bool write(const Stream &stream, const QString &text)
    {
        QString lines = text;
        lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\n', QStringLiteral("\r\n"));
        switch (stream.kind) {
        case Stream::Kind::None:
            return false;
        case Stream::Kind::Bytes:
            return writeBytes(stream.handle, lines.toUtf8());
        case Stream::Kind::Console:
            break;
        }
        if (attached && !lineBegun) {
            // cmd and PowerShell do not wait for a window program: their next prompt is in this line already.
            lineBegun = true;
            lines.prepend(QStringLiteral("\r\n"));
        }
        return writeWide(stream.handle, lines);
    }

    Stream out;
    Stream error;
    HANDLE window = INVALID_HANDLE_VALUE;
    bool opened = false;
    bool attached = false;
    bool lineBegun = false;
};

ConsoleOutput::ConsoleOutput()
    : m_private(std::make_unique<Private>())
{ }

ConsoleOutput::~ConsoleOutput()
{
    if (m_private->window != INVALID_HANDLE_VALUE) {
        ::CloseHandle(m_private->window);
    }
    if (m_private->attached) {
        ::FreeConsole();
    }
}

bool ConsoleOutput::canWrite() const
{
    m_private->open();
    return m_private->out.kind != Stream::Kind::None || m_private->error.kind != Stream::Kind::None;
}

bool ConsoleOutput::writeOut(const QString &text)
{
    m_private->open();
    return m_private->write(m_private->out, text);
}

bool ConsoleOutput::writeError(const QString &text)
{
    m_private->open();
    return m_private->write(m_private->error, text);
}

} // namespace portcheck
