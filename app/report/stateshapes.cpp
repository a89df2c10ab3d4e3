#include "stateshapes.h"

namespace portcheck {
namespace {

const QString kGrey = QStringLiteral("#666B70");

QString svg(const QString &content)
{
    return QStringLiteral(
               "<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">%1</svg>")
        .arg(content);
}

const QString kTriangle = QStringLiteral("<path fill=\"%1\" d=\"M8 1.2 15.4 14.6H.6z\"/><path fill=\"#fff\" d=\"M7.1 "
                                         "5.6h1.8l-.3 4.6H7.4zM7.1 11.4h1.8v1.8H7.1z\"/>");
const QString kOctagon =
    QStringLiteral("<path fill=\"%1\" d=\"M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z\"/><path stroke=\"#fff\" "
                   "stroke-width=\"1.8\" stroke-linecap=\"round\" d=\"M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8\"/>");
const QString kQuestion =
    QStringLiteral("<circle cx=\"8\" cy=\"8\" r=\"6.3\" fill=\"none\" stroke=\"%1\" stroke-width=\"1.4\"/><path "
                   "fill=\"none\" stroke=\"%1\" stroke-width=\"1.4\" stroke-linecap=\"round\" d=\"M6.1 6.4a1.9 1.9 0 1 "
                   "1 2.7 1.7c-.6.3-.8.6-.8 1.1\"/><circle cx=\"8\" cy=\"11.3\" r=\".95\" fill=\"%1\"/>");
const QString kInformation =
    QStringLiteral("<circle cx=\"8\" cy=\"8\" r=\"6.3\" fill=\"none\" stroke=\"%1\" stroke-width=\"1.4\"/><path "
                   "fill=\"%1\" d=\"M7.2 7h1.6v5H7.2zM7.2 4.1h1.6v1.7H7.2z\"/>");

} // namespace

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

QString severityTint(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return stateTint(RoleState::Problem);
    case Severity::Check:
        return stateTint(RoleState::Check);
    case Severity::Unknown:
    case Severity::Info:
        return stateTint(RoleState::Unknown);
    }
    Q_UNREACHABLE();
    return {};
}

QString stateSvg(RoleState state)
{
    const QString color = stateColor(state);
    switch (state) {
    case RoleState::Match:
        return svg(QStringLiteral("<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"%1\"/><path fill=\"none\" stroke=\"#fff\" "
                                  "stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"M4.7 "
                                  "8.3l2.3 2.3 4.3-4.9\"/>")
                       .arg(color));
    case RoleState::Check:
        return svg(kTriangle.arg(color));
    case RoleState::Problem:
        return svg(kOctagon.arg(color));
    case RoleState::Unknown:
        return svg(kQuestion.arg(color));
    case RoleState::Single:
        return svg(
            QStringLiteral("<circle cx=\"8\" cy=\"8\" r=\"6.3\" fill=\"none\" stroke=\"%1\" stroke-width=\"1.4\"/>"
                           "<path fill=\"%1\" d=\"M8 1.7a6.3 6.3 0 0 0 0 12.6z\"/>")
                .arg(color));
    case RoleState::NotChecked:
        return svg(
            QStringLiteral("<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"%1\" stroke-width=\"1.6\" "
                           "stroke-linecap=\"round\" stroke-dasharray=\"0.1 3.15\"/>")
                .arg(color));
    case RoleState::NotApplicable:
        return svg(QStringLiteral("<path stroke=\"%1\" stroke-width=\"1.8\" stroke-linecap=\"round\" d=\"M3.5 8h9\"/>")
                       .arg(color));
    }
    Q_UNREACHABLE();
    return {};
}

QString severitySvg(Severity severity)
{
    const QString color = severityColor(severity);
    switch (severity) {
    case Severity::Problem:
        return svg(kOctagon.arg(color));
    case Severity::Check:
        return svg(kTriangle.arg(color));
    case Severity::Unknown:
        return svg(kQuestion.arg(color));
    case Severity::Info:
        return svg(kInformation.arg(color));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace portcheck
