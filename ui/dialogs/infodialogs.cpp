#include "infodialogs.h"

#include "../look/lineicon.h"
#include "../widgets/textlabel.h"

#include <text/glossary.h>
#include <text/texts.h>

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSysInfo>
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
    auto *button = named(new QPushButton(close), "closePushButton");
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog.get(), &QDialog::accept);
    auto *layout = makeLayout<QVBoxLayout>(14, {20, 18, 20, 16}, dialog.get());
    layout->addWidget(scroll, 1);
    auto *buttons = named(new QHBoxLayout, "buttonLayout");
    buttons->addStretch(1);
    buttons->addWidget(button);
    layout->addLayout(buttons);
    return dialog;
}

} // namespace

std::unique_ptr<QDialog> InfoDialogs::about(const Catalog &catalog, UserPrompts &prompts, QWidget *parent)
{
    auto *content = new QWidget;
    auto *layout = makeLayout<QVBoxLayout>(4, {0, 0, 10, 0}, content);
    auto *icon = new QLabel;
    QIcon picture(QStringLiteral(":/ui/line/app-48.png"));
    picture.addFile(QStringLiteral(":/ui/line/app-96.png"));
    icon->setPixmap(picture.pixmap(QSize(48, 48), parent ? parent->devicePixelRatioF() : 1.0));
    auto *names = makeLayout<QVBoxLayout>(0);
    names->addWidget(makeLabel(TextRole::Title, productName(catalog)));
    const QString version = tr("Version %1", "of this program").arg(QCoreApplication::applicationVersion());
    names->addWidget(makeLabel(TextRole::Secondary, version));
    auto *head = makeLayout<QHBoxLayout>(14);
    head->addWidget(icon);
    head->addLayout(names, 1);
    layout->addLayout(head);
    const std::pair<QString, QString> parts[] = {
        {tr("What it does"),
         tr("Shows which ports a Worry-Free Business Security installation uses, whether the four documented methods "
            "agree, and what is really listening.")},
        {tr("What it reads"),
         tr("The lines about ports and names in ofcscan.ini, Service.ini and the registry, the files of the Mac "
            "plug-in, and what Windows says about listening ports, services and its firewall. Or the files that you "
            "open instead.")},
        {tr("What it never does"),
         tr("It changes no setting, keeps no password, sends nothing anywhere, and contacts another computer only when "
            "you start that yourself.")},
        {disclaimer(catalog),
         tr("Trend Micro, Worry-Free and OfficeScan are trademarks or registered trademarks of Trend Micro "
            "Incorporated. Windows is a trademark of the Microsoft group of companies. Mac is a trademark of Apple "
            "Inc.")},
        {tr("Licence"),
         tr("This program is open source under the MIT licence. It uses Qt %1 under the GNU Lesser General Public "
            "License, version 3; the licence text and how to link against another Qt are in the program's package.")
             .arg(QString::fromLatin1(qVersion()))}};
    for (const auto &[title, text] : parts) {
        layout->addSpacing(8);
        layout->addWidget(makeLabel(TextRole::Strong, title));
        layout->addWidget(makeLabel(TextRole::Secondary, text));
    }
    layout->addStretch(1);
    auto dialog = makeDialog(tr("About This Program"), content, tr("Close"), parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    auto *copy = named(new QPushButton(tr("&Copy Version")), "copyVersionPushButton");
    copy->setAccessibleDescription(tr("Copies the versions of this program, Qt and the system, for a message to "
                                      "support."));
    copy->setAutoDefault(false);
    setLineIcon(*copy, "copy");
    QObject::connect(copy, &QPushButton::clicked, dialog.get(), [&prompts, copy, product = productName(catalog)] {
        prompts.copyText(QStringLiteral("%1 %2, Qt %3, %4")
                             .arg(product,
                                  QCoreApplication::applicationVersion(),
                                  QString::fromLatin1(qVersion()),
                                  QSysInfo::prettyProductName()));
        copy->setText(tr("Copied"));
    });
    dialog->findChild<QHBoxLayout *>(QStringLiteral("buttonLayout"))->insertWidget(0, copy);
    dialog->resize(640, 580);
    return dialog;
}

std::unique_ptr<QDialog> InfoDialogs::glossary(const Catalog &catalog, QWidget *parent)
{
    auto *content = new QWidget;
    auto *layout = makeLayout<QVBoxLayout>(3, {0, 0, 10, 0}, content);
    for (const GlossaryEntry &entry : portcheck::glossary(catalog)) {
        layout->addWidget(makeLabel(TextRole::Strong, entry.term));
        layout->addWidget(makeLabel(
            TextRole::Small, entry.alsoCalled.isEmpty() ? QString() : tr("Also called: %1").arg(entry.alsoCalled)));
        layout->addWidget(makeLabel(TextRole::Secondary, entry.explanation));
        layout->addSpacing(9);
    }
    layout->addStretch(1);
    auto dialog = makeDialog(tr("Glossary"), content, tr("Close"), parent);
    dialog->setObjectName(QStringLiteral("glossaryDialog"));
    dialog->resize(680, 600);
    return dialog;
}

} // namespace portcheck
