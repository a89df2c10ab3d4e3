#include "ownerrules.h"

namespace portcheck {
namespace {

bool contradicts(const OwnerRule &rule, const ListenerOwner &owner)
{
    if (!rule.folderPart.isEmpty() && !owner.path.isEmpty()) {
        return !owner.path.contains(rule.folderPart, Qt::CaseInsensitive);
    }
    if (!rule.service.isEmpty() && !owner.services.isEmpty()) {
        return !owner.services.contains(rule.service, Qt::CaseInsensitive);
    }
    return false;
}

} // namespace

bool isSystemName(QStringView process)
{
    return process.compare(QLatin1String("System"), Qt::CaseInsensitive) == 0;
}

QString processName(const ListenerOwner &owner)
{
    return owner.process.isEmpty() && owner.pid == 4U ? QStringLiteral("System") : owner.process;
}

QList<OwnerRule> ownerRules(PortRole role)
{
    using enum PortRole;
    const QString apache = QStringLiteral("httpd.exe");
    const QString apacheService = QStringLiteral("Apache2");
    const QString apacheFolder = QStringLiteral("\\PCCSRV\\Apache2\\");
    static const QList<OwnerRule> rules {{ServerHttp, apache, apacheService, apacheFolder},
                                         {ServerHttps, apache, apacheService, apacheFolder},
                                         {ScanHttp, apache, apacheService, apacheFolder},
                                         {ScanHttps, apache, apacheService, apacheFolder},
                                         {ScanHttp, QStringLiteral("iCRCService.exe"), {}, {}},
                                         {ScanHttps, QStringLiteral("iCRCService.exe"), {}, {}},
                                         {Agent, QStringLiteral("TmListen.exe"), QStringLiteral("tmlisten"), {}},
                                         {Mac, QStringLiteral("java.exe"), {}, {}, false}};
    QList<OwnerRule> belonging = rules;
    belonging.removeIf([role](const OwnerRule &rule) { return rule.role != role; });
    return belonging;
}

OwnerMatch matchOwner(PortRole role, const ListenerOwner &owner)
{
    if (owner.pid == 4U && isSystemName(processName(owner))) {
        switch (role) {
        case PortRole::Netbios139:
        case PortRole::Netbios445:
            return OwnerMatch::Expected;
        case PortRole::Agent:
        case PortRole::Mac:
            return OwnerMatch::Unexpected; // neither of them is served by the Windows web service
        default:
            return OwnerMatch::HttpSys;
        }
    }
    if (owner.process.isEmpty() || isSystemName(owner.process)) {
        return OwnerMatch::Unknown;
    }
    const QList<OwnerRule> rules = ownerRules(role);
    for (const OwnerRule &rule : rules) {
        if (owner.process.compare(rule.process, Qt::CaseInsensitive) == 0) {
            return contradicts(rule, owner) ? OwnerMatch::Unexpected : OwnerMatch::Expected;
        }
    }
    return !rules.isEmpty() && rules.last().documented ? OwnerMatch::Unexpected : OwnerMatch::Unknown;
}

} // namespace portcheck
