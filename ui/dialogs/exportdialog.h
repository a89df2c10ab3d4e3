#pragma once

#include "../desk/userprompts.h"
#include "../window/view.h"

#include <report/reports.h>

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QTimer;

namespace portcheck {

class FilePreview;
class SaveBar;
class TextLabel;

/// Everything about a report in one place: format, language, aliases, case number and memo, and beside
/// them exactly what will leave the machine.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `diagnosis` is the one without aliases; `prompts` must outlive the dialog.
    ExportDialog(
        const Diagnosis &diagnosis, Language language, bool masked, UserPrompts &prompts, QWidget *parent = nullptr);

    [[nodiscard]] ReportFormat format() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] bool isMasked() const;
    [[nodiscard]] QString caseNumber() const;
    [[nodiscard]] QString memo() const;

    /// The report as it would be written now.
    [[nodiscard]] QByteArray content() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeOptions();
    [[nodiscard]] Diagnosis exported() const;
    [[nodiscard]] bool isDrawn() const { return format() == ReportFormat::Html || format() == ReportFormat::Pdf; }
    void updatePreview();
    void drawPages();
    void save();

    Diagnosis m_diagnosis;
    Language m_interface;
    UserPrompts &m_prompts;
    QButtonGroup *m_formats;
    QButtonGroup *m_languages;
    QCheckBox *m_mask;
    QLineEdit *m_case;
    QLineEdit *m_memo;
    TextLabel *m_previewNote;
    FilePreview *m_preview;
    QTimer *m_drawing; ///< laying out pages for each letter of a memo would be felt
    SaveBar *m_bar;
};

} // namespace portcheck
