#include "bottombar.h"

#include "../look/lineicon.h"

#include <utility>

namespace portcheck {

BottomBar::BottomBar()
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

    const auto start = [this](QAbstractButton *button, WindowAction action) {
        connect(button, &QAbstractButton::clicked, this, [this, action] { emit activated({action}); });
    };
    start(m_export, WindowAction::ExportReport);
    start(m_copy, WindowAction::CopyResult);
    start(m_picture, WindowAction::SavePicture);
    start(m_japanese, WindowAction::SpeakJapanese);
    start(m_english, WindowAction::SpeakEnglish);
    connect(m_check, &QPushButton::clicked, this, [this] {
        emit activated({m_checking ? WindowAction::Cancel : WindowAction::CheckAgain});
    });
    connect(m_aliasBox, &QCheckBox::clicked, this, [this](bool checked) {
        emit activated({checked ? WindowAction::ShowAliases : WindowAction::ShowNames});
    });

    QBoxLayout *languages = inRow(0, {m_japanese, m_english});
    setLayout(inRow(8,
                    {m_check, m_export, m_copy, m_picture, stretch(), m_aliasBox, space(6), languages, m_more},
                    {metrics::kPageMargin, 9, metrics::kPageMargin, 9}));
}

void BottomBar::makeMenu()
{
    const auto add = [this](WindowAction starts,
                            const char *name,
                            const char *icon,
                            const char *text,
                            const QKeySequence &shortcut = {}) {
        QAction *action = m_menu->addAction(lineIcon(icon), QString());
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        addAction(action); // in a menu alone a shortcut works only while the menu has been shown
        m_entries.append({action, text, starts});
    };
    using enum WindowAction;
    add(CheckThisComputer, "checkThisComputerAction", "computer", QT_TR_NOOP("Check &This Computer"));
    add(OpenFiles, "openFilesAction", "file", QT_TR_NOOP("Open Collected &Files…"));
    add(OpenFolder, "openFolderAction", "folder", QT_TR_NOOP("Open Collected F&older…"));
    add(OpenReport, "openReportAction", "export", QT_TR_NOOP("Open Saved &Report…"), Qt::CTRL | Qt::Key_O);
    add(CompareReports, "compareReportsAction", "compare", QT_TR_NOOP("Co&mpare Reports…"));
    add(ShowSample, "showSampleAction", "flask", QT_TR_NOOP("Show the &Sample"));
    m_menu->addSeparator();
    add(CollectForSupport, "collectAction", "collect", QT_TR_NOOP("Co&llect for Support…"));
    add(CopyPicture, "copyPictureAction", "copy", QT_TR_NOOP("&Copy Picture of This Tab"));
    const QKeySequence saveAll(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    add(SaveAllPictures, "saveAllPicturesAction", "picture", QT_TR_NOOP("Save &All Pictures…"), saveAll);
    m_menu->addSeparator();
    m_menu->addMenu(m_themeMenu);
    m_menu->addSeparator();
    add(ShowGlossary, "glossaryAction", "book", QT_TR_NOOP("&Glossary"), Qt::Key_F1);
    add(ShowAbout, "aboutAction", "about", QT_TR_NOOP("A&bout This Program"));

    m_themeMenu->setIcon(lineIcon("appearance"));
    for (const auto &[starts, text] : {std::pair {LookLikeWindows, QT_TR_NOOP("Same as &Windows")},
                                       std::pair {LookLight, QT_TR_NOOP("&Light")},
                                       std::pair {LookDark, QT_TR_NOOP("&Dark")}}) {
        QAction *action = m_themeMenu->addAction(QString());
        action->setCheckable(true);
        action->setObjectName(QStringLiteral("look%1Action").arg(m_themes->actions().size()));
        m_themes->addAction(action);
        m_entries.append({action, text, starts});
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        connect(entry.action, &QAction::triggered, this, [this, starts = entry.starts] { emit activated({starts}); });
    }
}

void BottomBar::showView(const View &view, ThemeChoice theme)
{
    m_checking = view.checking;
    const auto say = [](QAbstractButton *button, const QString &text, const QString &toolTip) {
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAccessibleDescription(toolTip);
    };
    if (view.checking) {
        say(m_check, tr("Cancel"), tr("Stop the check; what was found so far stays (Esc)."));
    } else {
        say(m_check,
            tr("Check Again (F5)"),
            view.canEnter ? tr("Check everything again (F5).")
                          : tr("This is a saved report: it cannot be checked again."));
    }
    say(m_export, tr("Export Report…"), tr("Save a report as HTML, PDF, text, JSON or CSV (Ctrl+E)."));
    say(m_copy, tr("Copy"), tr("Copy the result as text and as a table (Ctrl+Shift+C)."));
    say(m_picture, tr("Save Picture"), tr("Save a picture of this tab (Ctrl+S); of all tabs with Ctrl+Shift+S."));
    say(m_aliasBox,
        tr("Show aliases"),
        tr("Show aliases instead of names of computers, users and addresses, here and in everything "
           "that is saved or copied."));
    say(m_more, tr("&Menu"), tr("Open files, save all pictures, appearance, glossary"));
    m_japanese->setAccessibleName(tr("Language: Japanese"));
    m_english->setAccessibleName(tr("Language: English"));
    m_japanese->setAccessibleDescription(tr("Switches the whole window to this language."));
    m_english->setAccessibleDescription(m_japanese->accessibleDescription());
    for (QPushButton *button : {m_export, m_copy, m_picture}) {
        button->setEnabled(view.isReady());
    }
    m_check->setEnabled(view.checking || view.canEnter);
    m_aliasBox->setChecked(view.aliased);
    m_japanese->setChecked(view.catalog.language() == Language::Japanese);
    m_english->setChecked(view.catalog.language() == Language::English);

    for (const Entry &entry : std::as_const(m_entries)) {
        entry.action->setText(tr(entry.text));
        entry.action->setEnabled(view.isReady() || !needsResult(entry.starts));
    }
    m_themeMenu->setTitle(tr("A&ppearance"));
    m_themes->actions().at(int(theme))->setChecked(true);
    showIcons();
}

void BottomBar::showIcons()
{
    // Where the words alone fill the bar the drawings go.
    setLineIcon(*m_check, m_checking ? "stop" : "refresh");
    setLineIcon(*m_export, "export");
    setLineIcon(*m_copy, "copy");
    setLineIcon(*m_picture, "picture");
    setLineIcon(*m_more, "menu");
    if (layout()->sizeHint().width() <= width()) {
        return;
    }
    for (QPushButton *button : {m_check, m_export, m_copy, m_picture, m_more}) {
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
