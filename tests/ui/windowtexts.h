#pragma once

#include "windowfixture.h"

#include <ui/window/mainwindow.h>

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTest>

/// Everything a person can read or hear in a window, to look for the other language.
namespace portcheck::test {

[[nodiscard]] inline bool hasJapanese(const QString &text)
{
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) {
            return true;
        }
    }
    return false;
}

/// Texts by who says them; the number in front keeps them apart and in order.
using Texts = QMap<QString, QString>;

/// What is visible below `root` now. Not what is hidden: pages get their words when they are shown.
inline void addTexts(const QWidget &root, Texts &texts)
{
    int number = int(texts.size());
    const auto add = [&](const QString &who, const QString &text) {
        if (!text.isEmpty()) {
            texts.insert(QStringLiteral("%1 %2").arg(++number, 5, 10, QLatin1Char('0')).arg(who), text);
        }
    };
    add(QStringLiteral("title"), root.windowTitle());
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        const QString who = widget->objectName() + QLatin1Char('/') + QLatin1String(widget->metaObject()->className());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            add(who, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            add(who, button->text());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            add(who, field->placeholderText());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int index = 0; index < tabs->count(); ++index) {
                add(who, tabs->tabText(index));
                add(who, tabs->accessibleTabName(index));
            }
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const QAbstractItemModel *model = table->model();
            const int rows = model ? std::min(model->rowCount(), 60) : 0; // more rows say the same again
            for (int column = 0; model && column < model->columnCount(); ++column) {
                add(who, model->headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < rows; ++row) {
                    add(who, model->index(row, column).data().toString());
                    add(who, model->index(row, column).data(Qt::AccessibleTextRole).toString());
                }
            }
        }
        add(who + QStringLiteral(" (accessible name)"), widget->accessibleName());
        add(who + QStringLiteral(" (accessible description)"), widget->accessibleDescription());
        add(who + QStringLiteral(" (tool tip)"), widget->toolTip());
    }
    for (const QAction *action : root.findChildren<QAction *>()) {
        add(QStringLiteral("action"), action->text());
    }
}

/// Of every tab of a window that is shown.
[[nodiscard]] inline Texts allTexts(MainWindow &window)
{
    Texts texts;
    for (int tab = 0; tab <= int(TabId::Agents); ++tab) {
        window.goTo({static_cast<TabId>(tab), {}});
        (void)settled(window); // one that never rests is read as it is
        addTexts(window, texts);
    }
    return texts;
}

/// Of what an English window says: that which must be different in a Japanese one. Names, numbers, ids, paths and
/// single words stay as they are.
[[nodiscard]] inline QSet<QString> englishSentences(const Texts &texts)
{
    QSet<QString> sentences;
    for (const QString &text : texts) {
        if (text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('\\')) && !text.contains(QLatin1Char('='))
            && !text.contains(QLatin1String("(PID")) && !text.contains(QLatin1String("CN="))
            && !text.contains(QLatin1String("example.")) && !text.startsWith(QLatin1String("20"))
            && !text.startsWith(QLatin1String("0x")) && !text.startsWith(QLatin1String("TCP"))) {
            sentences.insert(text);
        }
    }
    return sentences;
}

/// What stands in the wrong language. Japanese in an English window is always wrong; English in a Japanese one is when
/// it is one of `sentences`.
[[nodiscard]] inline QStringList leftovers(const Texts &texts, Language language, const QSet<QString> &sentences)
{
    QStringList wrong;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.value() == QStringLiteral("日本語") || text.value() == QStringLiteral("English")) {
            continue; // each language's own name for itself
        }
        const bool japanese = hasJapanese(text.value());
        if (language == Language::English ? japanese : (!japanese && sentences.contains(text.value()))) {
            wrong << QStringLiteral("other language: %1: %2").arg(text.key(), text.value());
        }
    }
    return wrong;
}

} // namespace portcheck::test
