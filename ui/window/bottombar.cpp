#include "bottombar.h"

#include "../look/lineicon.h"
#include "../widgets/textlabel.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace portcheck {
namespace {

/// One entry of the menu. A line is drawn above the first of each group.
struct MenuEntry
{
    WindowAction action;
    const char *name;
    const char *icon;
    const char *text;
    int group;
    QKeySequence shortcut = {};
    bool needsResult = false;
};

const QList<MenuEntry> &menuEntries()
{
    static const QList<MenuEntry> entries {
        {WindowAction::CheckThisComputer,
         "checkThisComputerAction",
         "computer",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Check &This Computer"),
         0},
        {WindowAction::OpenFiles,
         "openFilesAction",
         "file",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Open Collected &Files…"),
         0},
        {WindowAction::OpenFolder,
         "openFolderAction",
         "folder",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Open Collected F&older…"),
         0},
        {WindowAction::OpenReport,
         "openReportAction",
         "export",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Open Saved &Report…"),
         0,
         QKeySequence(Qt::CTRL | Qt::Key_O)},
        {WindowAction::CompareReports,
         "compareReportsAction",
         "compare",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Co&mpare Reports…"),
         0},
        {WindowAction::ShowSample,
         "showSampleAction",
         "flask",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Show the &Sample"),
         0},
        {WindowAction::CollectForSupport,
         "collectAction",
         "collect",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Co&llect for Support…"),
         1,
         {},
         true},
        {WindowAction::CopyPicture,
         "copyPictureAction",
         "copy",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "&Copy Picture of This Tab"),
         1,
         {},
         true},
        {WindowAction::SaveAllPictures,
         "saveAllPicturesAction",
         "picture",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "Save &All Pictures…"),
         1,
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
         true},
        {WindowAction::ShowGlossary,
         "glossaryAction",
         "book",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "&Glossary"),
         2,
         QKeySequence(Qt::Key_F1)},
        {WindowAction::ShowAbout,
         "aboutAction",
         "about",
         QT_TRANSLATE_NOOP("portcheck::BottomBar", "A&bout This Program"),
         2},
    };
    return entries;
}

} // namespace

BottomBar::BottomBar(QWidget *parent)
    : QFrame(parent)
    , m_check(named(new QPushButton, "checkPushButton"))
    , m_export(named(new QPushButton, "exportPushButton"))
    , m_copy(named(new QPushButton, "copyPushButton"))
    , m_picture(named(new QPushButton, "picturePushButton"))
    , m_mask(named(new QCheckBox, "maskCheckBox"))
    // Each language in its own words, so that a person who cannot read the other one finds it.
    , m_japanese(named(new QPushButton(QStringLiteral("日本語")), "japanesePushButton"))
    , m_english(named(new QPushButton(QStringLiteral("English")), "englishPushButton"))
    , m_more(named(new QPushButton, "morePushButton"))
    , m_menu(named(new QMenu(this), "moreMenu"))
    , m_themeMenu(named(new QMenu(this), "themeMenu"))
    , m_themes(new QActionGroup(this))
{
    setProperty("frameRole", QStringLiteral("topline"));
    setObjectName(QStringLiteral("bottomBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_export->setProperty("primary", true);
    m_japanese->setProperty("segment", QStringLiteral("left"));
    m_english->setProperty("segment", QStringLiteral("right"));
    m_japanese->setCheckable(true);
    m_english->setCheckable(true);
    m_more->setMenu(m_menu);
    makeMenu();

    const auto start = [this](QAbstractButton *button, auto action) {
        connect(button, &QAbstractButton::clicked, this, [this, action] { emit activated({action()}); });
    };
    const auto always = [](WindowAction action) {
        return [action] {
            return action;
        };
    };
    start(m_check, [this] { return m_checking ? WindowAction::Cancel : WindowAction::CheckAgain; });
    start(m_mask, [this] { return m_mask->isChecked() ? WindowAction::ShowAliases : WindowAction::ShowNames; });
    start(m_export, always(WindowAction::ExportReport));
    start(m_copy, always(WindowAction::CopyResult));
    start(m_picture, always(WindowAction::SavePicture));
    start(m_japanese, always(WindowAction::SpeakJapanese));
    start(m_english, always(WindowAction::SpeakEnglish));

    auto *languages = makeLayout<QHBoxLayout>(0);
    addWidgets(*languages, {m_japanese, m_english});
    auto *layout = makeLayout<QHBoxLayout>(8, {metrics::kPageMargin, 9, metrics::kPageMargin, 9}, this);
    addWidgets(*layout, {m_check, m_export, m_copy, m_picture});
    layout->addStretch(1);
    layout->addWidget(m_mask);
    layout->addSpacing(6);
    layout->addLayout(languages);
    layout->addWidget(m_more);
}

void BottomBar::makeMenu()
{
    int group = 0;
    for (const MenuEntry &entry : menuEntries()) {
        if (entry.group != group) {
            m_menu->addSeparator();
            group = entry.group;
        }
        QAction *action = m_menu->addAction(lineIcon(entry.icon), QString());
        action->setObjectName(QLatin1String(entry.name));
        action->setShortcut(entry.shortcut);
        connect(action, &QAction::triggered, this, [this, what = entry.action] { emit activated({what}); });
        m_entries << action;
    }
    addActions(m_entries); // in a menu alone a shortcut works only while the menu has been shown
    m_menu->insertMenu(m_entries.at(m_entries.size() - 2), m_themeMenu);
    m_menu->insertSeparator(m_entries.at(m_entries.size() - 2));
    m_themeMenu->setIcon(lineIcon("appearance"));
    for (const WindowAction look : {WindowAction::LookLikeWindows, WindowAction::LookLight, WindowAction::LookDark}) {
        QAction *action = m_themeMenu->addAction(QString());
        action->setCheckable(true);
        action->setObjectName(QStringLiteral("look%1Action").arg(m_themes->actions().size()));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, look] { emit activated({look}); });
    }
}

