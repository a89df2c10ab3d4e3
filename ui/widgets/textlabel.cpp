#include "textlabel.h"

#include <QFrame>
#include <QLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOption>
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

constexpr QChar kWordJoiner(0x2060);
constexpr QChar kZeroWidthSpace(0x200b);

bool isHiragana(QChar character)
{
    return character.unicode() >= 0x3041 && character.unicode() <= 0x309f;
}

/// Particles and verb endings. Others are part of compounds such as 読み取り and 問い合わせ.
bool endsPhrase(QChar character)
{
    static const QString endings = QStringLiteral("をはがにでとのもへやかてばらるうくすつぶむただ");
    return endings.contains(character);
}

bool isJapanese(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x3000 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff00);
}

/// Whether a reader expects a phrase to end between the two.
bool isPhraseEnd(QChar before, QChar after)
{
    static const QString closing = QStringLiteral("、。，．）」』】：");
    static const QString opening = QStringLiteral("（「『【");
    if (closing.contains(before)) {
        return !closing.contains(after);
    }
    return opening.contains(after)
        || (endsPhrase(before) && isJapanese(after) && !isHiragana(after) && !closing.contains(after)
            && after != QChar(0x30fc));
}

} // namespace

TextLabel::TextLabel(TextRole role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setProperty("textRole", nameOf(role));
}

void TextLabel::setSentence(const QString &text)
{
    setText(m_elided || !wordWrap() ? text : phrased(text));
    // A label that has no parent yet would become a window of its own.
    if (text.isEmpty()) {
        hide();
    } else if (parentWidget() && isHidden()) {
        show();
    }
}

void TextLabel::setTextRole(TextRole role)
{
    setStyleProperty(*this, "textRole", nameOf(role));
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setWordWrap(!elided);
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize TextLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided) {
        size.setWidth(std::min(size.width(), 60));
    }
    return size;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

QString phrased(const QString &text)
{
    QString result;
    result.reserve(text.size() * 2);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar here = text.at(index);
        result += here;
        if (index + 1 == text.size()) {
            break;
        }
        const QChar next = text.at(index + 1);
        if (here == QLatin1Char('\\')) {
            result += kZeroWidthSpace; // a path may break after each of its parts
        } else if ((isJapanese(here) && isJapanese(next) && !isPhraseEnd(here, next))
                   || (here == QLatin1Char(' ') && isHiragana(next))) {
            result += kWordJoiner;
        }
    }
    return result;
}

QFrame *makeFrame(const char *frameRole, QWidget *parent)
{
    auto *frame = new QFrame(parent);
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

TextLabel *makePlace(const QString &text)
{
    auto *label = new TextLabel(TextRole::Code);
    label->setElided(true);
    label->setText(text);
    label->setToolTip(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setScrolled(QScrollArea &scroll, QWidget *content)
{
    content->setProperty("scrolled", true);
    scroll.setWidget(content);
    scroll.setWidgetResizable(true);
    scroll.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll.setFocusPolicy(Qt::NoFocus);
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
        each->update();
    }
}

} // namespace portcheck
