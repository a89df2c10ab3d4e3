#include "listenertext.h"

#include "netstattext.h"

#include <core/portrangetext.h>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

bool listensOn135(const FoundListeners &found, QStringView address)
{
    return std::any_of(found.listeners.begin(), found.listeners.end(), [address](const Listener &listener) {
        return listener.port.number() == 135 && listener.address == address;
    });
}

FoundListeners find(QStringView text)
{
    const QList<QStringView> lines = text.split(u'\n');
    FoundListeners found = readNetstat(lines);
    const FoundListeners more = readNetTcp(lines);
    if (more.anyRow) {
        found.listeners += more.listeners;
        found.anyRow = true;
        found.cut = found.cut || more.cut;
    }
    return found;
}

/// The same socket in two texts of one machine: each tells what the other left out.
void complete(ListenerOwner &owner, const ListenerOwner &other)
{
    if (!owner.pid) {
        owner.pid = other.pid;
    }
    if (owner.process.isEmpty()) {
        owner.process = other.process;
        owner.services = other.services;
    }
}

class SavedListeners final : public ListenerSource
{
public:
    explicit SavedListeners(ListenerTable table)
        : m_table(std::move(table))
    { }
    [[nodiscard]] Result<ListenerTable, ReadError> listeners() const override { return m_table; }

private:
    const ListenerTable m_table;
};

class SavedRanges final : public PortRangeSource
{
public:
    explicit SavedRanges(QList<SavedText> texts)
        : m_texts(std::move(texts))
    { }

    [[nodiscard]] Result<ReservedRanges, ReadError> reserved() const override
    {
        const SavedText *unreadable = nullptr;
        for (auto text = m_texts.crbegin(); text != m_texts.crend(); ++text) {
            if (auto ranges = parseExcludedPortRanges(text->text)) {
                return *ranges;
            }
            if (holdsExcludedPortRanges(text->text)) {
                unreadable = &*text;
            }
        }
        if (unreadable) {
            return Failure {ReadError {ReadErrorCode::Malformed, unreadable->path, 0, QStringLiteral("no port range")}};
        }
        return notThere();
    }

    [[nodiscard]] Result<PortRange, ReadError> dynamicRange() const override
    {
        for (auto text = m_texts.crbegin(); text != m_texts.crend(); ++text) {
            if (auto range = parseDynamicPortRange(text->text)) {
                return *range;
            }
        }
        return notThere();
    }

private:
    static Failure<ReadError> notThere()
    {
        return Failure {ReadError {ReadErrorCode::NotFound, {}, 0, QStringLiteral("in none of the texts")}};
    }

    const QList<SavedText> m_texts;
};

} // namespace

bool looksLikeListenerText(QStringView text)
{
    return find(text).anyRow;
}

ListenerTable parseListenerText(QStringView text, const LiveOrigin &origin)
{
    FoundListeners found = find(text);
    ListenerTable table;
    table.complete = !found.cut && listensOn135(found, u"0.0.0.0") && (listensOn135(found, u"::") || found.udpFollows);
    table.namesOwners = found.namesOwners;
    table.origin = origin;
    table.listeners = std::move(found.listeners);
    for (Listener &listener : table.listeners) {
        listener.origin = origin;
    }
    return table;
}

LiveSources savedLiveSources(const QList<SavedText> &texts)
{
    LiveSources sources;
    std::optional<ListenerTable> all;
    QList<SavedText> ranges;
    for (const SavedText &text : texts) {
        if (looksLikePortRangeText(text.text)) {
            ranges.append(text);
        }
        if (!looksLikeListenerText(text.text)) {
            continue;
        }
        const ListenerTable table = parseListenerText(text.text, {LiveOriginKind::File, text.path, text.modified});
        if (!all) {
            all = table;
            continue;
        }
        for (const Listener &listener : table.listeners) {
            const auto known = std::find_if(all->listeners.begin(), all->listeners.end(), [&](const Listener &other) {
                return other.address == listener.address && other.port == listener.port;
            });
            if (known == all->listeners.end()) {
                all->listeners.append(listener);
            } else {
                complete(known->owner, listener.owner);
            }
        }
        if (table.complete && !all->complete) {
            all->complete = true;
            all->origin = table.origin;
        }
        all->namesOwners = all->namesOwners || table.namesOwners;
    }
    if (all) {
        sources.listeners = std::make_shared<SavedListeners>(*all);
    }
    if (!ranges.isEmpty()) {
        sources.ranges = std::make_shared<SavedRanges>(ranges);
    }
    return sources;
}

} // namespace portcheck
