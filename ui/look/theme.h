#pragma once

#include "colors.h"

#include <text/catalog.h>

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QSize>
#include <QTranslator>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace portcheck {

enum class ThemeChoice { System, Light, Dark };

/// Sizes in device-independent pixels; one scale for the whole window.
namespace metrics {
constexpr int kGap = 8;
constexpr int kCardGap = 12;
constexpr int kPageMargin = 20;
constexpr int kCardPadding = 16;
constexpr int kBodyPx = 14;
constexpr int kSmallPx = 13;
constexpr int kNumberPx = 19; ///< 14.25 pt at 96 dpi: ports in tables
constexpr int kRowHeight = 32;
constexpr int kHeaderHeight = 30;
} // namespace metrics

/// Fusion with the project's own palette and style sheet, the same on every Windows, so that support
/// always sees the same picture. A high-contrast desktop keeps its own colours. With them goes the language of the window
/// and of Qt's own buttons: it decides about fonts, too.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// Remembers the system's palette, to follow it. The QApplication must outlive this.
    Theme();

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Language language() const { return m_language; }
    /// Sets palette, style sheet, fonts and translations of the application. After a change of language every widget gets
    /// QEvent::LanguageChange, as usual in Qt.
    void apply(ThemeChoice choice, Language language);
    /// The colours of a high-contrast desktop while one is on; they override the choice. Asked now, and again whenever
    /// the system's theme may have changed.
    using ContrastSource = std::function<std::optional<QPalette>()>;
    void setContrastSource(ContrastSource source);
    [[nodiscard]] bool isDark() const;

    /// Those of our families that are here, in the order they are tried, with tabular figures; the language decides whose
    /// glyphs a Han character gets.
    [[nodiscard]] static QStringList textFamilies(Language language);
    [[nodiscard]] static QString styleSheet(const Colors &colors, Language language);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void exchangeTranslations();
    void update();
    void askContrast();

    QPalette m_systemPalette;
    ThemeChoice m_choice = ThemeChoice::System;
    Language m_language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    ContrastSource m_contrastSource;
    std::optional<QPalette> m_contrast;
};

/// Gives a window the size that it wants, or as much of it as the screen has room for.
void resizeOnScreen(QWidget &window, const QSize &wanted);

/// Fixed-pitch font of the evidence, in the families of the language in use.
[[nodiscard]] QFont codeFont(Language language);
/// The same for tables made of text: a full-width character is exactly twice as wide as another.
[[nodiscard]] QFont gridFont();

} // namespace portcheck
