#include <platform/common/codepage.h>
#include <session/inputsorter.h>
#include <session/zipfiles.h>
#include <support/fakefilesource.h>
#include <support/testregistry.h>

#include <QTest>

#include <zip.h>

using namespace portcheck;
using namespace portcheck::test;
using namespace Qt::StringLiterals;

namespace {

const CancelFlag kNeverCancelled(false);
const QString kPath = QStringLiteral("/case/collected.zip");

struct Entry
{
    QByteArray name;
    QByteArray content;
    bool encrypted = false;
    bool link = false;
};

/// An archive of these entries, made in memory.
QByteArray zipOf(const QList<Entry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const Entry &entry : entries) {
        zip_source_t *content =
            zip_source_buffer(archive, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.name.constData(), content, ZIP_FL_ENC_RAW);
        if (entry.encrypted) {
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_TRAD_PKWARE, "secret");
        }
        if (entry.link) {
            zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, 0xa1ff0000U);
        }
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    QByteArray bytes(qsizetype(stat.size), '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

struct Opened
{
    explicit Opened(const QByteArray &archive, const ZipLimits &limits = {})
    {
        files.addFile(kPath, archive);
        result = openZip(files, kPath, decodeCodePage932, kNeverCancelled, limits);
    }
    [[nodiscard]] QString error() const { return *result ? u"opened"_s : id(result->error().code); }

    FakeFileSource files;
    std::optional<Result<std::shared_ptr<const FileSource>, ReadError>> result;
};

} // namespace

class TstZipFiles : public QObject
{
    Q_OBJECT

private slots:
    void membersAreFilesBelowTheArchive()
    {
        const Opened opened(zipOf({{"PCCSRV/ofcscan.ini", "server"},
                                   {"PCCSRV\\WSS\\Service.ini", "service"},
                                   {"empty/", ""},
                                   {"./a.txt", ""}}));
        QCOMPARE(opened.error(), u"opened"_s);
        const FileSource &zip = **(*opened.result);
        QCOMPARE(zip.kind(kPath), PathKind::Folder);
        QCOMPARE(zip.list(kPath).value(), QStringList({u"PCCSRV/"_s, u"a.txt"_s}));
        QCOMPARE(zip.list(kPath + u"/PCCSRV"_s).value(), QStringList({u"WSS/"_s, u"ofcscan.ini"_s}));
        const QString ini = kPath + u"/PCCSRV/ofcscan.ini"_s;
        QCOMPARE(zip.kind(ini), PathKind::File);
        QCOMPARE(zip.read(ini, 100)->bytes, QByteArray("server"));
        QCOMPARE(zip.read(ini, 100)->path, ini);
        QVERIFY(zip.read(ini, 100)->modified.isValid());
        QCOMPARE(zip.read(ini, 5).error().code, ReadErrorCode::TooLarge);
        QCOMPARE(zip.read(kPath + u"/no.ini"_s, 5).error().code, ReadErrorCode::NotFound);
        QCOMPARE(zip.read(kPath + u"\\PCCSRV\\WSS\\Service.ini"_s, 100)->bytes, QByteArray("service"));
        QCOMPARE(opened.files.readPaths(), QStringList({kPath})); // no member reached the file system
    }

    void everythingElseIsBehindIt()
    {
        Opened opened(zipOf({{"a", "inside"}}));
        opened.files.addFile(u"/case/collected.zip.txt"_s, "beside").addLink(u"/case/x"_s);
        const FileSource &zip = **(*opened.result);
        QCOMPARE(zip.read(u"/case/collected.zip.txt"_s, 100)->bytes, QByteArray("beside"));
        QCOMPARE(zip.kind(u"/case"_s), PathKind::Folder);
        QVERIFY(zip.isLink(u"/case/x"_s));
    }

    void japaneseNamesOfWindows()
    {
        const Opened opened(
            zipOf({{"\x83\x7c\x81\x5b\x83\x67/\x95\x5c.txt", "x"}})); // the second bytes hold a backslash
        QCOMPARE((**opened.result)->list(kPath + u"/ポート"_s).value(), QStringList({u"表.txt"_s}));
    }

    void sameNameTwice()
    {
        const Opened opened(zipOf({{"a\\x.ini", "1"}, {"a/x.ini", "2"}}));
        QCOMPARE((**opened.result)->list(kPath + u"/a"_s).value(), QStringList({u"(2) x.ini"_s, u"x.ini"_s}));
    }

    void sameNameOftenAndTheNameOfACopy()
    {
        const Opened opened(zipOf({{"a/x.ini", "1"}, {"a/(2) x.ini", "2"}, {"a\\x.ini", "3"}, {"./a/x.ini", "4"}}));
        QCOMPARE((**opened.result)->list(kPath + u"/a"_s).value(),
                 QStringList({u"(2) x.ini"_s, u"(3) x.ini"_s, u"(4) x.ini"_s, u"x.ini"_s}));
    }

    void linksAreKnown()
    {
        const Opened opened(zipOf({{"away", "/etc/passwd", false, true}, {"file", "x"}}));
        QVERIFY((**opened.result)->isLink(kPath + u"/away"_s));
        QVERIFY(!(**opened.result)->isLink(kPath + u"/file"_s));
    }

