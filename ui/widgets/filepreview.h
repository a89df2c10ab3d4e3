#pragma once

#include "textlabel.h"

#include <report/pdfwriter.h>

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace portcheck {

/// What a file will contain, before it is written: its text to the letter, or its pages or pictures below each other.
class FilePreview final : public QStackedWidget
{
    Q_OBJECT

public:
    FilePreview();

    void showText(const QByteArray &utf8);
    /// A report as its first printed pages.
    void showReport(const Diagnosis &diagnosis, Language language);
    void showPicture(const QByteArray &png);

private:
    void showPages(const PdfPreview &preview);
    /// Width in device pixels at which a page fills the view.
    [[nodiscard]] int pageWidth() const;

    QPlainTextEdit *m_text = named(new QPlainTextEdit, "previewPlainTextEdit");
    QScrollArea *m_scroll = named(new QScrollArea, "pagePreview");
    QVBoxLayout *m_pages;
};

} // namespace portcheck
