#include <platform/console.h>

#include <QByteArray>

#include <cstdio>

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

ConsoleOutput::ConsoleOutput() = default;
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
