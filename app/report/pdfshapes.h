#pragma once

#include "stateshapes.h"

#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace portcheck {

/// Draws the shapes of states and severities as vectors inside the text of a QTextDocument, where SVG is
/// not to be had without Qt Svg.
class PdfShapes final
    : public QObject
    , public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kObjectType = QTextFormat::UserObject + 1;

    using QObject::QObject;

    /// Inserts a shape as wide as `scale` times the height of the font at the cursor.
    static void insert(QTextCursor &cursor, Shape shape, const QString &color, double scale = 0.8);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter,
                    const QRectF &rectangle,
                    QTextDocument *document,
                    int position,
                    const QTextFormat &format) override;
};

} // namespace portcheck
