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
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSysInfo>
#include <QTableView>

#include <algorithm>

namespace portcheck {
namespace {

QWidget *scrolled(int spacing, const QList<Part> &content)
{
    auto *scroll = new QScrollArea;
    setScrolled(*scroll, filled(new QWidget, inColumn(spacing, content + QList<Part> {stretch()}, {0, 0, 10, 0})));
    return scroll;
}

/// \param gap between the content and the button that closes it
std::unique_ptr<QDialog> makeDialog(const char *name, const QString &title, QWidget *content, int gap, QWidget *parent)
{
    std::unique_ptr<QDialog> dialog(named(new QDialog(parent), name));
    dialog->setWindowTitle(title);
    auto *button = named(new QPushButton(InfoDialogs::tr("Close")), "closePushButton");
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog.get(), &QDialog::accept);
    QBoxLayout *buttons = named(inRow(-1, {stretch(), button}), "buttonLayout");
    dialog->setLayout(inColumn(gap, {{content, 1}, buttons}, {20, 18, 20, 16}));
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
    auto *icon = new QLabel;
    QIcon picture(QStringLiteral(":/ui/line/app-48.png"));
    picture.addFile(QStringLiteral(":/ui/line/app-96.png"));
    icon->setPixmap(picture.pixmap(QSize(48, 48), parent ? parent->devicePixelRatioF() : 1.0));
    const QString version = tr("Version %1", "of this program").arg(QCoreApplication::applicationVersion());
    QBoxLayout *names =
        inColumn(0, {makeLabel(TextRole::Title, productName(catalog)), makeLabel(TextRole::Secondary, version)});
    QList<Part> content {inRow(14, {icon, {names, 1}})};
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
        content << QList<Part> {space(8), makeLabel(TextRole::Strong, title), makeLabel(TextRole::Secondary, text)};
    }
    auto dialog = makeDialog("aboutDialog", tr("About This Program"), scrolled(4, content), 14, parent);
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
    dialog->findChild<QBoxLayout *>(QStringLiteral("buttonLayout"))->insertWidget(0, copy);
    resizeOnScreen(*dialog, {640, 580});
    return dialog;
}

std::unique_ptr<QDialog> InfoDialogs::glossary(const Catalog &catalog, QWidget *parent)
{
    QList<Part> content;
    for (const GlossaryEntry &entry : portcheck::glossary(catalog)) {
        const QString also = entry.alsoCalled.isEmpty() ? QString() : tr("Also called: %1").arg(entry.alsoCalled);
        content << QList<Part> {makeLabel(TextRole::Strong, entry.term),
                                makeLabel(TextRole::Small, also),
                                makeLabel(TextRole::Secondary, entry.explanation),
                                space(9)};
    }
    auto dialog = makeDialog("glossaryDialog", tr("Glossary"), scrolled(3, content), 14, parent);
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
                                   tr("Files: %1. Used: %2. Not used: %3.")
                                       .arg(QString::number(listed.inputs.size()),
                                            QString::number(used),
                                            QString::number(listed.inputs.size() - used))),
                         "inputsCountTextLabel");
    auto *place = new TextLabel(TextRole::Code);
    place->setElided();
    place->setSentence(QDir::toNativeSeparators(folder.chopped(folder.isEmpty() ? 0 : 1)));
    auto *search = named(new QLineEdit, "inputsSearchLineEdit");
    search->setPlaceholderText(tr("Find by name, kind or reason"));
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
    auto *content = filled(new QWidget, inColumn(metrics::kGap, {counts, place, search, {view, 1}, whole}));
    auto dialog = makeDialog("inputsDialog", table.caption, content, metrics::kGap, parent);
    resizeOnScreen(*dialog, {1140, 600});
    view->setFocus();
    return dialog;
}

} // namespace portcheck
