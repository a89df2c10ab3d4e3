#pragma once

#include <ui/look/colors.h>
#include <ui/widgets/fittingtable.h>
#include <ui/widgets/textlabel.h>

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QComboBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <cmath>

/// What a person would see at once on a picture, found by computation: texts that are cut, boxes instead of letters,
/// too little contrast, an empty picture, a scroll bar. Each answers with what is wrong; empty = nothing.
namespace portcheck::test {

[[nodiscard]] inline QString nameOf(const QWidget &widget)
{
    const QString parent = widget.parentWidget() ? widget.parentWidget()->objectName() : QString();
    return QStringLiteral("%1 %2 in %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), parent);
}

/// Whether that part of the widget is wholly inside the visible part of what scrolls around it.
[[nodiscard]] inline bool isInSight(const QWidget &widget, const QRect &part)
{
    return widget.isVisible() && QRegion(part).subtracted(widget.visibleRegion()).isEmpty();
}

[[nodiscard]] inline QStringList cutCells(const QTableView &table)
{
    QStringList wrong;
    const QAbstractItemModel &model = *table.model();
    const QHeaderView &header = *table.horizontalHeader();
    const int rows = std::min(model.rowCount(), 60); // more rows are as wide
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        const int padding = header.property("compact").toBool() ? 14 : 24; // window.qss
        const QRect room(0, 0, header.sectionSize(column) - padding, header.height());
        QFont font = header.font(); // the style sheet's own size and weight of a section
        font.setPixelSize(13);
        font.setWeight(QFont::DemiBold);
        const QFontMetrics letters(font);
        const QRect needed = letters.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, title);
        if (!header.isHidden() && (needed.width() > room.width() || needed.height() > room.height())) {
            wrong << QStringLiteral("cut header: %1: %2").arg(nameOf(table), title);
        }
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model.index(row, column);
            QStyleOptionViewItem option;
            option.initFrom(&table);
            option.font = table.font();
            option.fontMetrics = QFontMetrics(option.font);
            option.rect = QRect(0, 0, table.columnWidth(column), table.rowHeight(row));
            const QSize wanted = table.itemDelegate()->sizeHint(option, index);
            const int height = table.rowSpan(row, column) * table.rowHeight(row);
            // A wrapping cell asks for the width that it got; what it needs then is height.
            if (wanted.height() > height + 1
                || (!qobject_cast<const FittingTable *>(&table) && wanted.width() > table.columnWidth(column))) {
                wrong << QStringLiteral("cut cell: %1: %2").arg(nameOf(table), index.data().toString());
            }
        }
    }
    return wrong;
}

[[nodiscard]] inline QStringList cutTexts(const QWidget &root)
{
    QStringList wrong;
    const auto needs = [&wrong](const QWidget &widget, bool enough, const QString &text) {
        if (!enough) {
            wrong << QStringLiteral("cut: %1: %2 (%3x%4 of %5x%6)")
                         .arg(nameOf(widget), text)
                         .arg(widget.width())
                         .arg(widget.height())
                         .arg(widget.sizeHint().width())
                         .arg(widget.sizeHint().height());
        }
    };
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        if (qobject_cast<const QLineEdit *>(widget->parentWidget())) {
            continue; // the picture inside a field
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            needs(*button,
                  button->width() >= button->sizeHint().width() && button->height() >= button->sizeHint().height() - 1,
                  button->text());
        } else if (const auto *label = qobject_cast<const TextLabel *>(widget)) {
            if (label->wordWrap()) {
                needs(*label,
                      label->height() >= label->heightForWidth(label->width())
                          && label->width() >= label->minimumSizeHint().width(),
                      label->text());
            } else if (label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored) {
                needs(*label, label->width() >= label->sizeHint().width(), label->text());
            }
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            needs(*box, box->width() >= box->sizeHint().width(), box->currentText());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            const int room = field->width() - 20;
            needs(*field,
                  field->fontMetrics().horizontalAdvance(field->placeholderText()) <= room,
                  field->placeholderText());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int index = 0; index < tabs->count(); ++index) {
                const QRect place = tabs->tabRect(index);
                needs(*tabs,
                      tabs->rect().contains(place)
                          && tabs->fontMetrics().horizontalAdvance(tabs->tabText(index)) <= place.width(),
                      tabs->tabText(index));
            }
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            wrong += cutCells(*table);
        } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            needs(*area,
                  area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                      || area->widget()->width() <= area->viewport()->width(),
                  QStringLiteral("content %1 wide in %2").arg(area->widget()->width()).arg(area->viewport()->width()));
        }
    }
    return wrong;
}

