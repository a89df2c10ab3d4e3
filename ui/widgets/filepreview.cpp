#include "filepreview.h"

#include "../look/theme.h"

#include <QScrollBar>

namespace portcheck {
namespace {

constexpr int kMostPages = 6;

} // namespace

FilePreview::FilePreview()
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Preview of the file"));
    auto *content = new QWidget;
    m_pages = makeLayout<QVBoxLayout>(metrics::kGap, {}, content);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of a page does not depend on their number
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(m_text->accessibleName());
    addWidget(m_text);
    addWidget(m_scroll);
}

void FilePreview::showText(const QByteArray &utf8)
{
    m_text->setFont(gridFont());
    m_text->setPlainText(QString::fromUtf8(utf8)); // without the byte order mark of text files, which is no letter
    setCurrentWidget(m_text);
}

void FilePreview::showReport(const Diagnosis &diagnosis, Language language)
{
    showPages(previewPdf(diagnosis, language, pageWidth(), kMostPages));
}

void FilePreview::showPicture(const QByteArray &png)
{
    showPages({{QImage::fromData(png).scaledToWidth(pageWidth(), Qt::SmoothTransformation)}, 1});
}

void FilePreview::showPages(const PdfPreview &preview)
{
    clearLayout(*m_pages);
    for (int index = 0; index < preview.pages.size(); ++index) {
        QPixmap picture = QPixmap::fromImage(preview.pages.at(index));
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto *page = new QLabel;
        page->setObjectName(QStringLiteral("page%1Label").arg(index + 1));
        page->setPixmap(picture);
        page->setAccessibleName(
            tr("Page %1 of %2").arg(QString::number(index + 1), QString::number(preview.pageCount)));
        m_pages->addWidget(page, 0, Qt::AlignHCenter | Qt::AlignTop);
    }
    if (preview.pageCount > preview.pages.size()) {
        m_pages->addWidget(makeLabel(
            TextRole::Small,
            tr("%1 more pages are in the file.").arg(QString::number(preview.pageCount - int(preview.pages.size())))));
    }
    m_pages->addStretch(1);
    setCurrentWidget(m_scroll);
}

int FilePreview::pageWidth() const
{
    return qRound((m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width() - 2 * m_scroll->frameWidth())
                  * devicePixelRatioF());
}

} // namespace portcheck
