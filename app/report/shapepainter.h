#pragma once

#include "stateshapes.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace portcheck {

/// Draws a shape into a square, as vectors, at any size. `glyph` is the colour inside a filled shape.
void paintShape(QPainter &painter, const QRectF &square, Shape shape, const QColor &color, const QColor &glyph);

} // namespace portcheck
