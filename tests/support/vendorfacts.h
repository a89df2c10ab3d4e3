#pragma once

#include <core/vocabulary.h>

#include <QList>

/// What the vendor's page says, and where this program must show it.
namespace portcheck::test {

enum Place { PortList, Request, Report, Glossary, Manual };

struct Fact
{
    const char *id;
    PortRole role;
    QList<Place> places;
    const char *english;
    const char *japanese;
};

[[nodiscard]] inline const QList<Fact> &facts()
{
    const QList<Place> everywhere {PortList, Request, Report};
    static const QList<Fact> list {
        {"server-http default", PortRole::ServerHttp, {PortList, Report}, "8059", "8059"},
        {"server-https default", PortRole::ServerHttps, {PortList, Report}, "4343", "4343"},
        {"scan-http default", PortRole::ScanHttp, {PortList, Request, Report}, "8082", "8082"},
        {"scan-https default", PortRole::ScanHttps, {PortList, Report}, "4345", "4345"},
        {"mac default", PortRole::Mac, {PortList, Request, Report}, "61617", "61617"},
        {"server-http either web server",
         PortRole::ServerHttp,
         everywhere,
         "IIS and with Apache",
         "IIS、Apache のどちらでも同じ"},
        {"server-https either web server",
         PortRole::ServerHttps,
         {PortList},
         "IIS and with Apache",
         "IIS、Apache のどちらでも同じ"},
        {"scan-http either web server",
         PortRole::ScanHttp,
         {PortList},
         "IIS and with Apache",
         "IIS、Apache のどちらでも同じ"},
        {"scan-https either web server",
         PortRole::ScanHttps,
         {PortList},
         "IIS and with Apache",
         "IIS、Apache のどちらでも同じ"},
        {"https is for console and web installation",
         PortRole::ServerHttps,
         everywhere,
         "Only for the management console",
         "管理コンソールとブラウザからのインストールにだけ"},
        {"agent port is random", PortRole::Agent, everywhere, "random five-digit number", "ランダムな 5 桁"},
        {"agent port can be chosen",
         PortRole::Agent,
         everywhere,
         "chosen when the server is installed",
         "サーバのインストール時に指定もできます"},
        {"one agent port for one server",
         PortRole::Agent,
         everywhere,
         "All agents of one server",
         "属するすべてのエージェント"},
        {"61617 is the Mac client's",
         PortRole::Mac,
         everywhere,
         "port of the Mac client (agent)",
         "Mac のクライアント（エージェント）側のポート"},
        {"139: login script",
         PortRole::Netbios139,
         everywhere,
         "autopcc.exe",
         "ログオンスクリプトウィザード（autopcc.exe）"},
        {"445: remote installation", PortRole::Netbios445, everywhere, "remote installation", "リモートインストール"},
        {"445: quarantine by UNC path", PortRole::Netbios445, everywhere, "UNC path", "UNC パスによる隔離"},
        {"quarantine goes by HTTP",
         PortRole::Netbios445,
         everywhere,
         "Quarantine uses HTTP by default",
         "隔離は既定で HTTP"},
        {"where quarantine is changed",
         PortRole::Netbios445,
         everywhere,
         "[Security Settings] > [Quarantine]",
         "[セキュリティ設定] > [隔離設定]"},
        {"name of the server",
         PortRole::ServerHttp,
         {Glossary},
         "Business Security server",
         "ビジネスセキュリティサーバ"},
        {"name of the client",
         PortRole::Agent,
         {Glossary},
         "Business Security client",
         "ビジネスセキュリティクライアント"},
        {"name of the Mac client", PortRole::Mac, {Glossary}, "TMSM client", "TMSM クライアント"},
        {"name of the listening port", PortRole::Mac, {Glossary}, "[Server Name and Listening Port]", "待機ポート"},
        {"renamed with 10.0 SP1", PortRole::Agent, {Manual, Glossary}, "10.0 SP1", "10.0 SP1"},
        {"console: the server's name shows the ports",
         PortRole::ServerHttp,
         {Manual},
         "Point to the server name",
         "サーバ名にマウスを重ね"},
        {"ini: server section", PortRole::ServerHttp, {Manual}, "[INI_SERVER_SECTION]", "[INI_SERVER_SECTION]"},
        {"ini: client section", PortRole::Agent, {Manual}, "[INI_CLIENT_SECTION]", "[INI_CLIENT_SECTION]"},
        {"ini: the page's spelling", PortRole::Agent, {Manual}, "Cliernt_LocalServer_Port", "Cliernt_LocalServer_Port"},
        {"ini: HTTPS on and off", PortRole::ServerHttps, {Manual}, "on (1) or off (2)", "有効（1）か無効（2）"},
        {"registry: key",
         PortRole::Agent,
         {Manual},
         "Wow6432Node\\TrendMicro\\PC-cillinNTCorp",
         "Wow6432Node\\TrendMicro\\PC-cillinNTCorp"},
        {"registry: in parentheses", PortRole::Agent, {Manual}, "in parentheses", "かっこ内"},
        {"registry: can stop Windows", PortRole::Agent, {Manual}, "can stop Windows", "動作しなくなる"},
        {"registry: back up first", PortRole::Agent, {Manual}, "Back it up", "バックアップ"},
        {"registry: own risk", PortRole::Agent, {Manual}, "at your own risk", "ご自身の責任"},
        {"registry: no compensation", PortRole::Agent, {Manual}, "does not compensate", "補償はありません"},
        {"plug-in: where",
         PortRole::Mac,
         {Manual},
         "[Administration] > [Client-Server Communication]",
         "[管理] > [クライアントサーバ間の通信]"},
        {"plug-in: item", PortRole::Mac, {Manual}, "[Server Name and Listening Port]", "[サーバ名と待機ポート]"},
    };
    return list;
}

} // namespace portcheck::test
