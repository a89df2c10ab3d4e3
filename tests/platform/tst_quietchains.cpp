#include <platform/win/importslots.h>
#include <support/testregistry.h>

#include <QTest>

#include <array>

#include <windows.h>
// after windows.h
#include <wincrypt.h>

using namespace portcheck;

/// The call that Qt's TLS makes for every certificate, through the same import slot.
class TstQuietChains : public QObject
{
    Q_OBJECT

private slots:
    void chainsAreBuiltWithoutAskingAnybody()
    {
        HCRYPTPROV provider = 0;
        QVERIFY(CryptAcquireContextW(&provider, nullptr, nullptr, PROV_RSA_FULL, CRYPT_VERIFYCONTEXT) != 0);
        HCRYPTKEY key = 0;
        QVERIFY(CryptGenKey(provider, AT_SIGNATURE, 0, &key) != 0);
        std::array<BYTE, 128> name {};
        DWORD size = static_cast<DWORD>(name.size());
        QVERIFY(CertStrToNameW(
                    X509_ASN_ENCODING, L"CN=VBSERVER01", CERT_X500_NAME_STR, nullptr, name.data(), &size, nullptr)
                != 0);
        CERT_NAME_BLOB subject {size, name.data()};
        const PCCERT_CONTEXT certificate =
            CertCreateSelfSignCertificate(provider, &subject, 0, nullptr, nullptr, nullptr, nullptr, nullptr);
        QVERIFY(certificate != nullptr);
        CERT_CHAIN_PARA parameters {};
        parameters.cbSize = sizeof parameters;
        PCCERT_CHAIN_CONTEXT chain = nullptr;
        const BOOL built = CertGetCertificateChain(
            nullptr, certificate, nullptr, nullptr, &parameters, CERT_CHAIN_REVOCATION_CHECK_CHAIN, nullptr, &chain);
        QVERIFY(built != 0);
        QCOMPARE(chain->rgpChain[0]->cElement, DWORD(1));
        QCOMPARE(lastChainFlags(),
                 quint32(CERT_CHAIN_CACHE_ONLY_URL_RETRIEVAL | CERT_CHAIN_DISABLE_AUTH_ROOT_AUTO_UPDATE));
        CertFreeCertificateChain(chain);
        CertFreeCertificateContext(certificate);
        CryptDestroyKey(key);
        CryptReleaseContext(provider, 0);
    }
};

PORTCHECK_TEST(TstQuietChains, "tst_quietchains")
#include "tst_quietchains.moc"
