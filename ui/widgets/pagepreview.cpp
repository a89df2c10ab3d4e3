#include "pagepreview.h"

#include "../look/theme.h"
#include "textlabel.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace portcheck {

PagePreview::PagePreview(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_pages = new QVBoxLayout(content);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->setSpacing(metrics::kGap);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of a page does not depend on their number
    setFocusPolicy(Qt::StrongFocus);
}

void PagePreview::setPages(const PdfPreview &preview)
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
        auto *more = new TextLabel(TextRole::Small);
        more->setSentence(
            tr("%1 more pages are in the file.").arg(QString::number(preview.pageCount - int(preview.pages.size()))));
        m_pages->addWidget(more);
    }
    m_pages->addStretch(1);
}

int PagePreview::pageWidth() const
{
    return qRound((width() - verticalScrollBar()->sizeHint().width() - 2 * frameWidth()) * devicePixelRatioF());
}

} // namespace portcheck