/// Letters that no font of the widget's has, so that a box would be drawn.
[[nodiscard]] inline QStringList missingLetters(const QWidget &root)
{
    QStringList wrong;
    const auto look = [&wrong](const QWidget &widget, const QString &text) {
        const QFontMetrics letters(widget.font());
        for (const char32_t letter : text.toUcs4()) {
            const bool drawn = letter > 0x20 && letter != 0xfeff && (letter < 0x200b || letter > 0x200f);
            if (drawn && !letters.inFontUcs4(letter)) {
                wrong << QStringLiteral("no glyph for U+%1: %2: %3")
                             .arg(QString::number(uint(letter), 16), nameOf(widget), text);
                return;
            }
        }
    };
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            look(*label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            look(*button, button->text());
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const QAbstractItemModel &model = *table->model();
            for (int row = 0; row < std::min(model.rowCount(), 60); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    look(*table, model.index(row, column).data().toString());
                }
            }
        }
    }
    return wrong;
}

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] inline double contrastRatio(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
            + 0.0722 * linear(double(color.blueF()));
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// Contrast of the letters in a part of a picture (32 bits a pixel) against what is behind them: the commonest colour is the background,
/// the one that differs most from it the letters. 1 = nothing is drawn there.
[[nodiscard]] inline double contrastIn(const QImage &picture, const QRect &part)
{
    QHash<QRgb, int> counts;
    const QRect inside = part.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = inside.left(); x <= inside.right(); ++x) {
            ++counts[line[x] | 0xff000000U];
        }
    }
    const auto commonest = std::max_element(counts.cbegin(), counts.cend());
    if (commonest == counts.cend()) {
        return 1.0;
    }
    double best = 1.0;
    for (auto color = counts.cbegin(); color != counts.cend(); ++color) {
        best = std::max(best, contrastRatio(QColor(color.key()), QColor(commonest.key())));
    }
    return best;
}

/// Words with less contrast than WCAG's AA asks for, measured on the rendered picture of `root`.
[[nodiscard]] inline QStringList weakWords(const QWidget &root, const QImage &picture)
{
    constexpr double kAa = 4.5;
    const double scale = picture.devicePixelRatio();
    QStringList wrong;
    const auto look = [&](const QWidget &widget, const QRect &part, const QString &text) {
        const QRect there(widget.mapTo(&root, part.topLeft()), part.size());
        if (text.trimmed().isEmpty() || !isInSight(widget, part)) {
            return;
        }
        const double contrast =
            contrastIn(picture, QRect((QPointF(there.topLeft()) * scale).toPoint(), there.size() * scale));
        if (contrast < kAa) {
            wrong << QStringLiteral("contrast %1: %2: %3").arg(contrast, 0, 'f', 2).arg(nameOf(widget), text);
        }
    };
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            look(*label, label->rect(), label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            look(*button, button->rect().adjusted(5, 5, -5, -5), button->text());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int index = 0; index < tabs->count(); ++index) {
                look(*tabs, tabs->tabRect(index).adjusted(4, 4, -4, -5), tabs->tabText(index));
            }
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const QAbstractItemModel &model = *table->model();
            for (int row = 0; row < std::min(model.rowCount(), 12); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    const QModelIndex index = model.index(row, column);
                    look(*table->viewport(), table->visualRect(index).adjusted(4, 4, -4, -4), index.data().toString());
                }
            }
        }
    }
    return wrong;
}

/// Empty when enough of the picture differs from its commonest colours.
[[nodiscard]] inline QStringList blank(const QImage &picture)
{
    QHash<QRgb, int> counts;
    int all = 0;
    for (int y = 0; y < picture.height(); y += 4) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); x += 2) {
            ++counts[line[x] | 0xff000000U];
            ++all;
        }
    }
    // Window and cards are two colours; the words, shapes and lines are the rest.
    QList<int> sorted = counts.values();
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const int plain = sorted.value(0) + sorted.value(1);
    return (all - plain) * 200 >= all ? QStringList() : QStringList {QStringLiteral("the picture is blank")};
}

/// Pages that do not fit. Lists of any length, such as the agents, may scroll.
[[nodiscard]] inline QStringList scrolledPages(const QWidget &root)
{
    QStringList wrong;
    const QList<QScrollArea *> areas = root.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisible()
            && (area->verticalScrollBar()->maximum() > 0 || area->horizontalScrollBar()->maximum() > 0)) {
            wrong << QStringLiteral("scrolls by %1: %2").arg(area->verticalScrollBar()->maximum()).arg(nameOf(*area));
        }
    }
    return wrong;
}

} // namespace portcheck::test
