#include "inputsorter.h"

#include "zipfiles.h"

#include <core/finding.h>
#include <core/paths.h>
#include <core/portrangetext.h>
#include <readers/iniparser.h>
#include <readers/inireader.h>
#include <readers/listenertext.h>
#include <readers/textdecoder.h>

#include <QCryptographicHash>
#include <QMap>

#include <functional>
#include <set>
#include <utility>

namespace portcheck {
namespace {

constexpr int kMaxNames = 50000; ///< looked at in one folder with all below it
constexpr qsizetype kHead = 16 * 1024; ///< enough to see what kind of text it is

bool isCalled(const QString &path, QLatin1String name)
{
    return windowspath::name(path).compare(name, Qt::CaseInsensitive) == 0;
}

/// Below a folder `activeupdate` lies a copy of ofcscan.ini that says nothing about this installation.
bool isUpdateCopy(const QString &path)
{
    QString folder = windowspath::parent(path);
    return folder.replace(u'\\', u'/').split(u'/').contains(QLatin1String("activeupdate"), Qt::CaseInsensitive);
}

QString suffixOf(const QString &path)
{
    return windowspath::name(path).section(QLatin1Char('.'), 1).section(QLatin1Char('.'), -1).toLower();
}

/// Called as an archive is: one that was given is opened.
bool isArchiveName(const QString &path)
{
    return suffixOf(path) == QLatin1String("zip");
}

/// Programs and pictures need not be opened to see that they are no text.
bool mayBeText(const QString &suffix)
{
    static const QStringList kTexts =
        QStringLiteral("ini reg txt log csv json out bak old org orig").split(QLatin1Char(' '));
    return suffix.isEmpty() || kTexts.contains(suffix);
}

/// A report of this program quotes values and keys as they are in their sources. It is no source itself.
bool isOwnReport(const QString &head)
{
    const QString start = head.left(kReportHead);
    const bool titled = start.contains(QStringLiteral("WFBS Port Check "))
        || start.contains(QStringLiteral("ビジネスセキュリティ ポート確認 "));
    return (titled && start.contains(QLatin1String("=====")))
        || start.startsWith(QLatin1String("record,host,created_at,mode,edition,"));
}

bool isSettingsFile(const QString &path, const IniDocument &document)
{
    const auto hasKey = [&document](QStringView key) {
        return document.findAnywhere(key) != nullptr;
    };
    const bool sections = document.hasSection(u"INI_SERVER_SECTION") || document.hasSection(u"INI_CLIENT_SECTION");
    if (windowspath::name(path).contains(QLatin1String("ofcscan"), Qt::CaseInsensitive)) {
        return sections || !document.entries.isEmpty();
    }
    // Under another name it may be a copy that somebody renamed, or another file of the product that holds one of the
    // keys beside its own: only the ports and their sections together prove the first.
    return sections && !isCalled(path, QLatin1String("ofcimpdp.ini"))
        && (hasKey(u"Master_DomainPort") || hasKey(u"Master_SSLPort") || hasKey(u"Client_LocalServer_Port")
            || hasKey(u"Cliernt_LocalServer_Port"));
}

bool isServiceName(const QString &path)
{
    return windowspath::name(path).startsWith(QLatin1String("service"), Qt::CaseInsensitive)
        && suffixOf(path) == QLatin1String("ini");
}

/// What a settings file is by its name alone.
std::optional<InputKind> kindByName(const QString &path)
{
    if (isServiceName(path)) {
        return InputKind::ServiceIni;
    }
    const bool settings = suffixOf(path) == QLatin1String("ini")
        && windowspath::name(path).startsWith(QLatin1String("ofcscan"), Qt::CaseInsensitive);
    return settings ? std::optional(InputKind::ServerIni) : std::nullopt;
}

InputReason reasonOf(const ReadError &error)
{
    return error.code == ReadErrorCode::TooLarge ? InputReason::TooLarge : InputReason::Unreadable;
}

class InputSorter
{
public:
    InputSorter(const FileSource &files, const LegacyDecoder &codePage932, const CancelFlag &cancel)
        : m_files(files)
        , m_codePage932(codePage932)
        , m_cancel(cancel)
    { }

    /// A file or folder, as it was given.
    void add(const QString &path)
    {
        const bool folder = m_files.kind(path) == PathKind::Folder;
        if (folder && isArchiveName(path)) {
            note(path, InputKind::Archive); // a place that was looked at, as every file that is used
        } else if (!folder && isUpdateCopy(path)) {
            note(path, InputKind::Other, InputReason::UpdateCopy);
        } else if (!folder) {
            addFile(path);
        }
        if (!m_places.value(InputKind::Listeners).contains(path)) {
            lookedAt(path);
        }
        if (folder) {
            addFolder(path);
        }
    }

