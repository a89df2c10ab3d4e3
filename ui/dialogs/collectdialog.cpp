#include "collectdialog.h"

#include "../desk/filework.h"
#include "../look/lineicon.h"
#include "../look/theme.h"
#include "../window/pictures.h"

#include <core/aliases.h>
#include <report/reports.h>

#include <QLocale>
#include <QTimer>

#include <utility>

namespace portcheck {

CollectDialog::CollectDialog(const Diagnosis &diagnosis,
                             Language language,
                             const QDateTime &now,
                             Painter painter,
                             UserPrompts &prompts,
                             QWidget *parent)
    : SaveDialog(prompts, inputFiles(diagnosis), language, parent)
    , m_diagnosis(diagnosis)
    , m_now(now)
    , m_painter(std::move(painter))
    , m_aliasBox(named(new QCheckBox(tr("Show &aliases instead of names and addresses")), "collectMaskCheckBox"))
    , m_aliases(named(new QPushButton(tr("Save &Table of Aliases…")), "saveAliasesPushButton"))
{
    setObjectName(QStringLiteral("collectDialog"));
    setWindowTitle(tr("Collect for Support"));
    m_save->setText(tr("&Save Archive…"));
    m_aliasBox->setChecked(true);
    m_aliasBox->setEnabled(!diagnosis.aliased); // nobody can take these back
    setLineIcon(*m_aliases, "list");
    m_list->setAccessibleName(tr("Files of the archive"));
    m_list->setFixedWidth(360);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));

    auto *what =
        makeLabel(TextRole::Body,
                  tr("These files, and nothing else, go into one ZIP archive. The program sends nothing: attach "
                     "the archive to your message to support yourself."));
    auto *aliases = makeLabel(TextRole::Secondary,
                              tr("Folder and file names may still contain names. Which name an alias stands for is not "
                                 "in the archive. Save that table for yourself if you want to read the answer with the "
                                 "real names."));
    QBoxLayout *columns = inRow(14, {m_list, {inColumn(6, {m_note, {m_preview, 1}}), 1}});
    setContent(inColumn(metrics::kGap, {what, m_aliasBox, aliases, m_progress, {columns, 1}}), {1120, 660}, m_aliases);

    connect(m_aliasBox, &QCheckBox::toggled, this, &CollectDialog::begin);
    connect(m_list, &QListWidget::currentRowChanged, this, &CollectDialog::showFile);
    connect(m_aliases, &QPushButton::clicked, this, &CollectDialog::saveAliases);
    begin();
}

void CollectDialog::begin()
{
    m_job = std::make_unique<QObject>();
    m_collected = isAliased() ? withAliases(m_diagnosis) : m_diagnosis;
    m_pictures.clear();
    m_pictures.resize(kTabCount);
    m_files.clear();
    m_list->clear();
    m_preview->showText([] { return QByteArray(); });
    m_note->setSentence(tr("Drawing the pictures…"));
    m_aliases->setEnabled(isAliased() && !m_diagnosis.aliased);
    m_save->setEnabled(false);
    say({});
    m_progress->setRange(0, kTabCount + 1);
    m_progress->setValue(0);
    m_progress->show();
    QTimer::singleShot(0, m_job.get(), [this] { drawNext(0); });
}

void CollectDialog::drawNext(int tab)
{
    const auto id = static_cast<TabId>(tab);
    m_pictures[tab].name = pictureFileName(m_collected, m_language, id);
    filework::run(
        filework::writers(),
        m_job.get(),
        [picture = m_painter(id, isAliased())] { return pngBytes(picture); },
        [this, tab](const QByteArray &png) {
            m_pictures[tab].bytes = png;
            m_progress->setValue(m_progress->value() + 1);
            if (m_progress->value() == kTabCount) {
                collect();
            }
        });
    if (tab + 1 < kTabCount) {
        QTimer::singleShot(0, m_job.get(), [this, tab] { drawNext(tab + 1); });
    }
}

void CollectDialog::collect()
{
    filework::run(
        filework::writers(),
        m_job.get(),
        [diagnosis = m_collected, language = m_language, pictures = m_pictures] {
            return collectContents(diagnosis, language, pictures);
        },
        [this](const QList<CollectedFile> &files) { showFiles(files); });
}

void CollectDialog::showFiles(const QList<CollectedFile> &files)
{
    m_files = files;
    for (const CollectedFile &file : files) {
        m_list->addItem(tr("%1 (%2)", "file and its size")
                            .arg(file.name,
                                 QLocale(id(m_language))
                                     .formattedDataSize(file.bytes.size(), 0, QLocale::DataSizeTraditionalFormat)));
    }
    m_list->setCurrentRow(0);
    m_progress->hide();
    m_save->setEnabled(true);
    m_save->setFocus();
}

void CollectDialog::showFile(int row)
{
    if (row < 0 || row >= m_files.size()) {
        return;
    }
    const CollectedFile &file = m_files.at(row);
    const bool page = file.name.endsWith(QLatin1String(".html"));
    m_note->setSentence(page ? tr("The web page, laid out as printed pages.")
                             : tr("Exactly what the file will contain."));
    if (page) {
        m_preview->showReport([diagnosis = m_collected] { return diagnosis; }, m_language);
    } else if (file.name.endsWith(QLatin1String(".png"))) {
        m_preview->showPicture(file.bytes);
    } else {
        m_preview->showText([bytes = file.bytes] { return bytes; });
    }
}

QString CollectDialog::fileName(const QString &ending) const
{
    return baseFileName(m_collected, m_language) + ending;
}

void CollectDialog::save()
{
    saveAs(tr("Save Archive"),
           fileName(QStringLiteral(".zip")),
           tr("ZIP archive (*.zip)"),
           [files = m_files, now = m_now] { return zipped(files, now); });
}

void CollectDialog::saveAliases()
{
    QList<QStringList> rows;
    rows.append(QStringList {tr("Alias"), tr("Name")});
    for (const Alias &each : aliasTable(m_diagnosis)) {
        rows.append(QStringList {each.alias, each.name});
    }
    saveAs(tr("Save Table of Aliases"), fileName(QStringLiteral("_aliases.csv")), tr("CSV (*.csv)"), [rows] {
        return csvText(rows);
    });
}

} // namespace portcheck
