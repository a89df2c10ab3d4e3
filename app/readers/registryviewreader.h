#pragma once

#include "registryreader.h"

#include <core/finding.h>

#include <array>

namespace portcheck {

struct RegistryPort
{
    const char *name;
    PortRole role;
    bool documented; ///< its absence is worth telling
};

// Source: vendor page, except ServerSSLPort, which was seen with another product of the same code base only.
inline constexpr std::array kRegistryPorts {RegistryPort {"ServerPort", PortRole::ServerHttp, true},
                                            RegistryPort {"LocalServerPort", PortRole::Agent, true},
                                            RegistryPort {"ServerSSLPort", PortRole::ServerHttps, false}};

/// A finding of the registry with its usual severity.

/// One registry in one view: the part of RegistryReader that asks. Names, evidence and findings go into the report at
/// once, observations are kept until the other view is known.
class RegistryViewReader
{
public:
    /// Both must outlive the reader.
    RegistryViewReader(const RegistryInput &input, RegistryView view, ReaderReport *report);

    void read();

    /// What the view says of the ports; of those that are not there nothing, see listsAgentKey().
    QList<Observation> observations;

    [[nodiscard]] bool agentKeySeen() const { return m_agentKeySeen; }
    [[nodiscard]] bool supported() const { return m_supported; }
    [[nodiscard]] const QString &file() const { return m_input.locator; }

    /// The agent's key is there with all its values: what is not in it is absent.
    [[nodiscard]] bool listsAgentKey() const;
    [[nodiscard]] Observation absent(const RegistryPort &port) const;

private:
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] SourceRef sourceOf(const QString &key, const QString &name = {}, int line = 0) const;
    [[nodiscard]] Observation blank(const RegistryPort &port) const;
    [[nodiscard]] Observation unreadable(const RegistryPort &port, const ReadError &error) const;
    [[nodiscard]] Observation observationOf(const RegistryPort &port, const RegistryValue &value);
    void addUnreadable(const ReadError &error, const QList<PortRole> &roles);
    void addWrongType(const Observation &observation, const QString &type);
    void readPorts();
    void readServerName();
    void readEvidence();

    const RegistryInput &m_input;
    RegistryView m_view;
    ReaderReport *m_report;
    bool m_agentKeySeen = false;
    bool m_supported = true;
};

} // namespace portcheck