    /// A file of which the person said what it is: it only takes its place in the list.
    void addNamed(const QString &path, InputKind kind)
    {
        if (path.isEmpty()) {
            return;
        }
        if (kind == InputKind::MacPlugin) {
            m_plugins.append(path); // a folder; named in take(), when it is known whether there are several
            return;
        }
        const auto content = m_files.read(path, kMaxRegistryFileBytes);
        if (!content) {
            addUnreadable(path, kind, content.error());
            if (kind != InputKind::Listeners) {
                lookedAt(path);
            }
        } else if (kind == InputKind::RegistryExport) {
            addRegistry(*content);
        } else {
            use(*content, kind);
        }
    }

    /// An archive that could not be opened.
    void addRefused(const ReadError &error)
    {
        m_out.located.findings.append(sourceUnreadable(error));
        note(error.locator, InputKind::Archive, reasonOf(error));
    }

    [[nodiscard]] SortedInputs take()
    {
        Located &located = m_out.located;
        located.serverInis = m_places.value(InputKind::ServerIni);
        located.agentInis = m_places.value(InputKind::AgentIni);
        located.serviceInis = m_places.value(InputKind::ServiceIni);
        m_out.listenerTexts = m_places.value(InputKind::Listeners);
        if (m_plugins.size() == 1) {
            located.macPlugin = inspectMacPlugin(m_files, m_plugins.first());
            applyMacPlugin(located.macPlugin, &located.installation);
        } else if (m_plugins.size() > 1) {
            located.findings.append(makeFinding(FindingId::SeveralCandidates,
                                                {PortRole::Mac},
                                                {Method::Plugin},
                                                {{QStringLiteral("locators"), m_plugins.join(QLatin1Char('\n'))}}));
            located.installation.macPlugin = Presence::Present;
        }
        for (const QString &plugin : std::as_const(m_plugins)) {
            note(plugin, InputKind::MacPlugin, m_plugins.size() > 1 ? InputReason::Several : InputReason::None);
        }
        if (m_out.exports.empty()
            && std::all_of(m_places.begin(), m_places.end(), std::mem_fn(&QStringList::isEmpty))) {
            // One of them may have been what was looked for.
            for (const ReadError &error : std::as_const(m_doubtful)) {
                located.findings.append(sourceUnreadable(error));
            }
        }
        if (located.installation.lookedAt.isEmpty()) {
            located.installation.edition = Edition::Unknown;
        }
        return std::move(m_out);
    }

private:
    void addFolder(const QString &folder)
    {
        // Level by level, so that a limit cuts off what lies deepest.
        QStringList open {folder};
        int names = 0;
        for (qsizetype next = 0; next < open.size() && !m_cancel; ++next) {
            const QString level = open.at(next);
            const auto listed = m_files.list(level);
            if (!listed) {
                m_out.located.findings.append(sourceUnreadable(listed.error()));
                note(level, InputKind::Folder, InputReason::Unreadable);
                continue;
            }
            const bool isPlugin = std::ranges::any_of(
                *listed, [](const QString &name) { return isCalled(name, QLatin1String("ServerInfo.plist")); });
            if (isPlugin && !m_plugins.contains(level)) {
                m_plugins.append(level);
            }
            for (const QString &name : *listed) {
                if (m_cancel) {
                    return;
                }
                if (++names > kMaxNames) {
                    m_out.located.findings.append(
                        sourceUnreadable({ReadErrorCode::TooLarge, folder, 0, QStringLiteral("too many files")}));
                    note(folder, InputKind::Folder, InputReason::Limit);
                    return;
                }
                const bool isFolder = name.endsWith(QLatin1Char('/'));
                const QString path = windowspath::join(level, isFolder ? name.chopped(1) : name);
                if (m_files.isLink(path)) {
                    note(path, isFolder ? InputKind::Folder : InputKind::Other, InputReason::Link);
                } else if (!isFolder) {
                    addFile(path);
                } else if (isCalled(path, QLatin1String("activeupdate"))) {
                    note(path, InputKind::Folder, InputReason::UpdateCopy);
                } else if (isCalled(path, QLatin1String("__MACOSX"))) { // what macOS notes of each file it packs
                    note(path, InputKind::Folder, InputReason::Unrecognised);
                } else {
                    if (isCalled(path, QLatin1String("TMSM")) && !m_plugins.contains(path)) {
                        m_plugins.append(path);
                    }
                    open.append(path);
                }
            }
        }
    }

