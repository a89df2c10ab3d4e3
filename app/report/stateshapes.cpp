#include "stateshapes.h"

namespace portcheck {

Shape shapeFor(RoleState state)
{
    static_assert(static_cast<int>(Shape::Info) == static_cast<int>(RoleState::NotApplicable) + 1);
    return static_cast<Shape>(state);
}

Shape shapeFor(Severity severity)
{
    static constexpr Shape kShapes[] {Shape::Problem, Shape::Check, Shape::Unknown, Shape::Info}; // in Severity's order
    return kShapes[static_cast<int>(severity)];
}

const ShapeLook &lookOf(Shape shape)
{
    static const ShapePart ring {.radius = 6.3, .width = 1.4};
    static const QList<ShapeLook> looks {
        // Match
        {{{.radius = 7}, {.path = "M4.7 8.3 L7 10.6 L11.3 5.7", .width = 1.8, .inside = true}},
         QStringLiteral("#0B63B6"),
         QStringLiteral("#F0F6FC")},
        // Check
        {{{.path = "M8 1.2 L15.4 14.6 L0.6 14.6 Z"},
          {.path = "M7.1 5.6 L8.9 5.6 L8.6 10.2 L7.4 10.2 Z M7.1 11.4 L8.9 11.4 L8.9 13.2 L7.1 13.2 Z",
           .inside = true}},
         QStringLiteral("#945B00"),
         QStringLiteral("#FFF7E8")},
        // Problem
        {{{.path = "M5.1 1 L10.9 1 L15 5.1 L15 10.9 L10.9 15 L5.1 15 L1 10.9 L1 5.1 Z"},
          {.path = "M5.6 5.6 L10.4 10.4 M10.4 5.6 L5.6 10.4", .width = 1.8, .inside = true}},
         QStringLiteral("#8E0B2B"),
         QStringLiteral("#FCEEF1")},
        // Unknown
        {{ring,
          {.path = "M6.1 6.4 C6.1 4.1 9.9 4.1 9.9 6.4 C9.9 7.8 8 7.9 8 9.2", .width = 1.4},
          {.radius = 0.95, .y = 11.3}}},
        // Single
        {{ring, {.path = "M8 1.7 C4.52 1.7 1.7 4.52 1.7 8 C1.7 11.48 4.52 14.3 8 14.3 Z"}}},
        // NotChecked
        {{{.radius = 6.2, .width = 1.6, .dotted = true}}},
        // NotApplicable
        {{{.path = "M3.5 8 L12.5 8", .width = 1.8}}},
        // Info
        {{ring, {.path = "M7.2 7 L8.8 7 L8.8 12 L7.2 12 Z M7.2 4.1 L8.8 4.1 L8.8 5.8 L7.2 5.8 Z"}}}};
    return looks.at(static_cast<int>(shape));
}

QString shapeSvg(Shape shape)
{
    const ShapeLook &look = lookOf(shape);
    QString parts;
    for (const ShapePart &part : look.parts) {
        const QString ink = part.inside ? QStringLiteral("#fff") : look.color;
        const QString form = part.radius > 0
            ? QStringLiteral("circle cx=\"8\" cy=\"%1\" r=\"%2\"").arg(part.y).arg(part.radius)
            : QStringLiteral("path d=\"%1\"").arg(QLatin1String(part.path));
        const QString style = part.width > 0
            ? QStringLiteral("fill=\"none\" stroke=\"%1\" stroke-width=\"%2\" stroke-linecap=\"round\" "
                             "stroke-linejoin=\"round\"%3")
                  .arg(ink,
                       QString::number(part.width),
                       QLatin1String(part.dotted ? " stroke-dasharray=\"0.1 3.15\"" : ""))
            : QStringLiteral("fill=\"%1\"").arg(ink);
        parts += QStringLiteral("<%1 %2/>").arg(form, style);
    }
    // With a size of its own, where a style sheet gives none.
    return QStringLiteral("<svg class=\"shape\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" "
                          "focusable=\"false\">%1</svg>")
        .arg(parts);
}

} // namespace portcheck
