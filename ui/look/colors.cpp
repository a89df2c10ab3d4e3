#include "colors.h"

#include <QGuiApplication>
#include <QList>

#include <iterator>
#include <utility>

namespace portcheck {
namespace {

struct ColorRow
{
    const char *name; ///< in window.qss
    QColor Colors::*color;
    QRgb light;
    QRgb dark;
    QPalette::ColorRole contrast; ///< what a high-contrast desktop has for it
};

constexpr ColorRow kRows[] = {
    {"@window", &Colors::window, 0xF4F6F8, 0x1F1F1F, QPalette::Window},
    {"@card", &Colors::card, 0xFFFFFF, 0x292A2C, QPalette::Window},
    {"@header", &Colors::header, 0xF0F2F5, 0x323437, QPalette::Window},
    {"@border", &Colors::border, 0xDADFE5, 0x43464A, QPalette::WindowText},
    {"@hairline", &Colors::hairline, 0xEBEEF1, 0x37393C, QPalette::WindowText},
    {"@control", &Colors::control, 0x868E97, 0x8A9097, QPalette::WindowText},
    {"@text", &Colors::text, 0x1B1E22, 0xF2F3F4, QPalette::WindowText},
    {"@secondary", &Colors::secondary, 0x454B52, 0xD3D7DB, QPalette::WindowText},
    {"@muted", &Colors::muted, 0x5E646B, 0xB8BDC2, QPalette::WindowText},
    {"@accent", &Colors::accent, 0x0B63B6, 0x7CC0FF, QPalette::Highlight},
    {"@onaccent", &Colors::onAccent, 0xFFFFFF, 0x0C2236, QPalette::HighlightedText},
    {"@hover", &Colors::hover, 0xEEF4FB, 0x333C46, QPalette::Window},
    {"@pressed", &Colors::pressed, 0xDCE9F7, 0x3B4A5A, QPalette::Window},
    {"@disabled", &Colors::disabled, 0x8B9198, 0x7E848A, QPalette::WindowText},
    {"@match", &Colors::match, 0x0B63B6, 0x7CC0FF, QPalette::WindowText},
    {"@check", &Colors::check, 0x945B00, 0xFFC453, QPalette::WindowText},
    {"@problem", &Colors::problem, 0x8E0B2B, 0xFF8A80, QPalette::WindowText},
    {"@grey", &Colors::grey, 0x666B70, 0xB8BDC2, QPalette::WindowText},
    {"@tint-match", &Colors::matchTint, 0xEDF4FC, 0x22313F, QPalette::Window},
    {"@tint-check", &Colors::checkTint, 0xFFF7E8, 0x3A311C, QPalette::Window},
    {"@tint-problem", &Colors::problemTint, 0xFCEFF2, 0x402A2A, QPalette::Window},
    {"@tint-grey", &Colors::greyTint, 0xF2F4F6, 0x323437, QPalette::Window},
    {"@sample", &Colors::sample, 0x5B2E91, 0xCDB0FA, QPalette::Highlight},
    {"@onsample", &Colors::onSample, 0xFFFFFF, 0x22123A, QPalette::HighlightedText},
};
static_assert(sizeof(Colors) == std::size(kRows) * sizeof(QColor), "every colour has its row");

template<typename ColorOf>
Colors makeColors(ColorOf colorOf)
{
    Colors colors;
    for (const ColorRow &row : kRows) {
        colors.*row.color = colorOf(row);
    }
    return colors;
}

} // namespace

QColor Colors::state(RoleState state) const
{
    return state == RoleState::Match  ? match
        : state == RoleState::Check   ? check
        : state == RoleState::Problem ? problem
                                      : grey;
}

QColor Colors::tint(RoleState state) const
{
    return state == RoleState::Match  ? matchTint
        : state == RoleState::Check   ? checkTint
        : state == RoleState::Problem ? problemTint
                                      : greyTint;
}

const Colors &lightColors()
{
    static const Colors colors = makeColors([](const ColorRow &row) { return QColor(row.light); });
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeColors([](const ColorRow &row) { return QColor(row.dark); });
    return colors;
}

Colors contrastColors(const QPalette &system)
{
    Colors colors = makeColors([&system](const ColorRow &row) { return system.color(row.contrast); });
    colors.disabled = system.color(QPalette::Disabled, QPalette::WindowText);
    return colors;
}

QString withColors(QString sheet, const Colors &colors)
{
    for (const ColorRow &row : kRows) {
        sheet.replace(QLatin1String(row.name), (colors.*row.color).name());
    }
    return sheet;
}

Colors currentColors()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor window = palette.color(QPalette::Window);
    if (window == lightColors().window) {
        return lightColors();
    }
    if (window == darkColors().window) {
        return darkColors();
    }
    return contrastColors(palette);
}

QPalette paletteFor(const Colors &colors)
{
    const std::pair<QColor, QList<QPalette::ColorRole>> roles[] = {
        {colors.window, {QPalette::Window}},
        {colors.card, {QPalette::Base, QPalette::Button, QPalette::ToolTipBase, QPalette::Light}},
        {colors.header, {QPalette::AlternateBase}},
        {colors.text, {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}},
        {colors.muted, {QPalette::PlaceholderText}},
        {colors.problem, {QPalette::BrightText}},
        {colors.accent, {QPalette::Highlight, QPalette::Link, QPalette::LinkVisited}},
        {colors.onAccent, {QPalette::HighlightedText}},
        {colors.hairline, {QPalette::Midlight}},
        {colors.border, {QPalette::Mid}},
        {colors.control, {QPalette::Dark, QPalette::Shadow}}};
    QPalette palette;
    for (const auto &[color, shown] : roles) {
        for (const QPalette::ColorRole role : shown) {
            palette.setColor(role, color);
        }
    }
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    }
    return palette;
}

} // namespace portcheck
