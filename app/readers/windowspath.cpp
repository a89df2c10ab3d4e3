#include "windowspath.h"

#include <core/paths.h>

#include <algorithm>

namespace portcheck::windowspath {
namespace {

bool isSeparator(QChar c)
{
    return c == QLatin1Char('\\') || c == QLatin1Char('/');
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

QString cleaned(const QString &path)
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
    text.replace(QLatin1Char('/'), QLatin1Char('\\'));
    const bool unc = text.startsWith(QLatin1String("\\\\"));
    while (text.contains(QLatin1String("\\\\"))) {
        text.replace(QLatin1String("\\\\"), QLatin1String("\\"));
    }
    return withoutTrailing(unc ? QLatin1Char('\\') + text : text);
}

QString join(const QString &folder, const QString &name)
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

QString parent(const QString &path)
{
    const QString clean = withoutTrailing(path);
    const qsizetype at = lastSeparator(clean);
    if (at < 0) {
        return {};
    }
    return at == 0 || clean.at(at - 1) == QLatin1Char(':') ? clean.left(at + 1) : clean.left(at);
}

QString name(const QString &path)
{
    const QString clean = withoutTrailing(path);
    return fileName(clean).toString();
}

bool isRemoteOrDevice(const QString &path)
{
    if (path.size() > 1 && isSeparator(path.at(0)) && (isSeparator(path.at(1)) || path.at(1) == QLatin1Char('?'))) {
        return true; // \\host\share, \\?\UNC\host, \\.\pipe, \??\UNC\host
    }
    QString parts = path;
    parts.replace(QLatin1Char('/'), QLatin1Char('\\'));
    const QStringList names = parts.split(QLatin1Char('\\'));
    return std::any_of(names.begin(), names.end(), isDeviceName);
}

bool same(const QString &a, const QString &b)
{
    const auto comparable = [](QString path) {
        path.replace(QLatin1Char('/'), QLatin1Char('\\'));
        return withoutTrailing(path);
    };
    return comparable(a).compare(comparable(b), Qt::CaseInsensitive) == 0;
}

} // namespace portcheck::windowspath
