#include "colors.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace portcheck {
namespace {

QColor rgb(unsigned value)
{
    return QColor(QRgb(0xff000000U | value));
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
        + 0.0722 * linear(double(color.blueF()));
}

} // namespace

QColor Colors::state(RoleState state) const
{
    switch (state) {
    case RoleState::Match:
        return match;
    case RoleState::Check:
        return check;
    case RoleState::Problem:
        return problem;
    case RoleState::Unknown:
    case RoleState::Single:
    case RoleState::NotChecked:
    case RoleState::NotApplicable:
        return grey;
    }
    Q_UNREACHABLE();
    return grey;
}

QColor Colors::tint(RoleState state) const
{
    switch (state) {
    case RoleState::Match:
        return matchTint;
    case RoleState::Check:
        return checkTint;
    case RoleState::Problem:
        return problemTint;
    case RoleState::Unknown:
    case RoleState::Single:
    case RoleState::NotChecked:
    case RoleState::NotApplicable:
        return greyTint;
    }
    Q_UNREACHABLE();
    return greyTint;
}

const Colors &lightColors()
{
    static const Colors colors {.window = rgb(0xF4F6F8),
                                .card = rgb(0xFFFFFF),
                                .header = rgb(0xF0F2F5),
                                .border = rgb(0xDADFE5),
                                .hairline = rgb(0xEBEEF1),
                                .control = rgb(0x868E97),
                                .text = rgb(0x1B1E22),
                                .secondary = rgb(0x454B52),
                                .muted = rgb(0x5E646B),
                                .accent = rgb(0x0B63B6),
                                .onAccent = rgb(0xFFFFFF),
                                .hover = rgb(0xEEF4FB),
                                .pressed = rgb(0xDCE9F7),
                                .disabled = rgb(0x8B9198),
                                .match = rgb(0x0B63B6),
                                .check = rgb(0x945B00),
                                .problem = rgb(0x8E0B2B),
                                .grey = rgb(0x666B70),
                                .matchTint = rgb(0xEDF4FC),
                                .checkTint = rgb(0xFFF7E8),
                                .problemTint = rgb(0xFCEFF2),
                                .greyTint = rgb(0xF2F4F6),
                                .sample = rgb(0x5B2E91),
                                .onSample = rgb(0xFFFFFF)};
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors {.window = rgb(0x1F1F1F),
                                .card = rgb(0x292A2C),
                                .header = rgb(0x323437),
                                .border = rgb(0x43464A),
                                .hairline = rgb(0x37393C),
                                .control = rgb(0x8A9097),
                                .text = rgb(0xF2F3F4),
                                .secondary = rgb(0xD3D7DB),
                                .muted = rgb(0xB8BDC2),
                                .accent = rgb(0x7CC0FF),
                                .onAccent = rgb(0x0C2236),
                                .hover = rgb(0x333C46),
                                .pressed = rgb(0x3B4A5A),
                                .disabled = rgb(0x7E848A),
                                .match = rgb(0x7CC0FF),
                                .check = rgb(0xFFC453),
                                .problem = rgb(0xFF8A80),
                                .grey = rgb(0xB8BDC2),
                                .matchTint = rgb(0x22313F),
                                .checkTint = rgb(0x3A311C),
                                .problemTint = rgb(0x402A2A),
                                .greyTint = rgb(0x323437),
                                .sample = rgb(0xCDB0FA),
                                .onSample = rgb(0x22123A)};
    return colors;
}

Colors contrastColors(const QPalette &system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    Colors colors;
    for (QColor *color : {&colors.window,
                          &colors.card,
                          &colors.header,
                          &colors.hover,
                          &colors.pressed,
                          &colors.matchTint,
                          &colors.checkTint,
                          &colors.problemTint,
                          &colors.greyTint}) {
        *color = window;
    }
    for (QColor *color : {&colors.border,
                          &colors.hairline,
                          &colors.control,
                          &colors.text,
                          &colors.secondary,
                          &colors.muted,
                          &colors.match,
                          &colors.check,
                          &colors.problem,
                          &colors.grey}) {
        *color = text;
    }
    colors.accent = system.color(QPalette::Highlight);
    colors.onAccent = system.color(QPalette::HighlightedText);
    colors.sample = colors.accent;
    colors.onSample = colors.onAccent;
    colors.disabled = system.color(QPalette::Disabled, QPalette::WindowText);
    return colors;
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
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.card);
    palette.setColor(QPalette::AlternateBase, colors.header);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.card);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.problem);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.card);
    palette.setColor(QPalette::Midlight, colors.hairline);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.control);
    palette.setColor(QPalette::Shadow, colors.control);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    }
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

RoleState stateFor(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return RoleState::Problem;
    case Severity::Check:
        return RoleState::Check;
    case Severity::Unknown:
        return RoleState::Unknown;
    case Severity::Info:
        return RoleState::NotApplicable;
    }
    Q_UNREACHABLE();
    return RoleState::NotApplicable;
}

} // namespace portcheck
