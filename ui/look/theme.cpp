#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <utility>

/// The linker would drop the resources of a static library. Outside any namespace, as Qt wants it.
static void initUiResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace portcheck {

Theme::Theme()
    : m_systemPalette(QGuiApplication::palette())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == ThemeChoice::System) {
            update();
        }
    });
#endif
}

void Theme::apply(ThemeChoice choice, Language language)
{
    m_choice = choice;
    if (m_language != language) {
        m_language = language;
        exchangeTranslations();
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // The title bar and the system's own dialogs are drawn by Windows, which has to know the choice.
    QGuiApplication::styleHints()->setColorScheme(choice == ThemeChoice::Dark        ? Qt::ColorScheme::Dark
                                                      : choice == ThemeChoice::Light ? Qt::ColorScheme::Light
                                                                                     : Qt::ColorScheme::Unknown);
#endif
    update();
}

void Theme::exchangeTranslations()
{
    m_translators.clear(); // a translator takes itself out of the application
    // English is the source text: it needs no file, the other one only has to be removed.
    for (const QString &file : translationFiles(m_language)) {
        auto translator = std::make_unique<QTranslator>();
        const bool loaded = translator->load(file);
        Q_ASSERT_X(loaded, "Theme", "the translations are compiled in");
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

void Theme::setContrastSource(ContrastSource source)
{
    m_contrastSource = std::move(source);
    qApp->installEventFilter(this);
    askContrast();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Windows sends every window an event for a new theme; after a change in the settings the program is also activated again.
    const bool mayHaveChanged = (event->type() == QEvent::ThemeChange && watched->isWidgetType())
        || (event->type() == QEvent::ApplicationStateChange && watched == qApp);
    if (mayHaveChanged) {
        askContrast();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::askContrast()
{
    const std::optional<QPalette> contrast = m_contrastSource ? m_contrastSource() : std::nullopt;
    if (m_contrast != contrast) {
        m_contrast = contrast;
        update();
    }
}

bool Theme::isDark() const
{
    if (m_choice != ThemeChoice::System) {
        return m_choice == ThemeChoice::Dark;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown) {
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    }
#endif
    return m_systemPalette.color(QPalette::Window).lightness()
        < m_systemPalette.color(QPalette::WindowText).lightness();
}

void Theme::update()
{
    const Colors colors = m_contrast ? contrastColors(*m_contrast) : isDark() ? darkColors() : lightColors();
    QFont font;
    font.setFamilies(textFamilies(m_language));
    font.setPixelSize(metrics::kBodyPx);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(colors));
    qApp->setStyleSheet(styleSheet(colors, m_language));
    emit changed();
}

namespace {

/// The first of the families that is here, or all when none is. For each that is not, and for each that another may
/// replace, Qt looks through all fonts, for every size and script.
QStringList firstOf(const QStringList &families)
{
    const auto here =
        std::ranges::find_if(families, [](const QString &family) { return QFontDatabase::hasFamily(family); });
    return here == families.end() ? families : QStringList {*here};
}

QStringList codeFamilies(Language language)
{
    return firstOf({QStringLiteral("Consolas"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")})
        + Theme::textFamilies(language);
}

QFont fixedPitch(const QStringList &families, int pixels)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace

QStringList Theme::textFamilies(Language language)
{
    // These hold Latin letters, too.
    const QStringList japanese = firstOf({QStringLiteral("Yu Gothic UI"),
                                          QStringLiteral("Meiryo UI"),
                                          QStringLiteral("Meiryo"),
                                          QStringLiteral("MS UI Gothic"),
                                          QStringLiteral("Noto Sans CJK JP"),
                                          QStringLiteral("Noto Sans JP")});
    if (language == Language::Japanese) {
        return japanese;
    }
    return firstOf({QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) + japanese;
}

void resizeOnScreen(QWidget &window, const QSize &wanted)
{
    constexpr QSize kFrame(16, 40); // about what the title bar and the borders need
    window.resize(wanted.boundedTo(window.screen()->availableSize() - kFrame));
}

QFont codeFont(Language language)
{
    return fixedPitch(codeFamilies(language), metrics::kSmallPx);
}

QFont gridFont()
{
    return fixedPitch(firstOf({QStringLiteral("BIZ UDGothic"),
                               QStringLiteral("MS Gothic"),
                               QStringLiteral("Consolas"),
                               QStringLiteral("Noto Sans Mono CJK JP")}),
                      12);
}

QString Theme::styleSheet(const Colors &colors, Language language)
{
    initUiResources();
    QFile file(QStringLiteral(":/ui/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = withColors(QString::fromUtf8(file.readAll()), colors);
    const auto quoted = [](const QStringList &families) {
        return QLatin1Char('"') + families.join(QLatin1String("\", \"")) + QLatin1Char('"');
    };
    // The tick has the colour of text on the accent colour.
    const bool darkTick = colors.onAccent.lightness() < 128;
    sheet.replace(QStringLiteral("@tick"), darkTick ? QStringLiteral("dark") : QStringLiteral("light"));
    sheet.replace(QStringLiteral("@code"), quoted(codeFamilies(language)));
    sheet.replace(QStringLiteral("@sans"), quoted(textFamilies(language)));
    return sheet;
}

} // namespace portcheck
