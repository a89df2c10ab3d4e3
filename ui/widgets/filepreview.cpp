#include "filepreview.h"

#include "../desk/filework.h"

#include <QScrollBar>

#include <utility>

namespace portcheck {
namespace {

constexpr int kMostPages = 6;
constexpr int kSoon = 150; ///< milliseconds without another wish
constexpr int kLate = 400;

} // namespace

FilePreview::FilePreview()
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Preview of the file"));
    m_scroll->setWidget(filled(new QWidget, m_pages));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of a page does not depend on their number
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(m_text->accessibleName());
    addWidget(m_text);
    addWidget(m_scroll);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connect(m_soon, &QTimer::timeout, this, &FilePreview::make);
    m_late->setSingleShot(true);
    m_late->setInterval(kLate);
    connect(m_late, &QTimer::timeout, this, [this] { showPages({}); });
}

void FilePreview::showText(std::function<QByteArray()> utf8)
{
    want(true, [utf8 = std::move(utf8)](int) {
        return Content {QString::fromUtf8(utf8()), {}}; // without the byte order mark of text files, which is no letter
    });
}

void FilePreview::showReport(std::function<Diagnosis()> diagnosis, Language language)
{
    want(false, [diagnosis = std::move(diagnosis), language](int width) {
        return Content {{}, previewPdf(diagnosis(), language, width, kMostPages)};
    });
}

void FilePreview::showPicture(const QByteArray &png)
{
    want(false, [png](int width) {
        return Content {{}, {{QImage::fromData(png).scaledToWidth(width, Qt::SmoothTransformation)}, 1}};
    });
}

void FilePreview::want(bool text, Maker maker)
{
    m_isText = text;
    m_maker = std::move(maker);
    ++m_wish;
    m_soon->start();
    if (!m_late->isActive()) { // while letters are typed what is shown becomes old, too
        m_late->start();
    }
}

void FilePreview::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    if (!m_isText) {
        ++m_wish;
        m_soon->start();
    }
}

void FilePreview::make()
{
    const bool pages = !m_isText;
    if (m_making && pages) {
        return; // and then this; a text waits for no pages
    }
    m_making = m_making || pages;
    filework::run(
        filework::writers(),
        this,
        [maker = m_maker, width = pageWidth()] { return maker(width); },
        [this, pages, wish = m_wish](const Content &content) {
            m_making = m_making && !pages;
            if (wish == m_wish) {
                m_late->stop();
                showContent(content);
            } else if (!m_making && !m_isText && !m_soon->isActive()) {
                make();
            }
        });
}

void FilePreview::showContent(const Content &content)
{
    if (!m_isText) {
        showPages(content.pages);
        return;
    }
    m_text->setFont(gridFont());
    m_text->setPlainText(content.text);
    setCurrentWidget(m_text);
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
    const int more = preview.pageCount - int(preview.pages.size());
    m_pages->addWidget(makeLabel(TextRole::Small,
                                 preview.pages.isEmpty() ? tr("The preview is being made…")
                                     : more > 0 ? tr("Further pages in the file: %1.").arg(QString::number(more))
                                                : QString()));
    m_pages->addStretch(1);
    setCurrentWidget(m_scroll);
}

int FilePreview::pageWidth() const
{
    return qRound((width() - m_scroll->verticalScrollBar()->sizeHint().width() - 2 * m_scroll->frameWidth())
                  * devicePixelRatioF());
}

} // namespace portcheck
