#include "textlabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace portcheck {
namespace {

QString nameOf(TextRole role)
{
    static constexpr const char *kNames[] {
        "body", "title", "heading", "strong", "secondary", "small", "code", "number", "quiet", "error"};
    return QLatin1String(kNames[int(role)]);
}

QBoxLayout *inBox(QBoxLayout::Direction direction, int spacing, const QList<Part> &parts, const QMargins &margins)
{
    auto *box = new QBoxLayout(direction);
    box->setSpacing(spacing);
    box->setContentsMargins(margins);
    for (const Part &part : parts) {
        part.addTo(*box);
    }
    return box;
}

} // namespace

TextLabel::TextLabel(TextRole role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setProperty("textRole", nameOf(role));
}

void TextLabel::setSentence(const QString &text)
{
    setText(text);
    // A label that has no parent yet would become a window of its own.
    if (text.isEmpty() || (parentWidget() && isHidden())) {
        setVisible(!text.isEmpty());
    }
}

void TextLabel::setTextRole(TextRole role)
{
    setStyleProperty(*this, "textRole", nameOf(role));
}

void TextLabel::setElided()
{
    m_elided = true;
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

/// Qt lays out what a person may mark with the mouse.
bool TextLabel::isBlock() const
{
    return wordWrap() && !text().isEmpty() && !textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
}

const TextBlock &TextLabel::block() const
{
    if (!m_block || m_block->text() != text() || m_block->font() != font()) {
        m_block.emplace(text(), font());
    }
    return *m_block;
}

/// As QLabel finds its size: without a width a shape that is pleasant to read.
QSize TextLabel::sizeFor(int width) const
{
    ensurePolished();
    const QMargins margins = contentsMargins();
    const QSize frame(margins.left() + margins.right(), margins.top() + margins.bottom());
    width = minimumWidth() > 0 ? std::max(width, minimumWidth()) : width;
    const QFontMetrics metrics = fontMetrics();
    const bool any = width < 0;
    const int room = (any ? std::min(metrics.averageCharWidth() * 80, maximumWidth()) : width) - frame.width();
    QSize size = block().size(room);
    if (any && size.height() < 4 * metrics.lineSpacing() && size.width() > room / 2) {
        size = block().size(room / 2);
    }
    if (any && size.height() < 2 * metrics.lineSpacing() && size.width() > room / 4) {
        size = block().size(room / 4);
    }
    return (size + frame).expandedTo(minimumSize());
}

QSize TextLabel::sizeHint() const
{
    return isBlock() ? sizeFor(-1) : QLabel::sizeHint();
}

QSize TextLabel::minimumSizeHint() const
{
    if (isBlock()) {
        return {sizeFor(0).width(), std::min(sizeFor(QWIDGETSIZE_MAX).height(), sizeFor(-1).height())};
    }
    QSize size = QLabel::minimumSizeHint();
    if (m_elided) {
        size.setWidth(std::min(size.width(), 60));
    }
    return size;
}

int TextLabel::heightForWidth(int width) const
{
    return isBlock() ? sizeFor(width).height() : QLabel::heightForWidth(width);
}

bool TextLabel::isShortened() const
{
    return m_elided && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool TextLabel::event(QEvent *event)
{
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (pressed && isShortened() && textInteractionFlags().testFlag(Qt::TextSelectableByMouse)
        && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
        // Qt would select what the whole text has at that place, which is not what is seen there.
        setSelection(0, int(text().size()));
        return true;
    }
    if (!m_elided || event->type() != QEvent::ToolTip) {
        return QLabel::event(event);
    }
    // What a file says may look like HTML, whose pictures Qt would fetch from anywhere.
    const QString whole = QStringLiteral("<p style=\"margin:0\">%1</p>").arg(text().toHtmlEscaped());
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole, this);
    return true;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const bool partlySelected = hasSelectedText() && selectedText() != text(); // before there was too little room
    const bool shortened = isShortened() && !partlySelected;
    if (!shortened && !isBlock()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    painter.setPen(palette().color(hasSelectedText() ? QPalette::HighlightedText : foregroundRole()));
    if (shortened) {
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
        if (hasSelectedText()) {
            painter.fillRect(style()->itemTextRect(fontMetrics(), contentsRect(), int(alignment()), true, shown),
                             palette().highlight());
        }
        painter.drawText(contentsRect(), int(alignment()), shown);
    } else {
        block().draw(painter, contentsRect(), alignment());
    }
}

QFrame *makeFrame(const char *frameRole)
{
    auto *frame = new QFrame;
    frame->setProperty("frameRole", QString::fromLatin1(frameRole));
    return frame;
}

TextLabel *makeLabel(TextRole role, const QString &sentence)
{
    auto *label = new TextLabel(role);
    label->setSentence(sentence);
    return label;
}

TextLabel *makeLine(TextRole role, const QString &text)
{
    auto *label = new TextLabel(role);
    label->setWordWrap(false);
    label->setText(text);
    return label;
}

TextLabel *makePlace(const QString &text, bool whole)
{
    auto *label = new TextLabel(TextRole::Code);
    if (!whole) {
        label->setElided();
    }
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Part::Part(QWidget *widget, int stretch, Qt::Alignment alignment)
    : addTo([=](QBoxLayout &box) { box.addWidget(widget, stretch, alignment); })
{ }

Part::Part(QLayout *layout, int stretch)
    : addTo([=](QBoxLayout &box) { box.addLayout(layout, stretch); })
{ }

Part::Part(std::function<void(QBoxLayout &)> adds)
    : addTo(std::move(adds))
{ }

Part space(int pixels)
{
    return Part([pixels](QBoxLayout &box) { box.addSpacing(pixels); });
}

Part stretch(int factor)
{
    return Part([factor](QBoxLayout &box) { box.addStretch(factor); });
}

QBoxLayout *inRow(int spacing, const QList<Part> &parts, const QMargins &margins)
{
    return inBox(QBoxLayout::LeftToRight, spacing, parts, margins);
}

QBoxLayout *inColumn(int spacing, const QList<Part> &parts, const QMargins &margins)
{
    return inBox(QBoxLayout::TopToBottom, spacing, parts, margins);
}

void setScrolled(QScrollArea &scroll, QWidget *content)
{
    content->setProperty("scrolled", true);
    scroll.setWidget(content);
    scroll.setWidgetResizable(true);
    scroll.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QScrollArea *makeScroll(QWidget *content, const char *name)
{
    auto *scroll = named(new QScrollArea, name);
    setScrolled(*scroll, content);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void clearLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(*inner);
        }
        delete item;
    }
}

void setStyleProperty(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) == value) {
        return;
    }
    widget.setProperty(name, value);
    QList<QWidget *> concerned = widget.findChildren<QWidget *>(); // rules may name a parent's property
    concerned.prepend(&widget);
    for (QWidget *each : std::as_const(concerned)) {
        each->style()->unpolish(each);
        each->style()->polish(each);
        QEvent change(QEvent::StyleChange); // a QFrame keeps the width of its frame until then
        QCoreApplication::sendEvent(each, &change);
        each->update();
    }
}

} // namespace portcheck
