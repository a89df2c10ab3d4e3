#include "desktop.h"

#include <platform/desktop.h>
#include <ui/desk/filework.h>

#include <chrono>

namespace portcheck {
namespace {

/// For the theme: what a high-contrast desktop looks like, nothing where none is on.
std::optional<QPalette> contrastPalette()
{
    const auto scheme = contrastScheme();
    if (!scheme) {
        return std::nullopt;
    }
    const auto color = [](quint32 rgb) {
        return QColor(QRgb(0xff000000U | rgb));
    };
    QPalette palette;
    palette.setColor(QPalette::Window, color(scheme->window));
    palette.setColor(QPalette::WindowText, color(scheme->text));
    palette.setColor(QPalette::Highlight, color(scheme->highlight));
    palette.setColor(QPalette::HighlightedText, color(scheme->highlightedText));
    palette.setColor(QPalette::Link, color(scheme->link));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, color(scheme->disabledText));
    return palette;
}

} // namespace

Desktop::Desktop(const Environment &environment, Kind kind)
    : m_environment(environment)
    , m_preferences(kind == Kind::Personal ? Preferences::defaultFilePath() : QString())
    , m_prompts(makeDesktopPrompts(&selectInFolder))
    , m_agentScan(environment.sources.live.probe)
    , m_session([&sources = environment.sources](const CheckInput &input,
                                                 const CheckOptions &options,
                                                 const CheckProgress &progress,
                                                 const CancelFlag &cancel) {
        return runCheck(input, options, sources, progress, cancel);
    })
{
    const bool personal = kind == Kind::Personal;
    Language language = environment.language;
    if (personal && !environment.askedLanguage) {
        language = m_preferences.language().value_or(language);
    }
    m_theme.apply(personal ? m_preferences.theme() : ThemeChoice::Light, language);
    if (personal) {
        m_theme.setContrastSource(contrastPalette);
    }
}

MainWindow &Desktop::window()
{
    if (!m_window) {
        m_window = std::make_unique<MainWindow>(WindowServices {m_session,
                                                                m_preferences,
                                                                *m_prompts,
                                                                m_theme,
                                                                m_environment.sources.now,
                                                                &m_agentScan,
                                                                m_environment.sources.codePage932});
    }
    return *m_window;
}

bool Desktop::stop()
{
    constexpr std::chrono::milliseconds kPatience(300);
    const bool scanEnded = m_agentScan.stop(kPatience);
    const bool sessionEnded = m_session.stop(kPatience);
    // A report that was saved a moment ago shall be whole: for that the program stays, without a window.
    return filework::finishWriting(std::chrono::seconds(10)) && sessionEnded && scanEnded;
}

} // namespace portcheck
