#pragma once

#include "../look/theme.h"
#include "view.h"

#include <QFrame>

class QAction;
class QActionGroup;
class QCheckBox;
class QMenu;
class QPushButton;

namespace portcheck {

/// What can be done from every tab, always in reach.
class BottomBar final : public QFrame
{
    Q_OBJECT

public:
    explicit BottomBar(QWidget *parent = nullptr);

    void showView(const View &view, ThemeChoice theme);

signals:
    void checkWanted();
    void cancelWanted();
    void exportWanted();
    void copyWanted();
    void pictureWanted();
    void allPicturesWanted();
    void copyPictureWanted();
    void maskWanted(bool masked);
    void languageWanted(portcheck::Language language);
    void themeWanted(portcheck::ThemeChoice choice);
    void openFilesWanted();
    void openFolderWanted();
    void openReportWanted();
    void sampleWanted();
    void thisComputerWanted();
    void glossaryWanted();
    void aboutWanted();

public:
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeMenu();
    void showIcons();
    QAction *addMenuAction(const char *icon, void (BottomBar::*signal)());

    QPushButton *m_check;
    QPushButton *m_export;
    QPushButton *m_copy;
    QPushButton *m_picture;
    QCheckBox *m_mask;
    QPushButton *m_japanese;
    QPushButton *m_english;
    QPushButton *m_more;
    QMenu *m_menu;
    QMenu *m_themeMenu;
    QActionGroup *m_themes;
    QAction *m_openFiles;
    QAction *m_openFolder;
    QAction *m_openReport;
    QAction *m_sample;
    QAction *m_thisComputer;
    QAction *m_allPictures;
    QAction *m_copyPicture;
    QAction *m_glossary;
    QAction *m_about;
    bool m_checking = false;
};

} // namespace portcheck
