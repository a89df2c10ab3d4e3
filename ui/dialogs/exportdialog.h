#pragma once

#include "../widgets/filepreview.h"
#include "savedialog.h"

#include <report/reports.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>

#include <functional>

namespace portcheck {

/// Everything about a report in one place: format, language, aliases, case number and memo, and beside
/// them exactly what will leave the machine.
class ExportDialog final : public SaveDialog
{
    Q_OBJECT

public:
    /// `diagnosis` is the one without aliases; `prompts` must outlive the dialog.
    ExportDialog(
        const Diagnosis &diagnosis, Language language, bool aliased, UserPrompts &prompts, QWidget *parent = nullptr);

    [[nodiscard]] ReportFormat format() const { return static_cast<ReportFormat>(m_formats->checkedId()); }
    [[nodiscard]] Language language() const { return static_cast<Language>(m_languages->checkedId()); }
    [[nodiscard]] bool isAliased() const { return m_aliasBox->isChecked(); }
    [[nodiscard]] QString caseNumber() const { return m_case->text().trimmed(); }
    [[nodiscard]] QString memo() const { return m_memo->text().trimmed(); }

    /// The report as it would be written now.
    [[nodiscard]] QByteArray content() const { return reportBytes(exported()(), language(), format()); }

private:
    [[nodiscard]] QWidget *makeOptions();
    /// Makes what is exported, wherever it is called.
    [[nodiscard]] std::function<Diagnosis()> exported() const;
    void updatePreview();
    void save() override;

    Diagnosis m_diagnosis;
    QButtonGroup *m_formats = new QButtonGroup(this);
    QButtonGroup *m_languages = new QButtonGroup(this);
    QCheckBox *m_aliasBox;
    QLineEdit *m_case;
    QLineEdit *m_memo;
    TextLabel *m_previewNote = new TextLabel(TextRole::Small);
    FilePreview *m_preview = new FilePreview;
};

} // namespace portcheck
