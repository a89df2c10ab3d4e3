#include "filepreview.h"

#include "../look/theme.h"
#include "pagepreview.h"
#include "textlabel.h"

#include <QPlainTextEdit>

namespace portcheck {

FilePreview::FilePreview(QWidget *parent)
    : QStackedWidget(parent)
    , m_text(named(new QPlainTextEdit, "previewPlainTextEdit"))
    , m_pages(named(new PagePreview, "pagePreview"))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Preview of the file"));
    m_pages->setAccessibleName(m_text->accessibleName());
    addWidget(m_text);
    addWidget(m_pages);
}

void FilePreview::showText(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.startsWith(QChar(0xfeff))) {
        text.remove(0, 1); // the byte order mark of text files is no letter
    }
    QFont grid;
    grid.setFamilies(Theme::gridFamilies());
    grid.setPixelSize(12);
    grid.setStyleHint(QFont::Monospace);
    m_text->setFont(grid);
    m_text->setPlainText(text);
    setCurrentWidget(m_text);
}

void FilePreview::showPages(const PdfPreview &pages)
{
    m_pages->setPages(pages);
    setCurrentWidget(m_pages);
}

int FilePreview::pageWidth() const
{
    return m_pages->pageWidth();
}

} // namespace portcheck
