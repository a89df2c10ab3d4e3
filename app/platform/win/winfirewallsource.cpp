#include "winfirewallsource.h"

#include <QDir>

#include <array>
#include <utility>

#include <windows.h>
// after windows.h
#include <netfw.h>
#include <oleauto.h>

namespace portcheck {
namespace {

template<typename T>
class ComPointer
{
public:
    ComPointer() = default;
    Q_DISABLE_COPY_MOVE(ComPointer)
    ~ComPointer()
    {
        if (m_object != nullptr) {
            m_object->Release();
        }
    }
    T *operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    T **out() { return &m_object; }
    void **outVoid() { return reinterpret_cast<void **>(&m_object); }

private:
    T *m_object = nullptr;
};

/// COM for this thread; where it has COM of another kind already (the GUI thread), that serves as well.
class Apartment
{
public:
    Apartment()
        : m_result(CoInitializeEx(nullptr, COINIT_MULTITHREADED))
    { }
    Q_DISABLE_COPY_MOVE(Apartment)
    ~Apartment()
    {
        if (SUCCEEDED(m_result)) {
            CoUninitialize();
        }
    }
    [[nodiscard]] HRESULT result() const { return m_result == RPC_E_CHANGED_MODE ? S_OK : m_result; }

private:
    HRESULT m_result;
};

template<typename Rule>
QString text(Rule *rule, HRESULT (STDMETHODCALLTYPE Rule::*getter)(BSTR *))
{
    BSTR value = nullptr;
    QString result;
    if (SUCCEEDED((rule->*getter)(&value)) && value != nullptr) {
        result = QString::fromWCharArray(value, static_cast<qsizetype>(SysStringLen(value)));
    }
    SysFreeString(value);
    return result;
}

QString expanded(const QString &path)
{
    if (!path.contains(u'%')) {
        return path;
    }
    std::array<wchar_t, 1024> buffer {};
    const std::wstring wide = path.toStdWString();
    const DWORD size = ExpandEnvironmentStringsW(wide.c_str(), buffer.data(), static_cast<DWORD>(buffer.size()));
    return size > 0 && size <= buffer.size() ? QString::fromWCharArray(buffer.data()) : path;
}

/// Adapters as the rule names them; anything that is there is a limit.
QString interfaces(INetFwRule *rule)
{
    VARIANT value;
    VariantInit(&value);
    QString result;
    if (FAILED(rule->get_Interfaces(&value))) {
        result = QStringLiteral("?");
    } else if (value.vt != VT_EMPTY && value.vt != VT_NULL) {
        result = QStringLiteral("adapter");
    }
    VariantClear(&value);
    const QString types = text(rule, &INetFwRule::get_InterfaceTypes);
    return types.isEmpty() || types.compare(QLatin1String("All"), Qt::CaseInsensitive) == 0 ? result : types;
}

/// An enabled inbound rule of an active profile, or nothing.
std::optional<FirewallRule> readRule(INetFwRule *rule, long profiles)
{
    VARIANT_BOOL enabled = VARIANT_FALSE;
    NET_FW_RULE_DIRECTION direction = NET_FW_RULE_DIR_OUT;
    LONG protocol = 0;
    LONG ruleProfiles = 0;
    NET_FW_ACTION action = NET_FW_ACTION_BLOCK;
    if (FAILED(rule->get_Enabled(&enabled)) || enabled == VARIANT_FALSE || FAILED(rule->get_Direction(&direction))
        || direction != NET_FW_RULE_DIR_IN || FAILED(rule->get_Profiles(&ruleProfiles))
        || (ruleProfiles & profiles) == 0 || FAILED(rule->get_Protocol(&protocol))
        || FAILED(rule->get_Action(&action))) {
        return std::nullopt;
    }
    FirewallRule result;
    result.action = action == NET_FW_ACTION_ALLOW ? FirewallRule::Action::Allow : FirewallRule::Action::Block;
    result.protocol = static_cast<int>(protocol);
    result.profiles = static_cast<int>(ruleProfiles);
    result.localPorts = text(rule, &INetFwRule::get_LocalPorts);
    result.program = expanded(text(rule, &INetFwRule::get_ApplicationName));
    result.service = text(rule, &INetFwRule::get_ServiceName);
    result.localAddresses = text(rule, &INetFwRule::get_LocalAddresses);
    result.remoteAddresses = text(rule, &INetFwRule::get_RemoteAddresses);
    result.remotePorts = text(rule, &INetFwRule::get_RemotePorts);
    result.interfaces = interfaces(rule);
    ComPointer<INetFwRule3> later; // Windows 8 and later
    if (SUCCEEDED(rule->QueryInterface(__uuidof(INetFwRule3), later.outVoid()))) {
        INetFwRule3 *rule3 = later.operator->();
        result.package = text(rule3, &INetFwRule3::get_LocalAppPackageId);
        result.owner = text(rule3, &INetFwRule3::get_LocalUserOwner);
        result.authorised = text(rule3, &INetFwRule3::get_LocalUserAuthorizedList)
            + text(rule3, &INetFwRule3::get_RemoteUserAuthorizedList)
            + text(rule3, &INetFwRule3::get_RemoteMachineAuthorizedList);
        LONG secure = 0;
        result.secure = FAILED(rule3->get_SecureFlags(&secure)) || secure != 0;
    }
    return result;
}

/// A group policy sets firewall values: they rule, and INetFwPolicy2 tells the local ones only.
bool hasPolicyKeys()
{
    for (const wchar_t *key : {L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules",
                               L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile",
                               L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PrivateProfile",
                               L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\StandardProfile",
                               L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\PublicProfile"}) {
        HKEY handle = nullptr;
        const LSTATUS opened = RegOpenKeyExW(HKEY_LOCAL_MACHINE, key, 0, KEY_QUERY_VALUE | KEY_WOW64_64KEY, &handle);
        if (opened == ERROR_FILE_NOT_FOUND || opened == ERROR_PATH_NOT_FOUND) {
            continue;
        }
        DWORD values = 0;
        const bool told = opened == ERROR_SUCCESS
            && RegQueryInfoKeyW(handle,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr,
                                &values,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr)
                == ERROR_SUCCESS;
        if (handle != nullptr) {
            RegCloseKey(handle);
        }
        if (!told || values > 0) { // what cannot be looked at cannot be ruled out
            return true;
        }
    }
    return false;
}

Failure<ReadError> failure(HRESULT code, const QString &call)
{
    return Failure {ReadError {code == E_ACCESSDENIED ? ReadErrorCode::AccessDenied : ReadErrorCode::Unexpected,
                               QStringLiteral("INetFwPolicy2"),
                               static_cast<qint64>(static_cast<quint32>(code)),
                               call}};
}

} // namespace

Result<FirewallView, ReadError> WinFirewallSource::view() const
{
    const Apartment apartment;
    if (FAILED(apartment.result())) {
        return failure(apartment.result(), QStringLiteral("CoInitializeEx"));
    }
    ComPointer<INetFwPolicy2> policy;
    HRESULT result = CoCreateInstance(
        __uuidof(NetFwPolicy2), nullptr, CLSCTX_INPROC_SERVER, __uuidof(INetFwPolicy2), policy.outVoid());
    if (FAILED(result)) {
        return failure(result, QStringLiteral("CoCreateInstance"));
    }
    LONG profiles = 0;
    result = policy->get_CurrentProfileTypes(&profiles);
    if (FAILED(result)) {
        return failure(result, QStringLiteral("get_CurrentProfileTypes"));
    }
    FirewallView view;
    NET_FW_MODIFY_STATE modify = NET_FW_MODIFY_STATE_OK;
    view.setByPolicy = hasPolicyKeys()
        || (SUCCEEDED(policy->get_LocalPolicyModifyState(&modify)) && modify == NET_FW_MODIFY_STATE_GP_OVERRIDE);
    if (view.setByPolicy) {
        return view; // no need to read rules that do not decide
    }
    for (const NET_FW_PROFILE_TYPE2 profile :
         {NET_FW_PROFILE2_DOMAIN, NET_FW_PROFILE2_PRIVATE, NET_FW_PROFILE2_PUBLIC}) {
        if ((profiles & profile) == 0) {
            continue;
        }
        VARIANT_BOOL enabled = VARIANT_FALSE;
        result = policy->get_FirewallEnabled(profile, &enabled);
        if (FAILED(result)) {
            return failure(result, QStringLiteral("get_FirewallEnabled"));
        }
        NET_FW_ACTION byDefault = NET_FW_ACTION_BLOCK;
        result = policy->get_DefaultInboundAction(profile, &byDefault);
        if (FAILED(result)) {
            return failure(result, QStringLiteral("get_DefaultInboundAction"));
        }
        VARIANT_BOOL blocksAll = VARIANT_FALSE;
        result = policy->get_BlockAllInboundTraffic(profile, &blocksAll);
        if (FAILED(result)) {
            return failure(result, QStringLiteral("get_BlockAllInboundTraffic"));
        }
        view.active.append({static_cast<int>(profile),
                            enabled != VARIANT_FALSE,
                            byDefault != NET_FW_ACTION_ALLOW,
                            blocksAll != VARIANT_FALSE});
    }
    ComPointer<INetFwRules> rules;
    result = policy->get_Rules(rules.out());
    if (FAILED(result) || !rules) {
        return failure(result, QStringLiteral("get_Rules"));
    }
    ComPointer<IUnknown> unknown;
    result = rules->get__NewEnum(unknown.out());
    if (FAILED(result) || !unknown) {
        return failure(result, QStringLiteral("get__NewEnum"));
    }
    ComPointer<IEnumVARIANT> entries;
    result = unknown->QueryInterface(IID_IEnumVARIANT, entries.outVoid());
    if (FAILED(result)) {
        return failure(result, QStringLiteral("IEnumVARIANT"));
    }
    for (;;) {
        VARIANT entry;
        VariantInit(&entry);
        ULONG fetched = 0;
        if (entries->Next(1, &entry, &fetched) != S_OK || fetched == 0) {
            break;
        }
        ComPointer<INetFwRule> rule;
        if (entry.vt == VT_DISPATCH && entry.pdispVal != nullptr
            && SUCCEEDED(entry.pdispVal->QueryInterface(__uuidof(INetFwRule), rule.outVoid()))) {
            if (auto found = readRule(rule.operator->(), profiles)) {
                view.rules.append(*found);
            }
        }
        VariantClear(&entry);
    }
    return view;
}

} // namespace portcheck
