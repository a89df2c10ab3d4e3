#include "winsources.h"

#include <QScopeGuard>

#include <array>
#include <string>
#include <vector>

#include <windows.h>
// after windows.h
#include <netfw.h>
#include <oleauto.h>
#include <wrl/client.h>

namespace portcheck {
namespace {

using Microsoft::WRL::ComPtr;

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
    ComPtr<INetFwRule3> later; // Windows 8 and later
    if (SUCCEEDED(rule->QueryInterface(IID_PPV_ARGS(later.GetAddressOf())))) {
        INetFwRule3 *rule3 = later.Get();
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

constexpr LONG kFirewallCategory = 2; // NET_FW_RULE_CATEGORY_FIREWALL: these headers leave the names out

/// What it registered for includes the work of the firewall's rules. True also when that cannot be read.
bool filters(INetFwProduct *product)
{
    VARIANT categories;
    VariantInit(&categories);
    const auto clear = qScopeGuard([&categories] { VariantClear(&categories); });
    if (FAILED(product->get_RuleCategories(&categories)) || (categories.vt & VT_ARRAY) == 0
        || (categories.vt & VT_BYREF) != 0) {
        return true;
    }
    LONG last = -1;
    if (FAILED(SafeArrayGetUBound(categories.parray, 1, &last))) {
        return true;
    }
    for (LONG i = 0; i <= last; ++i) {
        VARIANT element;
        VariantInit(&element);
        // The documentation leaves open what the elements are: numbers, or variants of them.
        const bool boxed = categories.vt == (VT_ARRAY | VT_VARIANT);
        element.vt = VT_I4;
        element.lVal = 0;
        if (FAILED(SafeArrayGetElement(categories.parray, &i, boxed ? static_cast<void *>(&element) : &element.lVal))
            || FAILED(VariantChangeType(&element, &element, 0, VT_I4)) || element.lVal == kFirewallCategory) {
            VariantClear(&element);
            return true;
        }
    }
    return false;
}

/// The first product that has taken the place of Windows Firewall. Nothing also when Windows does not tell.
std::optional<QString> otherProduct()
{
    ComPtr<INetFwProducts> products;
    LONG count = 0;
    if (FAILED(CoCreateInstance(
            __uuidof(NetFwProducts), nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(products.GetAddressOf())))
        || FAILED(products->get_Count(&count))) {
        return std::nullopt;
    }
    bool read = count == 0;
    for (LONG i = 0; i <= count; ++i) { // from 0 or from 1: the documentation does not say
        ComPtr<INetFwProduct> product;
        if (FAILED(products->Item(i, product.GetAddressOf())) || !product) {
            continue;
        }
        read = true;
        if (filters(product.Get())) {
            return text(product.Get(), &INetFwProduct::get_DisplayName);
        }
    }
    return read ? std::nullopt : std::optional<QString>(QString());
}

} // namespace

bool hasFirewallPolicy()
{
    std::vector<std::wstring> keys;
    for (const wchar_t *place :
         {L"SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\",
          L"SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\Mdm\\"}) {
        for (const wchar_t *key :
             {L"FirewallRules", L"DomainProfile", L"PrivateProfile", L"StandardProfile", L"PublicProfile"}) {
            keys.push_back(std::wstring(place) + key);
        }
    }
    // With all keys below them, where older policies list ports and programs. A key without values sets nothing.
    for (std::size_t next = 0; next < keys.size(); ++next) {
        const std::wstring key = keys.at(next);
        HKEY handle = nullptr;
        const REGSAM rights = KEY_QUERY_VALUE | KEY_ENUMERATE_SUB_KEYS | KEY_WOW64_64KEY;
        const LSTATUS opened = RegOpenKeyExW(HKEY_LOCAL_MACHINE, key.c_str(), 0, rights, &handle);
        if (opened == ERROR_FILE_NOT_FOUND || opened == ERROR_PATH_NOT_FOUND) {
            continue;
        }
        const auto close = qScopeGuard([handle] { RegCloseKey(handle); });
        std::array<wchar_t, 256> name {}; // no key has a longer one
        auto size = static_cast<DWORD>(name.size());
        // What cannot be looked at cannot be ruled out.
        if (opened != ERROR_SUCCESS
            || RegEnumValueW(handle, 0, name.data(), &size, nullptr, nullptr, nullptr, nullptr)
                != ERROR_NO_MORE_ITEMS) {
            return true;
        }
        LSTATUS told = ERROR_SUCCESS;
        for (DWORD i = 0; told == ERROR_SUCCESS; ++i) {
            size = static_cast<DWORD>(name.size());
            told = RegEnumKeyExW(handle, i, name.data(), &size, nullptr, nullptr, nullptr, nullptr);
            if (told == ERROR_SUCCESS) {
                keys.push_back(key + L'\\' + name.data());
            }
        }
        if (told != ERROR_NO_MORE_ITEMS) {
            return true;
        }
    }
    return false;
}

Result<FirewallView, ReadError> WinLiveSource::view() const
{
    ReadError error;
    const auto works = [&error](HRESULT result, const char *call) {
        if (FAILED(result)) {
            error = {result == E_ACCESSDENIED ? ReadErrorCode::AccessDenied : ReadErrorCode::Unexpected,
                     QStringLiteral("INetFwPolicy2"),
                     static_cast<qint64>(static_cast<quint32>(result)),
                     QString::fromLatin1(call)};
        }
        return SUCCEEDED(result);
    };
    // For this thread; where it has COM of another kind already (the GUI thread), that serves as well.
    const HRESULT com = CoInitializeEx(nullptr, COINIT_MULTITHREADED);
    const auto leave = qScopeGuard([com] {
        if (SUCCEEDED(com)) {
            CoUninitialize();
        }
    });
    ComPtr<INetFwPolicy2> policy;
    LONG profiles = 0;
    if (!works(com == RPC_E_CHANGED_MODE ? S_OK : com, "CoInitializeEx")
        || !works(CoCreateInstance(
                      __uuidof(NetFwPolicy2), nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(policy.GetAddressOf())),
                  "CoCreateInstance")
        || !works(policy->get_CurrentProfileTypes(&profiles), "get_CurrentProfileTypes")) {
        return Failure {error};
    }
    FirewallView view;
    NET_FW_MODIFY_STATE modify = NET_FW_MODIFY_STATE_OK;
    view.setByPolicy = hasFirewallPolicy()
        || (SUCCEEDED(policy->get_LocalPolicyModifyState(&modify)) && modify == NET_FW_MODIFY_STATE_GP_OVERRIDE);
    view.otherProduct = otherProduct();
    if (view.setByPolicy || view.otherProduct) {
        return view; // no need to read rules that do not decide
    }
    for (const NET_FW_PROFILE_TYPE2 profile :
         {NET_FW_PROFILE2_DOMAIN, NET_FW_PROFILE2_PRIVATE, NET_FW_PROFILE2_PUBLIC}) {
        if ((profiles & profile) == 0) {
            continue;
        }
        VARIANT_BOOL enabled = VARIANT_FALSE;
        NET_FW_ACTION byDefault = NET_FW_ACTION_BLOCK;
        VARIANT_BOOL blocksAll = VARIANT_FALSE;
        if (!works(policy->get_FirewallEnabled(profile, &enabled), "get_FirewallEnabled")
            || !works(policy->get_DefaultInboundAction(profile, &byDefault), "get_DefaultInboundAction")
            || !works(policy->get_BlockAllInboundTraffic(profile, &blocksAll), "get_BlockAllInboundTraffic")) {
            return Failure {error};
        }
        view.active.append({static_cast<int>(profile),
                            enabled != VARIANT_FALSE,
                            byDefault != NET_FW_ACTION_ALLOW,
                            blocksAll != VARIANT_FALSE});
    }
    ComPtr<INetFwRules> rules;
    ComPtr<IUnknown> unknown;
    ComPtr<IEnumVARIANT> entries;
    if (!works(policy->get_Rules(rules.GetAddressOf()), "get_Rules")
        || !works(rules ? rules->get__NewEnum(unknown.GetAddressOf()) : E_POINTER, "get__NewEnum")
        || !works(unknown ? unknown.As(&entries) : E_POINTER, "IEnumVARIANT")) {
        return Failure {error};
    }
    for (;;) {
        VARIANT entry;
        VariantInit(&entry);
        ULONG fetched = 0;
        const HRESULT next = entries->Next(1, &entry, &fetched);
        if (!works(next, "Next")) {
            return Failure {error};
        }
        if (next != S_OK || fetched == 0) {
            return view;
        }
        ComPtr<INetFwRule> rule;
        if (entry.vt == VT_DISPATCH && entry.pdispVal != nullptr
            && SUCCEEDED(entry.pdispVal->QueryInterface(IID_PPV_ARGS(rule.GetAddressOf())))) {
            if (auto found = readRule(rule.Get(), profiles)) {
                view.rules.append(*found);
            }
        }
        VariantClear(&entry);
    }
}

} // namespace portcheck
