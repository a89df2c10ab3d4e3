#include "stateshapes.h"

namespace portcheck {
namespace {

using Ink = ShapePart::Ink;
using Line = ShapePart::Line;

ShapePart circle(double y, double radius, Line line = Line::None, double width = 0)
{
    return {Ink::Color, line, width, "", y, radius};
}

ShapePart area(Ink ink, const char *path)
{
    return {ink, Line::None, 0, path};
}

ShapePart line(Ink ink, double width, const char *path)
{
    return {ink, Line::Solid, width, path};
}

QString svgOf(const ShapePart &part, const QString &color)
{
    const QString ink = part.ink == Ink::Color ? color : QStringLiteral("#fff");
    QString style = QStringLiteral("fill=\"%1\"").arg(ink);
    if (part.line != Line::None) {
        style = QStringLiteral("fill=\"none\" stroke=\"%1\" stroke-width=\"%2\" stroke-linecap=\"round\" "
                               "stroke-linejoin=\"round\"%3")
                    .arg(ink)
                    .arg(part.width)
                    .arg(part.line == Line::Dots ? QStringLiteral(" stroke-dasharray=\"0.1 3.15\"") : QString());
    }
    if (part.radius > 0) {
        return QStringLiteral("<circle cx=\"8\" cy=\"%1\" r=\"%2\" %3/>").arg(part.y).arg(part.radius).arg(style);
    }
    return QStringLiteral("<path d=\"%1\" %2/>").arg(QString::fromLatin1(part.path), style);
}

} // namespace

Shape shapeFor(RoleState state)
{
    static_assert(static_cast<int>(Shape::Info) == static_cast<int>(RoleState::NotApplicable) + 1);
    return static_cast<Shape>(state);
}

Shape shapeFor(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return Shape::Problem;
    case Severity::Check:
        return Shape::Check;
    case Severity::Unknown:
        return Shape::Unknown;
    case Severity::Info:
        return Shape::Info;
    }
    Q_UNREACHABLE();
    return Shape::Info;
}

const ShapeLook &lookOf(Shape shape)
{
    static const ShapePart ring = circle(8, 6.3, Line::Solid, 1.4);
    static const QList<ShapeLook> looks {
        // Match
        {{circle(8, 7), line(Ink::Glyph, 1.8, "M4.7 8.3 L7 10.6 L11.3 5.7")},
         QStringLiteral("#0B63B6"),
         QStringLiteral("#F0F6FC")},
        // Check
        {{area(Ink::Color, "M8 1.2 L15.4 14.6 L0.6 14.6 Z"),
          area(Ink::Glyph, "M7.1 5.6 L8.9 5.6 L8.6 10.2 L7.4 10.2 Z M7.1 11.4 L8.9 11.4 L8.9 13.2 L7.1 13.2 Z")},
         QStringLiteral("#945B00"),
         QStringLiteral("#FFF7E8")},
        // Problem
        {{area(Ink::Color, "M5.1 1 L10.9 1 L15 5.1 L15 10.9 L10.9 15 L5.1 15 L1 10.9 L1 5.1 Z"),
          line(Ink::Glyph, 1.8, "M5.6 5.6 L10.4 10.4 M10.4 5.6 L5.6 10.4")},
         QStringLiteral("#8E0B2B"),
         QStringLiteral("#FCEEF1")},
        // Unknown
        {{ring, line(Ink::Color, 1.4, "M6.1 6.4 C6.1 4.1 9.9 4.1 9.9 6.4 C9.9 7.8 8 7.9 8 9.2"), circle(11.3, 0.95)}},
        // Single
        {{ring, area(Ink::Color, "M8 1.7 C4.52 1.7 1.7 4.52 1.7 8 C1.7 11.48 4.52 14.3 8 14.3 Z")}},
        // NotChecked
        {{circle(8, 6.2, Line::Dots, 1.6)}},
        // NotApplicable
        {{line(Ink::Color, 1.8, "M3.5 8 L12.5 8")}},
        // Info
        {{ring, area(Ink::Color, "M7.2 7 L8.8 7 L8.8 12 L7.2 12 Z M7.2 4.1 L8.8 4.1 L8.8 5.8 L7.2 5.8 Z")}}};
    return looks.at(static_cast<int>(shape));
}

QString shapeSvg(Shape shape)
{
    const ShapeLook &look = lookOf(shape);
    QString parts;
    for (const ShapePart &part : look.parts) {
        parts += svgOf(part, look.color);
    }
    return QStringLiteral(
               "<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">%1</svg>")
        .arg(parts);
}

} // namespace portcheck
