#include "inputsdialog.h"

#include "../look/theme.h"
#include "../models/tables.h"
#include "../widgets/celldelegate.h"
#include "../widgets/textlabel.h"

#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace portcheck {
namespace {

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
    return common.left(std::max(common.lastIndexOf(QLatin1Char('/')), common.lastIndexOf(QLatin1Char('\\'))) + 1);
}

} // namespace

InputsDialog::InputsDialog(const Diagnosis &diagnosis, const Catalog &catalog, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("inputsDialog"));
    Diagnosis listed = diagnosis;
    std::ranges::stable_sort(listed.inputs, {}, rank);
    const QString folder = commonFolder(listed.inputs);
    for (InputFile &input : listed.inputs) {
        input.path = QDir::toNativeSeparators(input.path.mid(folder.size()));
    }
    const ReportTable table = inputsTable(listed, catalog);
    setWindowTitle(table.caption);

    auto *counts = named(new TextLabel(TextRole::Strong), "inputsCountTextLabel");
    const auto used = std::ranges::count(listed.inputs, true, &InputFile::used);
    counts->setSentence(tr("Files: %1. Used: %2. Not used: %3.")
                            .arg(QString::number(listed.inputs.size()),
                                 QString::number(used),
                                 QString::number(listed.inputs.size() - used)));
    auto *place = new TextLabel(TextRole::Code);
    place->setElided(true);
    place->setSentence(QDir::toNativeSeparators(folder.chopped(folder.isEmpty() ? 0 : 1)));
    auto *search = named(new QLineEdit, "inputsSearchLineEdit");
    search->setPlaceholderText(tr("Find by name, kind or reason"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    auto *filter = new QSortFilterProxyModel(this);
    filter->setSourceModel(new TableModel(reportTable(table), this));
    filter->setFilterKeyColumn(-1);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(search, &QLineEdit::textChanged, filter, &QSortFilterProxyModel::setFilterFixedString);

    auto *view = named(new QTableView, "inputsTableView");
    view->setAccessibleName(table.caption);
    view->setModel(filter);
    showAsList(*view);
    view->setTextElideMode(Qt::ElideMiddle);
    for (const int column : {1, 2}) {
        view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }

    // What a row has no room for, to the letter.
    auto *whole = named(new TextLabel(TextRole::Secondary), "inputTextLabel");
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(view->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [filter, folder, whole](const QModelIndex &row) {
                whole->setSentence(row.isValid() ? QDir::toNativeSeparators(folder)
                                           + filter->index(row.row(), 0).data().toString() + QLatin1Char('\n')
                                           + filter->index(row.row(), 2).data().toString()
                                                 : QString());
            });

    auto *close = named(new QPushButton(tr("Close")), "closePushButton");
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = makeLayout<QVBoxLayout>(metrics::kGap, {20, 18, 20, 16}, this);
    addWidgets(*layout, {counts, place, search});
    layout->addWidget(view, 1);
    layout->addWidget(whole);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(1140, 600);
    view->setFocus();
}

} // namespace portcheck
