#pragma once

#include "../look/theme.h"
#include "nextstep.h"

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
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(const portcheck::NextStep &step);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        QAction *action;
        const char *text;
        WindowAction starts;
    };
    void makeMenu();
    void showIcons();

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
    QList<Entry> m_entries; ///< of both menus
    bool m_checking = false;
};

} // namespace portcheck
