#include "stateshapes.h"

#include <QStringList>

namespace portcheck {
namespace {

const QString kGrey = QStringLiteral("#666B70");

using Ink = ShapePart::Ink;
using Line = ShapePart::Line;

ShapePart circle(double y, double radius, Line line = Line::None, double width = 0)
{
    return {Ink::Color, line, width, "", 8, y, radius};
}

ShapePart area(Ink ink, const char *path)
{
    return {ink, Line::None, 0, path};
}

ShapePart line(Ink ink, double width, const char *path)
{
    return {ink, Line::Solid, width, path};
}

QString number(double value)
{
    return QString::number(value);
}

QString svgOf(const ShapePart &part, const QString &color)
{
    const QString ink = part.ink == Ink::Color ? color : QStringLiteral("#fff");
    QString style = QStringLiteral("fill=\"%1\"").arg(ink);
    if (part.line != Line::None) {
        style = QStringLiteral("fill=\"none\" stroke=\"%1\" stroke-width=\"%2\" stroke-linecap=\"round\" "
                               "stroke-linejoin=\"round\"%3")
                    .arg(ink,
                         number(part.width),
                         part.line == Line::Dots ? QStringLiteral(" stroke-dasharray=\"0.1 3.15\"") : QString());
    }
    if (part.radius > 0) {
        return QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\" %4/>")
            .arg(number(part.x), number(part.y), number(part.radius), style);
    }
    return QStringLiteral("<path d=\"%1\" %2/>").arg(QString::fromLatin1(part.path), style);
}

} // namespace

Shape shapeFor(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return Shape::Match;
    case RoleState::Check:
        return Shape::Check;
    case RoleState::Problem:
        return Shape::Problem;
    case RoleState::Unknown:
        return Shape::Unknown;
    case RoleState::Single:
        return Shape::Single;
    case RoleState::NotChecked:
        return Shape::NotChecked;
    case RoleState::NotApplicable:
        return Shape::NotApplicable;
    }
    Q_UNREACHABLE();
    return Shape::NotChecked;
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

const QList<ShapePart> &partsOf(Shape shape)
{
    static const ShapePart ring = circle(8, 6.3, Line::Solid, 1.4);
    static const QList<ShapePart> match {circle(8, 7), line(Ink::Glyph, 1.8, "M4.7 8.3 L7 10.6 L11.3 5.7")};
    static const QList<ShapePart> check {
        area(Ink::Color, "M8 1.2 L15.4 14.6 L0.6 14.6 Z"),
        area(Ink::Glyph, "M7.1 5.6 L8.9 5.6 L8.6 10.2 L7.4 10.2 Z M7.1 11.4 L8.9 11.4 L8.9 13.2 L7.1 13.2 Z")};
    static const QList<ShapePart> problem {
        area(Ink::Color, "M5.1 1 L10.9 1 L15 5.1 L15 10.9 L10.9 15 L5.1 15 L1 10.9 L1 5.1 Z"),
        line(Ink::Glyph, 1.8, "M5.6 5.6 L10.4 10.4 M10.4 5.6 L5.6 10.4")};
    static const QList<ShapePart> unknown {
        ring, line(Ink::Color, 1.4, "M6.1 6.4 C6.1 4.1 9.9 4.1 9.9 6.4 C9.9 7.8 8 7.9 8 9.2"), circle(11.3, 0.95)};
    static const QList<ShapePart> single {
        ring, area(Ink::Color, "M8 1.7 C4.52 1.7 1.7 4.52 1.7 8 C1.7 11.48 4.52 14.3 8 14.3 Z")};
    static const QList<ShapePart> notChecked {circle(8, 6.2, Line::Dots, 1.6)};
    static const QList<ShapePart> notApplicable {line(Ink::Color, 1.8, "M3.5 8 L12.5 8")};
    static const QList<ShapePart> info {
        ring, area(Ink::Color, "M7.2 7 L8.8 7 L8.8 12 L7.2 12 Z M7.2 4.1 L8.8 4.1 L8.8 5.8 L7.2 5.8 Z")};
    switch (shape) {
    case Shape::Match:
        return match;
    case Shape::Check:
        return check;
    case Shape::Problem:
        return problem;
    case Shape::Unknown:
        return unknown;
    case Shape::Single:
        return single;
    case Shape::NotChecked:
        return notChecked;
    case Shape::NotApplicable:
        return notApplicable;
    case Shape::Info:
        return info;
    }
    Q_UNREACHABLE();
    return info;
}

QString stateColor(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return QStringLiteral("#0B63B6");
    case RoleState::Check:
        return QStringLiteral("#945B00");
    case RoleState::Problem:
        return QStringLiteral("#8E0B2B");
    case RoleState::Unknown:
    case RoleState::Single:
    case RoleState::NotChecked:
    case RoleState::NotApplicable:
        return kGrey;
    }
    Q_UNREACHABLE();
    return kGrey;
}

QString severityColor(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return stateColor(RoleState::Problem);
    case Severity::Check:
        return stateColor(RoleState::Check);
    case Severity::Unknown:
    case Severity::Info:
        return kGrey;
    }
    Q_UNREACHABLE();
    return kGrey;
}

QString stateTint(RoleState state)
{
    switch (state) {
    case RoleState::Match:
        return QStringLiteral("#F0F6FC");
    case RoleState::Check:
        return QStringLiteral("#FFF7E8");
    case RoleState::Problem:
        return QStringLiteral("#FCEEF1");
    case RoleState::Unknown:
    case RoleState::Single:
    case RoleState::NotChecked:
    case RoleState::NotApplicable:
        return QStringLiteral("#F5F6F7");
    }
    Q_UNREACHABLE();
    return {};
}

QString shapeSvg(Shape shape, const QString &color)
{
    QString parts;
    for (const ShapePart &part : partsOf(shape)) {
        parts += svgOf(part, color);
    }
    return QStringLiteral(
               "<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">%1</svg>")
        .arg(parts);
}

} // namespace portcheck