    void addFile(const QString &path)
    {
        const QString suffix = suffixOf(path);
        if (isCalled(path, QLatin1String("ServerInfo.plist"))) {
            if (!m_plugins.contains(windowspath::parent(path))) {
                note(path, InputKind::MacPlugin, InputReason::NeedsFolder);
            }
            return;
        }
        if (isArchiveName(path)) {
            return note(path, InputKind::Archive, InputReason::ArchiveInside);
        }
        if (!mayBeText(suffix)) {
            return note(path, InputKind::Other, InputReason::Unrecognised);
        }
        const bool isIni = suffix == QLatin1String("ini");
        const auto content = m_files.read(path, isIni ? IniReader::kMaxBytes : kMaxRegistryFileBytes);
        if (!content) {
            return addUnreadable(path, content.error());
        }
        const QByteArray start = content->bytes.left(kHead);
        const QString head = decodeText(start, m_codePage932);
        if (looksLikeJsonReport(start) || isOwnReport(head)) {
            return note(path, InputKind::Report, InputReason::OwnReport);
        }
        if (isZip(start)) {
            return note(path, InputKind::Archive, InputReason::ArchiveInside);
        }
        if (isIni && addIni(*content)) {
            return;
        }
        // People put several outputs into one text.
        const bool tooLarge = content->bytes.size() > kMaxListenerTextBytes;
        const bool isListeners = isListenerText(tooLarge ? head : decodeText(content->bytes, m_codePage932));
        const bool isRegistry = isRegistryText(content->bytes, m_codePage932);
        const bool isSettings = !isIni && addIni(*content, isListeners || isRegistry);
        if (isListeners && tooLarge) {
            note(path, InputKind::Listeners, InputReason::TooLarge);
        } else if (isListeners) {
            use(*content, InputKind::Listeners);
        }
        if (isRegistry) {
            addRegistry(*content, isListeners || isSettings);
        }
        if (!isListeners && !isRegistry && !isSettings) {
            const auto named = kindByName(path);
            note(path, named.value_or(InputKind::Other), named ? InputReason::NoValues : InputReason::Unrecognised);
        }
    }

    /// \param isOther something else as well: its name then proves nothing.
    bool addIni(const FileContent &content, bool isOther = false)
    {
        const QString &path = content.path;
        TextLines lines(content.bytes, m_codePage932);
        const IniDocument document = parseIni(lines);
        if (isServiceName(path)) {
            if (document.findAnywhere(u"HTTPS") == nullptr) {
                return false;
            }
            use(content, InputKind::ServiceIni);
            return true;
        }
        if (!isSettingsFile(isOther ? QString() : path, document)) {
            return false;
        }
        // Its reader says what is damaged.
        const bool damaged = document.tooMany || lines.isCut();
        use(content,
            classifyIni(path, document) == IniSide::Agent ? InputKind::AgentIni : InputKind::ServerIni,
            damaged ? InputReason::Unreadable : InputReason::None);
        return true;
    }

    /// \param isUsed for something else as well: that it has no key of ours is then no matter.
    void addRegistry(const FileContent &content, bool isUsed = false)
    {
        auto source = parseRegistryFile(content, m_codePage932, &m_cancel);
        const QString head = decodeText(content.bytes.left(200), m_codePage932);
        const bool exported =
            head.contains(QLatin1String("Windows Registry Editor")) || head.contains(QLatin1String("REGEDIT"));
        const InputKind kind = exported ? InputKind::RegistryExport : InputKind::RegistryQuery;
        if (!source || source->keys.isEmpty()) {
            if (!isUsed) {
                note(content.path, kind, InputReason::NoValues);
            }
            return;
        }
        if (isFirst(content, kind)) {
            note(content.path, kind, source->fault ? InputReason::Unreadable : InputReason::None);
            m_out.exports.push_back(std::move(source));
        }
    }

    void addUnreadable(const QString &path, const ReadError &error)
    {
        if (auto kind = kindByName(path)) {
            if (kind == InputKind::ServerIni && classifyIni(path, IniDocument()) == IniSide::Agent) {
                kind = InputKind::AgentIni;
            }
            addUnreadable(path, *kind, error);
        } else if (suffixOf(path) == QLatin1String("reg")) {
            addUnreadable(path, InputKind::RegistryExport, error);
        } else {
            m_doubtful.append(error);
            note(path, InputKind::Other, reasonOf(error));
        }
    }