    void refusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QString>("error");

        const QByteArray fine = zipOf({{"a.txt", QByteArray("some text ").repeated(1000)}, {"b.txt", "b"}});
        QTest::newRow("fine") << fine << u"opened"_s;
        QTest::newRow("empty file") << QByteArray() << u"malformed"_s;
        QTest::newRow("text") << QByteArray("hello") << u"malformed"_s;
        QTest::newRow("cut") << fine.chopped(30) << u"damaged"_s;
        QTest::newRow("cut in the middle") << fine.left(fine.size() / 2) << u"damaged"_s;
        QByteArray bent = fine;
        bent[45] = char(~bent.at(45));
        QTest::newRow("a byte of a member changed") << bent << u"damaged"_s;
        QByteArray streamed = fine;
        streamed[6] = 8; // the sum and the packed size stand behind the data...
        streamed.replace(14, 8, QByteArray(8, '\0')); // ...and not here, where only the unpacked size is
        QTest::newRow("as the tar of Windows writes it") << streamed << u"opened"_s;
        QTest::newRow("encrypted") << zipOf({{"a.txt", "x", true}}) << u"encrypted"_s;
        QTest::newRow("one of them encrypted") << zipOf({{"b.txt", "x"}, {"a.txt", "x", true}}) << u"encrypted"_s;
        for (const char *name :
             {"../a.txt", "a/../../b", "/etc/passwd", "C:\\a.txt", "c:a", "\\\\host\\share\\a", "..\\a", "a\x1bzz"}) {
            QTest::newRow(name) << zipOf({{name, "x"}}) << u"unsafe-name"_s;
        }
        QTest::newRow("dots in a name") << zipOf({{"a..b/c...txt", "x"}}) << u"opened"_s;
        QTest::newRow("bomb") << zipOf({{"a.txt", QByteArray(4 * 1024 * 1024, '\0')}}) << u"too-large"_s;
        QByteArray lies = zipOf({{"a.txt", QByteArray(4 * 1024 * 1024, '\0')}});
        const qsizetype directory = lies.indexOf("PK\x01\x02");
        for (const qsizetype at : {qsizetype(22), directory + 24}) { // "unpacked size", local and central
            lies.replace(at, 4, QByteArray("\x10\x00\x00\x00", 4));
        }
        QTest::newRow("a bomb that calls itself small") << lies << u"damaged"_s;
        QByteArray deflate64 = fine;
        deflate64.replace(8, 1, "\x09");
        deflate64.replace(deflate64.indexOf("PK\x01\x02") + 10, 1, "\x09");
        QTest::newRow("compressed in a way that is not read") << deflate64 << u"malformed"_s;
    }

    void refusedAsAWhole()
    {
        QFETCH(QByteArray, archive);
        QFETCH(QString, error);

        QCOMPARE(Opened(archive).error(), error);
    }

    void limits()
    {
        const QByteArray archive = zipOf({{"a", QByteArray(600, 'a')}, {"b", QByteArray(600, 'b')}});
        ZipLimits limits;
        limits.maxNames = 1;
        QCOMPARE(Opened(archive, limits).error(), u"too-large"_s);
        limits = {};
        limits.maxUnpackedBytes = 1000;
        QCOMPARE(Opened(archive, limits).error(), u"too-large"_s);
        limits = {};
        limits.maxArchiveBytes = 10;
        QCOMPARE(Opened(archive, limits).error(), u"too-large"_s);
    }

    void itsFilesAreToldApartAsThoseOfAFolder()
    {
        const Opened opened(
            zipOf({{"PCCSRV/ofcscan.ini", "[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nMaster_SSLPort=4343\r\n"},
                   {"activeupdate/ofcscan.ini", "[INI_SERVER_SECTION]\r\nMaster_DomainPort=1\r\n"},
                   {"inner.zip", "PK"}}));
        FileInputs input;
        input.zip = kPath;
        const SortedInputs inputs = sortInputs(input, ***opened.result, decodeCodePage932, kNeverCancelled);
        QCOMPARE(inputs.located.serverInis, QStringList({kPath + u"/PCCSRV/ofcscan.ini"_s}));
        QCOMPARE(inputs.files,
                 QList<InputFile>({{kPath, InputKind::Archive, true, InputReason::None},
                                   {kPath + u"/activeupdate"_s, InputKind::Folder, false, InputReason::UpdateCopy},
                                   {kPath + u"/inner.zip"_s, InputKind::Archive, false, InputReason::ArchiveInside},
                                   {kPath + u"/PCCSRV/ofcscan.ini"_s, InputKind::ServerIni, true, InputReason::None}}));
    }

    void cancelled()
    {
        FakeFileSource files;
        files.addFile(kPath, zipOf({{"a", "x"}}));
        const CancelFlag cancel(true);
        const auto result = openZip(files, kPath, decodeCodePage932, cancel);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ReadErrorCode::Cancelled);
    }
};

PORTCHECK_TEST(TstZipFiles, "tst_zipfiles")
#include "tst_zipfiles.moc"
