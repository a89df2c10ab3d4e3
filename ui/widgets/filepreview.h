#pragma once

#include "textlabel.h"

#include <report/pdfwriter.h>

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <functional>

namespace portcheck {

/// What a file will contain, before it is written: its text to the letter, or its pages or pictures below each other.
class FilePreview final : public QStackedWidget
{
    Q_OBJECT

public:
    FilePreview();

    void showText(const QByteArray &utf8);
    /// A report as its first printed pages. They are laid out elsewhere, and shown when they are done: thousands of
    /// computers take seconds.
    void showReport(const Diagnosis &diagnosis, Language language);
    void showPicture(const QByteArray &png);

private:
    void want(std::function<PdfPreview()> pages);
    void layOut();
    void showPages(const PdfPreview &preview);
    /// Width in device pixels at which a page fills the view.
    [[nodiscard]] int pageWidth() const;

    QPlainTextEdit *m_text = named(new QPlainTextEdit, "previewPlainTextEdit");
    QScrollArea *m_scroll = named(new QScrollArea, "pagePreview");
    QVBoxLayout *m_pages;
    int m_wish = 0; ///< which of the wishes to show something is the last
    std::function<PdfPreview()> m_next; ///< of that one, while an older one is still being laid out
    bool m_layingOut = false;
    QTimer *m_late = new QTimer(this); ///< then what was shown before would be taken for what is wanted
};

} // namespace portcheck
