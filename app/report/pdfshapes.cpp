#include "pdfshapes.h"

#include "shapepainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextDocument>

namespace portcheck {
namespace {

constexpr int kShapeProperty = QTextFormat::UserProperty + 1;
constexpr int kColorProperty = QTextFormat::UserProperty + 2;
constexpr int kScaleProperty = QTextFormat::UserProperty + 3;

} // namespace

void PdfShapes::insert(QTextCursor &cursor, Shape shape, const QString &color, double scale)
{
    QTextCharFormat format = cursor.charFormat();
    format.setObjectType(kObjectType);
    format.setProperty(kShapeProperty, static_cast<int>(shape));
    format.setProperty(kColorProperty, color);
    format.setProperty(kScaleProperty, scale);
    format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    cursor.insertText(QString(QChar(QChar::ObjectReplacementCharacter)), format);
}

QSizeF PdfShapes::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    Q_UNUSED(position)
    const QFontMetricsF metrics(format.toCharFormat().font(), document->documentLayout()->paintDevice());
    const double side = metrics.ascent() * format.property(kScaleProperty).toDouble();
    return {side, side};
}

void PdfShapes::drawObject(
    QPainter *painter, const QRectF &rectangle, QTextDocument *document, int position, const QTextFormat &format)
{
    Q_UNUSED(document)
    Q_UNUSED(position)
    paintShape(*painter,
               rectangle,
               static_cast<Shape>(format.intProperty(kShapeProperty)),
               QColor(format.stringProperty(kColorProperty)),
               Qt::white);
}

} // namespace portcheck
