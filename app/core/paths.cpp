#include "paths.h"

#include <QStringList>

namespace portcheck {
namespace {

bool isSeparator(QChar c)
{
    return c == QLatin1Char('\\') || c == QLatin1Char('/');
}

QString withBackslashes(QString path)
{
    return path.replace(QLatin1Char('/'), QLatin1Char('\\'));
}

QString withoutTrailing(QString path)
{
    // "C:\" and "/" are folders of their own, "C:" is not.
    while (path.size() > 1 && isSeparator(path.back()) && path.at(path.size() - 2) != QLatin1Char(':')) {
        path.chop(1);
    }
    return path;
}

} // namespace

bool isDeviceName(QStringView name)
{
    static const QStringList devices = QStringLiteral("CON PRN AUX NUL CONIN$ CONOUT$").split(QLatin1Char(' '));
    const QString base =
        name.toString().section(QLatin1Char('.'), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed().toUpper();
    const bool isNumbered = base.size() == 4 && base.back().isDigit()
        && (base.startsWith(QLatin1String("COM")) || base.startsWith(QLatin1String("LPT")));
    return isNumbered || devices.contains(base);
}

QString windowspath::cleaned(const QString &path)
{
    QString text = path.trimmed();
    while (text.size() > 1 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"'))) {
        text = text.sliced(1, text.size() - 2).trimmed();
    }
    text.replace(QChar(0x00a5), QLatin1Char('\\'));
    text.replace(QChar(0xffe5), QLatin1Char('\\'));
    if (text.startsWith(QLatin1Char('/')) && !text.startsWith(QLatin1String("//"))) {
        return withoutTrailing(text);
    }
    text = withBackslashes(text);
    const bool unc = text.startsWith(QLatin1String("\\\\"));
    while (text.contains(QLatin1String("\\\\"))) {
        text.replace(QLatin1String("\\\\"), QLatin1String("\\"));
    }
    return withoutTrailing(unc ? QLatin1Char('\\') + text : text);
}

QString windowspath::join(const QString &folder, const QString &name)
{
    if (folder.isEmpty()) {
        return name;
    }
    if (isSeparator(folder.back())) {
        return folder + name;
    }
    // A bare name ("collected", ".") takes the separator that every system reads.
    const bool slashes = !folder.contains(QLatin1Char('\\'))
        && (folder.contains(QLatin1Char('/')) || !folder.contains(QLatin1Char(':')));
    return folder + (slashes ? QLatin1Char('/') : QLatin1Char('\\')) + name;
}

QString windowspath::parent(const QString &path)
{
    const QString clean = withoutTrailing(path);
    const qsizetype at = lastSeparator(clean);
    if (at < 0) {
        return {};
    }
    return at == 0 || clean.at(at - 1) == QLatin1Char(':') ? clean.left(at + 1) : clean.left(at);
}

QString windowspath::name(const QString &path)
{
    const QString clean = withoutTrailing(path);
    return fileName(clean).toString();
}

bool windowspath::isRemoteOrDevice(const QString &path)
{
    if (path.size() > 1 && isSeparator(path.at(0)) && (isSeparator(path.at(1)) || path.at(1) == QLatin1Char('?'))) {
        return true; // \\host\share, \\?\UNC\host, \\.\pipe, \??\UNC\host
    }
    return std::ranges::any_of(withBackslashes(path).split(QLatin1Char('\\')), isDeviceName);
}

bool windowspath::same(const QString &a, const QString &b)
{
    return withoutTrailing(withBackslashes(a)).compare(withoutTrailing(withBackslashes(b)), Qt::CaseInsensitive) == 0;
}

} // namespace portcheck
