#include "windowfixture.h"

#include <support/testregistry.h>
#include <ui/look/theme.h>
#include <ui/models/tablemodel.h>
#include <ui/widgets/celldelegate.h>

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace portcheck;
using namespace portcheck::test;

namespace {

bool isBetween(int value, int one, int other)
{
    return value >= std::min(one, other) && value <= std::max(one, other);
}

} // namespace

class TstCellDelegate : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        Theme().apply(ThemeChoice::Light, Language::English); // the next test looks at another window
    }

    void aSelectedCellCanBeRead_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::addColumn<bool>("highContrast");
        QTest::addColumn<TableCell>("cell");
        const QString words = QStringLiteral("WWWW");
        const std::pair<const char *, TableCell> cells[] {
            {"text", {.text = words}},
            {"quiet", {.text = words, .quiet = true}},
            {"port", {.text = QStringLiteral("8059 (WWWW)"), .font = TableCell::Font::Number}},
            {"marked", {.text = words, .marked = true, .tone = RoleState::Problem}},
            {"marked in fixed pitch", {.text = words, .font = TableCell::Font::Code, .marked = true}},
            {"match", {.text = words, .shape = RoleState::Match}},
            {"problem", {.text = words, .shape = RoleState::Problem}},
            {"not checked", {.text = words, .shape = RoleState::NotChecked}}};
        for (const auto &[name, cell] : cells) {
            QTest::addRow("light: %s", name) << ThemeChoice::Light << false << cell;
            QTest::addRow("dark: %s", name) << ThemeChoice::Dark << false << cell;
            QTest::addRow("high contrast: %s", name) << ThemeChoice::Light << true << cell;
        }
    }
    /// On the accent colour everything is drawn in the colour that goes with it.
    void aSelectedCellCanBeRead()
    {
        if (QFontDatabase::families().isEmpty()) {
            QSKIP("this platform plugin draws no letters");
        }
        QFETCH(ThemeChoice, theme);
        QFETCH(bool, highContrast);
        QFETCH(TableCell, cell);
        Theme look;
        look.apply(theme, Language::English);
        if (highContrast) {
            look.setContrastSource([] {
                QPalette system;
                system.setColor(QPalette::Window, Qt::black);
                system.setColor(QPalette::WindowText, Qt::white);
                system.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
                system.setColor(QPalette::HighlightedText, Qt::black);
                return system;
            });
        }
        const QColor back = currentColors().accent;
        const QColor front = currentColors().onAccent;
        const TableModel model({{QStringLiteral("Column")}, {{{}, {cell}}}});
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 240, 40);
        option.font = QApplication::font();
        option.state.setFlag(QStyle::State_Selected);
        option.state.setFlag(QStyle::State_HasFocus);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(back);
        QPainter painter(&image);
        CellDelegate().paint(&painter, option, model.index(0, 0));
        painter.end();
        qsizetype drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor seen = image.pixelColor(x, y);
                QVERIFY2(isBetween(seen.red(), back.red(), front.red())
                             && isBetween(seen.green(), back.green(), front.green())
                             && isBetween(seen.blue(), back.blue(), front.blue()),
                         qPrintable(seen.name()));
                const bool isFront = std::abs(seen.green() - front.green()) < std::abs(seen.green() - back.green());
                drawn += x > 8 && x < 200 && y > 8 && y < 32 && isFront ? 1 : 0; // within the focus frame
            }
        }
        QVERIFY2(drawn > 20, qPrintable(QString::number(drawn)));
    }

    void aMarkTakesRoomOfItsOwn_data()
    {
        QTest::addColumn<TableCell>("cell");
        QTest::newRow("words") << TableCell {.text = QStringLiteral("Listening")};
        QTest::newRow("number") << TableCell {.text = QStringLiteral("8059"), .font = TableCell::Font::Number};
        QTest::newRow("number of a copy")
            << TableCell {.text = QStringLiteral("8059 (agent)"), .font = TableCell::Font::Number};
    }
    void aMarkTakesRoomOfItsOwn()
    {
        QFETCH(TableCell, cell);
        const auto width = [](TableCell each, bool marked) {
            each.marked = marked;
            const TableModel model({{QStringLiteral("Column")}, {{{}, {each}}}});
            return CellDelegate().sizeHint({}, model.index(0, 0)).width();
        };
        QVERIFY2(width(cell, true) >= width(cell, false) + 15, qPrintable(QString::number(width(cell, true))));
    }

    /// Ctrl+C copies the cell in the frame: with more rows selected that would look like all of them.
    void oneRowIsSelected()
    {
        TableModel model({{QStringLiteral("Name"), QStringLiteral("Result")},
                          {{{}, {{.text = QStringLiteral("PC1")}, {.text = QStringLiteral("yes")}}},
                           {{}, {{.text = QStringLiteral("PC2")}, {.text = QStringLiteral("no")}}}}});
        QTableView view;
        view.setModel(&model);
        showAsList(view);
        view.setCurrentIndex(model.index(0, 0));
        view.selectionModel()->select(model.index(0, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    }
};

PORTCHECK_TEST(TstCellDelegate, "tst_celldelegate")
#include "tst_celldelegate.moc"
