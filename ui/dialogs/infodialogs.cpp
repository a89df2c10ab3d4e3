#include "infodialogs.h"

#include "../look/lineicon.h"
#include "../look/theme.h"
#include "../models/tables.h"
#include "../widgets/celldelegate.h"
#include "../widgets/textlabel.h"

#include <core/paths.h>
#include <text/texts.h>

#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSysInfo>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {
namespace {

/// The words of the list of inputs.
struct InputsDialog
{
    Q_DECLARE_TR_FUNCTIONS(portcheck::InputsDialog)
};

QWidget *scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    setScrolled(*scroll, content);
    return scroll;
}

/// \param gap between the content and the button that closes it
std::unique_ptr<QDialog>
makeDialog(const char *name, const QString &title, QWidget *content, int gap, const QString &close, QWidget *parent)
{
    std::unique_ptr<QDialog> dialog(named(new QDialog(parent), name));
    dialog->setWindowTitle(title);
    auto *button = named(new QPushButton(close), "closePushButton");
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog.get(), &QDialog::accept);
    auto *layout = makeLayout<QVBoxLayout>(gap, {20, 18, 20, 16}, dialog.get());
    layout->addWidget(content, 1);
    auto *buttons = named(new QHBoxLayout, "buttonLayout");
    buttons->addStretch(1);
    buttons->addWidget(button);
    layout->addLayout(buttons);
    return dialog;
}

int rank(const InputFile &input)
{
    return input.used ? 0 : input.reason == InputReason::Unrecognised ? 2 : 1;
}

/// The folder that all of them lie in, with its separator: said once instead of in every row.
QString commonFolder(const QList<InputFile> &inputs)
{
    QString common = inputs.size() > 1 ? inputs.first().path : QString();
    for (const InputFile &input : inputs) {
        common.truncate(std::ranges::mismatch(common, input.path).in1 - common.begin());
    }
    return common.left(lastSeparator(common) + 1);
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
    auto dialog = makeDialog("aboutDialog", tr("About This Program"), scrolled(content), 14, tr("Close"), parent);
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
    resizeOnScreen(*dialog, {640, 580});
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
    auto dialog = makeDialog("glossaryDialog", tr("Glossary"), scrolled(content), 14, tr("Close"), parent);
    resizeOnScreen(*dialog, {680, 600});
    return dialog;
}

std::unique_ptr<QDialog> InfoDialogs::inputs(const Diagnosis &diagnosis, const Catalog &catalog, QWidget *parent)
{
    Diagnosis listed = diagnosis;
    std::ranges::stable_sort(listed.inputs, {}, rank);
    const QString folder = commonFolder(listed.inputs);
    for (InputFile &input : listed.inputs) {
        input.path = QDir::toNativeSeparators(input.path.mid(folder.size()));
    }
    const ReportTable table = inputsTable(listed, catalog);
    const auto used = std::ranges::count(listed.inputs, true, &InputFile::used);
    auto *counts = named(makeLabel(TextRole::Strong,
                                   InputsDialog::tr("Files: %1. Used: %2. Not used: %3.")
                                       .arg(QString::number(listed.inputs.size()),
                                            QString::number(used),
                                            QString::number(listed.inputs.size() - used))),
                         "inputsCountTextLabel");
    auto *place = new TextLabel(TextRole::Code);
    place->setElided(true);
    place->setSentence(QDir::toNativeSeparators(folder.chopped(folder.isEmpty() ? 0 : 1)));
    auto *search = named(new QLineEdit, "inputsSearchLineEdit");
    search->setPlaceholderText(InputsDialog::tr("Find by name, kind or reason"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    auto *view = named(new QTableView, "inputsTableView");
    view->setAccessibleName(table.caption);
    auto *filter = new QSortFilterProxyModel(view);
    filter->setSourceModel(new TableModel(reportTable(table), view));
    filter->setFilterKeyColumn(-1);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QObject::connect(search, &QLineEdit::textChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    view->setModel(filter);
    showAsList(*view);
    view->setTextElideMode(Qt::ElideMiddle);
    for (const int column : {1, 2}) {
        view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }

    // What a row has no room for, to the letter.
    auto *whole = named(new TextLabel(TextRole::Secondary), "inputTextLabel");
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QObject::connect(view->selectionModel(),
                     &QItemSelectionModel::currentRowChanged,
                     whole,
                     [filter, folder, whole](const QModelIndex &row) {
                         whole->setSentence(row.isValid() ? QDir::toNativeSeparators(folder)
                                                    + filter->index(row.row(), 0).data().toString() + QLatin1Char('\n')
                                                    + filter->index(row.row(), 2).data().toString()
                                                          : QString());
                     });
    auto *content = new QWidget;
    auto *layout = makeLayout<QVBoxLayout>(metrics::kGap, {}, content);
    addWidgets(*layout, {counts, place, search});
    layout->addWidget(view, 1);
    layout->addWidget(whole);
    auto dialog = makeDialog("inputsDialog", table.caption, content, metrics::kGap, InputsDialog::tr("Close"), parent);
    resizeOnScreen(*dialog, {1140, 600});
    view->setFocus();
    return dialog;
}

} // namespace portcheck
