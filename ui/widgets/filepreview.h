#pragma once

#include "../look/theme.h"
#include "textlabel.h"

#include <report/pdfwriter.h>

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <functional>

namespace portcheck {

/// What a file will contain, before it is written: its text to the letter, or its pages or pictures below each other.
/// All of it is made elsewhere, and shown when it is done: thousands of computers take seconds. What is wanted meanwhile
/// takes its place.
class FilePreview final : public QStackedWidget
{
    Q_OBJECT

public:
    FilePreview();

    /// \param utf8 makes the text
    void showText(std::function<QByteArray()> utf8);
    /// A report as its first printed pages.
    void showReport(std::function<Diagnosis()> diagnosis, Language language);
    void showPicture(const QByteArray &png);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// One of the two.
    struct Content
    {
        QString text;
        PdfPreview pages;
    };
    using Maker = std::function<Content(int pageWidth)>;

    void want(bool text, Maker maker);
    void make();
    void showContent(const Content &content);
    void showPages(const PdfPreview &preview);
    /// Width in device pixels at which a page fills the view.
    [[nodiscard]] int pageWidth() const;

    QPlainTextEdit *m_text = named(new QPlainTextEdit, "previewPlainTextEdit");
    QScrollArea *m_scroll = named(new QScrollArea, "pagePreview");
    QBoxLayout *m_pages = inColumn(metrics::kGap);
    Maker m_maker; ///< of what is wanted
    bool m_isText = true; ///< this is one, no matter how wide
    int m_wish = 0; ///< which of the wishes to show something is the last
    bool m_making = false;
    QTimer *m_soon = new QTimer(this); ///< making a report for each letter of a memo would be felt
    QTimer *m_late = new QTimer(this); ///< then what was shown before would be taken for what is wanted
};

} // namespace portcheck
