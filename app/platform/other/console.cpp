#include <platform/console.h>

#include <QByteArray>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace portcheck {
namespace {

bool write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

class ConsoleOutput::Private
{ };

ConsoleOutput::ConsoleOutput()
{
    // A file that has grown to its limit and a reader that went away are errors to report, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    // The next file to be opened would get the number of a closed standard stream, and with it what is written there.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) {
            (void)::open("/dev/null", O_RDONLY | O_CLOEXEC); // nothing can be written to it
        }
    }
}
ConsoleOutput::~ConsoleOutput() = default;

bool ConsoleOutput::canWrite() const
{
    return true;
}

bool ConsoleOutput::writeOut(const QString &text)
{
    return write(stdout, text);
}

bool ConsoleOutput::writeError(const QString &text)
{
    return write(stderr, text);
}

} // namespace portcheck