void BottomBar::showView(const View &view, ThemeChoice theme)
{
    m_checking = view.checking;
    const bool ready = view.hasDiagnosis && !view.checking;
    m_check->setText(view.checking ? tr("Cancel") : tr("Check Again (F5)"));
    m_export->setText(tr("Export Report…"));
    m_copy->setText(tr("Copy"));
    m_picture->setText(tr("Save Picture"));
    m_check->setToolTip(view.checking ? tr("Stop the check; what was found so far stays (Esc).")
                                      : tr("Check everything again (F5)."));
    m_more->setToolTip(tr("Open files, save all pictures, appearance, glossary"));
    m_export->setToolTip(tr("Save a report as HTML, PDF, text, JSON or CSV (Ctrl+E)."));
    m_copy->setToolTip(tr("Copy the result as text and as a table (Ctrl+Shift+C)."));
    m_picture->setToolTip(tr("Save a picture of this tab (Ctrl+S); of all tabs with Ctrl+Shift+S."));
    m_mask->setText(tr("Show aliases"));
    m_mask->setToolTip(tr("Show aliases instead of names of computers, users and addresses, here and in everything "
                          "that is saved or copied."));
    m_more->setText(tr("&Menu"));
    for (QWidget *widget : QList<QWidget *> {m_check, m_export, m_copy, m_picture, m_mask, m_more}) {
        widget->setAccessibleDescription(widget->toolTip());
    }
    m_japanese->setAccessibleName(tr("Language: Japanese"));
    m_english->setAccessibleName(tr("Language: English"));
    m_japanese->setAccessibleDescription(tr("Switches the whole window to this language."));
    m_english->setAccessibleDescription(m_japanese->accessibleDescription());
    for (QPushButton *button : {m_export, m_copy, m_picture}) {
        button->setEnabled(ready);
    }
    m_check->setEnabled(view.checking || view.canEnter);
    m_mask->setChecked(view.masked);
    m_japanese->setChecked(view.catalog.language() == Language::Japanese);
    m_english->setChecked(view.catalog.language() == Language::English);

    for (int index = 0; index < m_entries.size(); ++index) {
        m_entries.at(index)->setText(tr(menuEntries().at(index).text));
        m_entries.at(index)->setEnabled(ready || !menuEntries().at(index).needsResult);
    }
    m_themeMenu->setTitle(tr("A&ppearance"));
    const QList<QAction *> themes = m_themes->actions();
    themes.at(0)->setText(tr("Same as &Windows"));
    themes.at(1)->setText(tr("&Light"));
    themes.at(2)->setText(tr("&Dark"));
    themes.at(int(theme))->setChecked(true);
    showIcons();
}

void BottomBar::showIcons()
{
    // Where the words alone fill the bar the drawings go.
    setLineIcon(*m_check, m_checking ? "stop" : "refresh");
    setLineIcon(*m_export, "export", IconTone::OnAccent);
    setLineIcon(*m_copy, "copy");
    setLineIcon(*m_picture, "picture");
    setLineIcon(*m_more, "menu");
    if (layout()->sizeHint().width() <= width()) {
        return;
    }
    for (QAbstractButton *button : QList<QAbstractButton *> {m_check, m_export, m_copy, m_picture, m_more}) {
        button->setIcon(QIcon());
    }
}

void BottomBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showIcons();
}

QSize BottomBar::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()}; // the window's own least width is enough without the drawings
}

} // namespace portcheck