    void addUnreadable(const QString &path, InputKind kind, const ReadError &error)
    {
        if (kind == InputKind::RegistryExport) {
            m_out.located.findings.append(sourceUnreadable(error, {}, {Method::Registry}));
        } else {
            m_places[kind].append(path); // its reader says for which ports it is missing
        }
        note(path, kind, reasonOf(error));
    }

    /// Takes a source, unless one that says the same was taken before.
    void use(const FileContent &content, InputKind kind, InputReason reason = InputReason::None)
    {
        if (isFirst(content, kind)) {
            m_places[kind].append(content.path);
            note(content.path, kind, reason);
        }
    }

    void note(const QString &path, InputKind kind, InputReason reason = InputReason::None)
    {
        const bool used = reason == InputReason::None;
        if (!used && ++m_ignored > kMaxIgnoredNamed) {
            if (m_ignored == kMaxIgnoredNamed + 1) {
                m_out.files.append({windowspath::parent(path), InputKind::Folder, false, InputReason::Limit});
            }
            return;
        }
        m_out.files.append({path, kind, used, reason});
        // A registry's file without our keys was looked at. What listens shows no product, and a plug-in's folder alone
        // not its server.
        const bool registry = kind == InputKind::RegistryExport || kind == InputKind::RegistryQuery;
        if ((used || (registry && reason == InputReason::NoValues)) && kind != InputKind::Listeners
            && kind != InputKind::MacPlugin) {
            lookedAt(path);
        }
    }

    void lookedAt(const QString &path)
    {
        QStringList &places = m_out.located.installation.lookedAt;
        if (!places.endsWith(path)) {
            places.append(path);
        }
    }

    /// False, and noted, when a file that says the same was taken before.
    bool isFirst(const FileContent &content, InputKind kind)
    {
        if (m_contents.emplace(kind, QCryptographicHash::hash(content.bytes, QCryptographicHash::Sha1)).second) {
            return true;
        }
        note(content.path, kind, InputReason::SameContent);
        return false;
    }

    const FileSource &m_files;
    const LegacyDecoder &m_codePage932;
    const CancelFlag &m_cancel;
    SortedInputs m_out;
    std::set<std::pair<InputKind, QByteArray>> m_contents; ///< sums of what was taken
    QMap<InputKind, QStringList> m_places; ///< where the sources of a kind are, but registry texts
    QStringList &m_plugins = m_places[InputKind::MacPlugin]; ///< copies of Addon\TMSM
    QList<ReadError> m_doubtful; ///< unreadable, and nothing shows whether they would have been a source
    int m_ignored = 0;
};

} // namespace

bool isListenerText(const QString &text)
{
    return parseListenerText(text, {}) || looksLikePortRangeText(text);
}

SortedInputs
sortInputs(const FileInputs &input, const FileSource &files, const LegacyDecoder &codePage932, const CancelFlag &cancel)
{
    QStringList collected {input.sample ? QStringLiteral(":/sample") : input.folder, input.zip};
    collected += input.collected;
    collected.removeAll(QString());
    std::vector<std::shared_ptr<const FileSource>> archives;
    const FileSource *source = &files;
    QList<ReadError> refused;
    for (const QString &path : std::as_const(collected)) {
        if ((path != input.zip && !isArchiveName(path)) || source->kind(path) != PathKind::File) {
            continue;
        }
        if (const auto archive = openZip(*source, path, codePage932, cancel)) {
            archives.push_back(*archive);
            source = archives.back().get();
        } else {
            refused.append(archive.error());
        }
    }
    InputSorter sorter(*source, codePage932, cancel);
    for (const ReadError &error : std::as_const(refused)) {
        sorter.addRefused(error);
        collected.removeAll(error.locator);
    }
    // What the person named first: of two that say the same, the named one stays.
    sorter.addNamed(input.serverIni, InputKind::ServerIni);
    sorter.addNamed(input.agentIni, InputKind::AgentIni);
    sorter.addNamed(input.serviceIni, InputKind::ServiceIni);
    for (const QString &file : input.registryFiles) {
        sorter.addNamed(file, InputKind::RegistryExport);
    }
    for (const QString &file : input.listenerTexts) {
        sorter.addNamed(file, InputKind::Listeners);
    }
    sorter.addNamed(input.tmsmFolder, InputKind::MacPlugin);
    for (const QString &path : std::as_const(collected)) {
        sorter.add(path);
    }
    SortedInputs sorted = sorter.take();
    sorted.archives = std::move(archives);
    return sorted;
}

} // namespace portcheck
