#include "infodialogs.h"

#include "../widgets/textlabel.h"

#include <text/glossary.h>
#include <text/texts.h>

#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portcheck {
namespace {

std::unique_ptr<QDialog> makeDialog(const QString &title, QWidget *content, const QString &close, QWidget *parent)
{
    auto dialog = std::make_unique<QDialog>(parent);
    dialog->setWindowTitle(title);
    auto *scroll = new QScrollArea;
    content->setProperty("scrolled", true);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *button = new QPushButton(close);
    button->setObjectName(QStringLiteral("closePushButton"));
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog.get(), &QDialog::accept);
    auto *layout = new QVBoxLayout(dialog.get());
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(scroll, 1);
    layout->addWidget(button, 0, Qt::AlignRight);
    return dialog;
}

void addText(QVBoxLayout &layout, TextRole role, const QString &text)
{
    auto *label = new TextLabel(role);
    label->setSentence(text);
    layout.addWidget(label);
}

} // namespace

std::unique_ptr<QDialog> InfoDialogs::about(const Catalog &catalog, const QString &version, QWidget *parent)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->setSpacing(10);
    addText(*layout, TextRole::Title, productName(catalog));
    addText(*layout, TextRole::Secondary, tr("Version %1", "of this program").arg(version));
    addText(
        *layout,
        TextRole::Body,
        tr("Shows which ports a Worry-Free Business Security installation uses, whether the four documented methods "
           "agree, and what is really listening. It only reads: it changes no setting and sends nothing anywhere."));
    addText(*layout, TextRole::Strong, disclaimer(catalog));
    addText(*layout,
            TextRole::Body,
            tr("Trend Micro, Worry-Free and OfficeScan are trademarks or registered trademarks of Trend Micro "
               "Incorporated. Windows is a trademark of the Microsoft group of companies. Mac is a trademark of Apple "
               "Inc."));
    addText(*layout,
            TextRole::Body,
            tr("This program is open source under the MIT licence. It uses Qt %1 under the GNU Lesser General Public "
               "License, version 3; the licence text and how to link against another Qt are in the program's package.")
                .arg(QString::fromLatin1(qVersion())));
    layout->addStretch(1);
    auto dialog = makeDialog(tr("About This Program"), content, tr("Close"), parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->resize(600, 430);
    return dialog;
}

std::unique_ptr<QDialog> InfoDialogs::glossary(const Catalog &catalog, QWidget *parent)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->setSpacing(3);
    for (const GlossaryEntry &entry : portcheck::glossary(catalog)) {
        addText(*layout, TextRole::Strong, entry.term);
        addText(*layout,
                TextRole::Small,
                entry.alsoCalled.isEmpty() ? QString() : tr("Also called: %1").arg(entry.alsoCalled));
        addText(*layout, TextRole::Secondary, entry.explanation);
        layout->addSpacing(9);
    }
    layout->addStretch(1);
    auto dialog = makeDialog(tr("Glossary"), content, tr("Close"), parent);
    dialog->setObjectName(QStringLiteral("glossaryDialog"));
    dialog->resize(680, 600);
    return dialog;
}

} // namespace portcheck
