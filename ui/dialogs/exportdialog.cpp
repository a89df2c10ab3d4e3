#include "exportdialog.h"

#include <core/aliases.h>

#include <QRadioButton>
#include <QScrollBar>

namespace portcheck {
namespace {

constexpr int kLongestCase = 40;
constexpr int kLongestMemo = 120;

} // namespace

ExportDialog::ExportDialog(
    const Diagnosis &diagnosis, Language language, bool aliased, UserPrompts &prompts, QWidget *parent)
    : SaveDialog(prompts, inputFiles(diagnosis), language, parent)
    , m_diagnosis(diagnosis)
    , m_aliasBox(named(new QCheckBox(tr("Show &aliases instead of names and addresses")), "exportMaskCheckBox"))
    , m_case(named(new QLineEdit(diagnosis.caseNumber), "caseLineEdit"))
    , m_memo(named(new QLineEdit(diagnosis.memo), "memoLineEdit"))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export Report"));
    m_save->setText(tr("&Save…"));
    m_aliasBox->setChecked(aliased);

    QScrollArea *options = makeScroll(makeOptions());
    options->setFixedWidth(options->widget()->sizeHint().width() + options->verticalScrollBar()->sizeHint().width());
    auto *heading = makeLabel(TextRole::Strong, tr("What the report contains"));
    QBoxLayout *columns = inRow(14, {options, {inColumn(6, {heading, m_previewNote, {m_preview, 1}}), 1}});
    setContent(inColumn(14, {{columns, 1}}), {1120, 660});

    m_formats->button(int(ReportFormat::Html))->setChecked(true);
    m_languages->button(int(language))->setChecked(true);
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::updatePreview);
    connect(m_languages, &QButtonGroup::idToggled, this, &ExportDialog::updatePreview);
    connect(m_aliasBox, &QCheckBox::toggled, this, &ExportDialog::updatePreview);
    connect(m_case, &QLineEdit::textChanged, this, &ExportDialog::updatePreview);
    connect(m_memo, &QLineEdit::textChanged, this, &ExportDialog::updatePreview);
    updatePreview();
    m_save->setFocus();
}

QWidget *ExportDialog::makeOptions()
{
    const auto choice = [](QButtonGroup *group, auto value, const QString &text, const char *name) {
        auto *button = named(new QRadioButton(text), name);
        group->addButton(button, int(value));
        return button;
    };
    QBoxLayout *languages = inRow(18,
                                  {choice(m_languages, Language::Japanese, QStringLiteral("日本語"), "jaRadioButton"),
                                   choice(m_languages, Language::English, QStringLiteral("English"), "enRadioButton"),
                                   stretch()});
    auto *caseLabel = new QLabel(tr("Support case &number (optional)"));
    caseLabel->setBuddy(m_case);
    auto *memoLabel = new QLabel(tr("&Memo, one line (optional)"));
    memoLabel->setBuddy(m_memo);
    m_case->setMaxLength(kLongestCase);
    m_memo->setMaxLength(kLongestMemo);
    return filled(
        new QWidget,
        inColumn(
            7,
            {makeLabel(TextRole::Strong, tr("Format")),
             choice(m_formats, ReportFormat::Html, tr("&Web page (HTML), for reading and mailing"), "htmlRadioButton"),
             choice(m_formats, ReportFormat::Pdf, tr("&PDF, for filing and printing"), "pdfRadioButton"),
             choice(m_formats, ReportFormat::Text, tr("&Text, for a mail"), "textRadioButton"),
             choice(m_formats, ReportFormat::Json, tr("&JSON, opens again in this program"), "jsonRadioButton"),
             choice(m_formats, ReportFormat::Csv, tr("&CSV, for a spreadsheet"), "csvRadioButton"),
             space(8),
             makeLabel(TextRole::Strong, tr("Language of the report")),
             languages,
             space(8),
             makeLabel(TextRole::Strong, tr("Names")),
             m_aliasBox,
             space(8),
             caseLabel,
             m_case,
             memoLabel,
             m_memo,
             stretch()},
            {0, 0, 8, 0}));
}

std::function<Diagnosis()> ExportDialog::exported() const
{
    Diagnosis diagnosis = m_diagnosis;
    diagnosis.caseNumber = caseNumber();
    diagnosis.memo = memo();
    return [diagnosis, aliased = isAliased()] {
        return aliased ? withAliases(diagnosis) : diagnosis;
    };
}

void ExportDialog::updatePreview()
{
    const bool html = format() == ReportFormat::Html;
    const bool pdf = format() == ReportFormat::Pdf;
    m_previewNote->setSentence(pdf ? tr("The pages as they will be saved.")
                                   : html
                                   ? tr("The same content laid out as pages. The web page shows it as one long page.")
                                   : tr("Exactly what the file will contain."));
    if (html || pdf) {
        m_preview->showReport(exported(), language());
    } else {
        m_preview->showText([diagnosis = exported(), language = language(), format = format()] {
            return reportBytes(diagnosis(), language, format);
        });
    }
}

void ExportDialog::save()
{
    const Diagnosis diagnosis = exported()();
    const QString ending = suffix(format());
    saveAs(tr("Export Report"),
           suggestedFileName(diagnosis, language(), format()),
           tr("%1 file (*.%2)", "kind and suffix of a file").arg(ending.toUpper(), ending),
           [diagnosis, language = language(), format = format()] { return reportBytes(diagnosis, language, format); });
}

} // namespace portcheck
