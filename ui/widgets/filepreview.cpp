#include "filepreview.h"

#include "../desk/filework.h"
#include "../look/theme.h"

#include <QScrollBar>

#include <utility>

namespace portcheck {
namespace {

constexpr int kMostPages = 6;
constexpr int kLate = 400; ///< milliseconds

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
    m_late->setSingleShot(true);
    m_late->setInterval(kLate);
    connect(m_late, &QTimer::timeout, this, [this] { showPages({}); });
}

void FilePreview::showText(const QByteArray &utf8)
{
    want(nullptr);
    m_text->setFont(gridFont());
    m_text->setPlainText(QString::fromUtf8(utf8)); // without the byte order mark of text files, which is no letter
    setCurrentWidget(m_text);
}

void FilePreview::showReport(const Diagnosis &diagnosis, Language language)
{
    want([diagnosis, language, width = pageWidth()] { return previewPdf(diagnosis, language, width, kMostPages); });
    m_late->start();
    layOut();
}

void FilePreview::showPicture(const QByteArray &png)
{
    want(nullptr);
    showPages({{QImage::fromData(png).scaledToWidth(pageWidth(), Qt::SmoothTransformation)}, 1});
}

void FilePreview::want(std::function<PdfPreview()> pages)
{
    ++m_wish;
    m_next = std::move(pages);
    m_late->stop();
}

void FilePreview::layOut()
{
    if (m_layingOut) {
        return;
    }
    m_layingOut = true;
    filework::run(filework::writers(), this, std::exchange(m_next, {}), [this, wish = m_wish](const PdfPreview &made) {
        m_layingOut = false;
        if (m_next) {
            layOut();
        } else if (wish == m_wish) {
            m_late->stop();
            showPages(made);
        }
    });
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
                                 preview.pages.isEmpty() ? tr("The pages are being laid out…")
                                     : more > 0 ? tr("Further pages in the file: %1.").arg(QString::number(more))
                                                : QString()));
    m_pages->addStretch(1);
    setCurrentWidget(m_scroll);
}

int FilePreview::pageWidth() const
{
    return qRound((m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width() - 2 * m_scroll->frameWidth())
                  * devicePixelRatioF());
}

} // namespace portcheck
