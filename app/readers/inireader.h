#pragma once

#include "reader.h"

#include <sources/filesource.h>

#include <QStringList>

namespace portcheck {

/// The way by ofcscan.ini: the server's and the agent's copy, and Service.ini of the smart scan server.
///
/// Several files may be given for one place (two servers in a folder): all are read and listed, none is
/// preferred. Files are read up to 16 MiB. What no ini holds (scan-http, mac) is not mentioned at all.
class IniReader final : public Reader
{
public:
    struct Inputs
    {
        QStringList serverInis; ///< the server's ofcscan.ini (PCCSRV)
        QStringList agentInis; ///< the agent's copy: other keys, section not documented
        QStringList serviceInis; ///< PCCSRV\WSS\Service.ini

        [[nodiscard]] bool isEmpty() const
        {
            return serverInis.isEmpty() && agentInis.isEmpty() && serviceInis.isEmpty();
        }
    };

    static constexpr qint64 kMaxBytes = qint64 {16} * 1024 * 1024;

    /// `files` must outlive the reader. `codePage932` may be empty: such text is then read as Latin-1,
    /// which changes no port.
    IniReader(const FileSource &files, Inputs inputs, LegacyDecoder codePage932);

    [[nodiscard]] Method method() const override { return Method::Ini; }
    [[nodiscard]] ReaderReport read(const CancelFlag &cancel) const override;

private:
    const FileSource &m_files;
    Inputs m_inputs;
    LegacyDecoder m_codePage932;
};

} // namespace portcheck
