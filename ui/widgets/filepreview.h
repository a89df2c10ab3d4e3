#pragma once

#include <report/pdfwriter.h>

#include <QStackedWidget>

class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace portcheck {

/// What a file will contain, before it is written: its text to the letter, or its pages or pictures below each other.
class FilePreview final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FilePreview(QWidget *parent = nullptr);

    void showText(const QByteArray &utf8);
    void showPages(const PdfPreview &preview);
    /// Width in device pixels at which a page fills the view.
    [[nodiscard]] int pageWidth() const;

private:
    QPlainTextEdit *m_text;
    QScrollArea *m_scroll;
    QVBoxLayout *m_pages;
};

} // namespace portcheck
