#include "ordinarywords.h"

#include <algorithm>
#include <array>

namespace portcheck {
namespace {

// clang-format off
constexpr std::array kWords {
        "addon", "agent", "apache2", "application", "apex", "business", "client", "computer", "console",
        "cmd", "csv", "currentversion", "data", "documents", "exe", "files", "hkey", "home", "host", "html",
        "http", "https", "information", "ini", "json", "local", "machine", "micro", "microsoft", "ntcorp",
        "ofcscan", "officescan", "one", "path", "pc", "pccsrv", "pc-cillinntcorp", "port", "program", "reg",
        "report", "scan", "security", "server", "service", "settings", "software", "system", "system32",
        "tmsm", "trend", "trendmicro", "txt", "user", "users", "wfbs", "windows", "wow6432node", "wss", "x86",
        "x64", "zip"
};
// clang-format on

} // namespace

bool isOrdinaryWord(const QString &word)
{
    const bool numberOnly = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return numberOnly || std::any_of(kWords.begin(), kWords.end(), [&word](const char *candidate) {
               return word == QLatin1String(candidate);
           });
}

} // namespace portcheck
