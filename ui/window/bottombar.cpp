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

BottomBar::BottomBar(QWidget *parent)
    : QFrame(parent)
    , m_check(new QPushButton)
    , m_export(new QPushButton)
    , m_copy(new QPushButton)
    , m_picture(new QPushButton)
    , m_mask(new QCheckBox)
    // Each language in its own words: whoever landed in the wrong one finds the way back.
    , m_japanese(new QPushButton(QStringLiteral("日本語")))
    , m_english(new QPushButton(QStringLiteral("English")))
    , m_more(new QPushButton)
    , m_menu(new QMenu(this))
    , m_themeMenu(new QMenu(this))
    , m_themes(new QActionGroup(this))
{
    setProperty("frameRole", QStringLiteral("topline"));
    setObjectName(QStringLiteral("bottomBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_check->setObjectName(QStringLiteral("checkPushButton"));
    m_export->setObjectName(QStringLiteral("exportPushButton"));
    m_copy->setObjectName(QStringLiteral("copyPushButton"));
    m_picture->setObjectName(QStringLiteral("picturePushButton"));
    m_mask->setObjectName(QStringLiteral("maskCheckBox"));
    m_japanese->setObjectName(QStringLiteral("japanesePushButton"));
    m_english->setObjectName(QStringLiteral("englishPushButton"));
    m_more->setObjectName(QStringLiteral("morePushButton"));
    m_export->setProperty("primary", true);
    m_japanese->setProperty("segment", QStringLiteral("left"));
    m_english->setProperty("segment", QStringLiteral("right"));
    m_japanese->setCheckable(true);
    m_english->setCheckable(true);
    m_more->setMenu(m_menu);
    makeMenu();

    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_checking) {
            emit cancelWanted();
        } else {
            emit checkWanted();
        }
    });
    connect(m_export, &QPushButton::clicked, this, &BottomBar::exportWanted);
    connect(m_copy, &QPushButton::clicked, this, &BottomBar::copyWanted);
    connect(m_picture, &QPushButton::clicked, this, &BottomBar::pictureWanted);
    connect(m_mask, &QCheckBox::clicked, this, &BottomBar::maskWanted);
    connect(m_japanese, &QPushButton::clicked, this, [this] {
        m_japanese->setChecked(true);
        emit languageWanted(Language::Japanese);
    });
    connect(m_english, &QPushButton::clicked, this, [this] {
        m_english->setChecked(true);
        emit languageWanted(Language::English);
    });

    auto *languages = new QHBoxLayout;
    languages->setSpacing(0);
    languages->addWidget(m_japanese);
    languages->addWidget(m_english);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 9, metrics::kPageMargin, 9);
    layout->setSpacing(8);
    layout->addWidget(m_check);
    layout->addWidget(m_export);
    layout->addWidget(m_copy);
    layout->addWidget(m_picture);
    layout->addStretch(1);
    layout->addWidget(m_mask);
    layout->addSpacing(6);
    layout->addLayout(languages);
    layout->addWidget(m_more);
}

QAction *BottomBar::addMenuAction(const char *icon, void (BottomBar::*signal)())
{
    QAction *action = m_menu->addAction(lineIcon(icon), QString());
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void BottomBar::makeMenu()
{
    m_thisComputer = addMenuAction("computer", &BottomBar::thisComputerWanted);
    m_openFiles = addMenuAction("file", &BottomBar::openFilesWanted);
    m_openFolder = addMenuAction("folder", &BottomBar::openFolderWanted);
    m_openReport = addMenuAction("export", &BottomBar::openReportWanted);
    m_sample = addMenuAction("flask", &BottomBar::sampleWanted);
    m_menu->addSeparator();
    m_copyPicture = addMenuAction("copy", &BottomBar::copyPictureWanted);
    m_allPictures = addMenuAction("picture", &BottomBar::allPicturesWanted);
    m_menu->addSeparator();
    m_menu->addMenu(m_themeMenu);
    m_themeMenu->setIcon(lineIcon("appearance"));
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action = m_themeMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(int(choice));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *action) {
        emit themeWanted(static_cast<ThemeChoice>(action->data().toInt()));
    });
    m_menu->addSeparator();
    m_glossary = addMenuAction("book", &BottomBar::glossaryWanted);
    m_about = addMenuAction("about", &BottomBar::aboutWanted);
    m_allPictures->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_openReport->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_glossary->setShortcut(QKeySequence(Qt::Key_F1));
    // In a menu alone a shortcut works only while the menu has been shown; the bar carries them too.
    addActions({m_allPictures, m_openReport, m_glossary});
}

void BottomBar::showView(const View &view, ThemeChoice theme)
{
    m_checking = view.checking;
    const bool ready = view.hasDiagnosis && !view.checking;
    m_check->setText(view.checking ? tr("Cancel") : tr("Check Again (F5)"));
    m_export->setText(tr("Export Report…"));
    m_copy->setText(tr("Copy"));
    m_picture->setText(tr("Save Picture"));
    m_check->setToolTip(view.checking ? tr("Stop the check; what was found so far stays (Esc)")
                                      : tr("Look at everything once more (F5)"));
    m_more->setToolTip(tr("Open files, save all pictures, appearance, glossary"));
    m_export->setToolTip(tr("Save a report as HTML, PDF, text, JSON or CSV (Ctrl+E)"));
    m_copy->setToolTip(tr("Copy the result as text and as a table (Ctrl+Shift+C)"));
    m_picture->setToolTip(tr("Save a picture of this tab (Ctrl+S); of all tabs with Ctrl+Shift+S"));
    m_mask->setText(tr("Show aliases"));
    m_mask->setToolTip(tr("Show aliases instead of names of computers, users and addresses, here and in everything "
                          "that is saved or copied"));
    m_more->setText(tr("&Menu"));
    for (QWidget *widget : QList<QWidget *> {m_check, m_export, m_copy, m_picture, m_mask, m_more}) {
        widget->setAccessibleDescription(widget->toolTip());
    }
    m_japanese->setAccessibleName(tr("Language: Japanese"));
    m_english->setAccessibleName(tr("Language: English"));
    m_japanese->setAccessibleDescription(tr("Shows the whole window in this language at once."));
    m_english->setAccessibleDescription(m_japanese->accessibleDescription());
    for (QPushButton *button : {m_export, m_copy, m_picture}) {
        button->setEnabled(ready);
    }
    m_check->setEnabled(view.checking || view.canEnter);
    m_copyPicture->setEnabled(ready);
    m_allPictures->setEnabled(ready);
    m_mask->setChecked(view.masked);
    m_japanese->setChecked(view.catalog.language() == Language::Japanese);
    m_english->setChecked(view.catalog.language() == Language::English);

    m_thisComputer->setText(tr("Check &This Computer"));
    m_openFiles->setText(tr("Open Collected &Files…"));
    m_openFolder->setText(tr("Open Collected F&older…"));
    m_openReport->setText(tr("Open Saved &Report…"));
    m_sample->setText(tr("Show the &Sample"));
    m_copyPicture->setText(tr("&Copy Picture of This Tab"));
    m_allPictures->setText(tr("Save &All Pictures…"));
    m_themeMenu->setTitle(tr("A&ppearance"));
    m_glossary->setText(tr("&Glossary"));
    m_about->setText(tr("A&bout This Program"));
    const QList<QAction *> themes = m_themes->actions();
    themes.at(0)->setText(tr("Like &Windows"));
    themes.at(1)->setText(tr("&Light"));
    themes.at(2)->setText(tr("&Dark"));
    for (QAction *action : themes) {
        action->setChecked(action->data().toInt() == int(theme));
    }
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
