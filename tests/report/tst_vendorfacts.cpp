// What the vendor's page says, and where this program shows it.
#include <report/reportdocument.h>
#include <support/diagnosisbuilder.h>
#include <support/testregistry.h>
#include <support/vendorfacts.h>
#include <text/texts.h>

#include <QTest>

using namespace portcheck;
using namespace portcheck::test;

namespace {

QString shownAt(Place place, PortRole role, const Catalog &catalog)
{
    Diagnosis diagnosis = scenes::withLive(scenes::match());
    QStringList texts;
    switch (place) {
    case PortList: {
        const PortFacts facts = portFacts(role, catalog);
        texts << facts.protocol << facts.direction << facts.purpose << facts.from << facts.to << facts.notes;
        if (const auto port = defaultPort(role)) {
            texts << port->toString();
        }
        break;
    }
    case Request:
        for (PortDiagnosis &port : diagnosis.ports) {
            port.state = RoleState::NotChecked;
        }
        texts << firewallRequest(diagnosis, catalog);
        break;
    case Report:
        texts << QString::fromUtf8(writeHtml(makeReport(diagnosis, catalog.language())));
        break;
    case Glossary:
        for (const GlossaryEntry &entry : glossary(catalog)) {
            texts << entry.term << entry.alsoCalled << entry.explanation;
        }
        break;
    case Manual:
        for (const Method method : documentedMethods()) {
            texts << manualWarning(method, catalog);
            for (const ManualStep &step : manualSteps(method, catalog)) {
                texts << step.text;
            }
        }
        break;
    }
    QString text = texts.join(QLatin1Char('\n'));
    return text.replace(QStringLiteral("&gt;"), QStringLiteral(">"));
}

} // namespace

class TstVendorFacts : public QObject
{
    Q_OBJECT

private slots:
    void isShown_data()
    {
        QTest::addColumn<int>("fact");
        for (qsizetype i = 0; i < facts().size(); ++i) {
            QTest::newRow(facts().at(i).id) << static_cast<int>(i);
        }
    }
    void isShown()
    {
        QFETCH(int, fact);
        const Fact &row = facts().at(fact);
        for (const Language language : {Language::English, Language::Japanese}) {
            const QString words = QString::fromUtf8(language == Language::English ? row.english : row.japanese);
            for (const Place place : row.places) {
                QVERIFY2(shownAt(place, row.role, Catalog(language)).contains(words),
                         qPrintable(QStringLiteral("place %1: %2").arg(place).arg(words)));
            }
        }
    }
};

PORTCHECK_TEST(TstVendorFacts, "tst_vendorfacts")
#include "tst_vendorfacts.moc"
