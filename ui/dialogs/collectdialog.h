#pragma once

#include "../widgets/filepreview.h"
#include "../window/view.h"
#include "savedialog.h"

#include <QCheckBox>
#include <QListWidget>
#include <QProgressBar>

#include <desk/collect.h>
#include <functional>
#include <memory>

namespace portcheck {

/// One archive for support: every file that will leave is listed and shown before it is saved. Names are aliases
/// unless the person wants otherwise, and the table that explains them stays outside the archive.
///
/// Pictures are drawn here, one in each turn of the event loop; everything else is made and written elsewhere.
class CollectDialog final : public SaveDialog
{
    Q_OBJECT

public:
    /// Draws a tab of the window, with aliases or names.
    using Painter = std::function<QImage(TabId tab, bool aliased)>;

    /// `diagnosis` is the one without aliases; `prompts` must outlive the dialog.
    CollectDialog(const Diagnosis &diagnosis,
                  Language language,
                  const QDateTime &now,
                  Painter painter,
                  UserPrompts &prompts,
                  QWidget *parent = nullptr);

    [[nodiscard]] bool isAliased() const { return m_aliasBox->isChecked(); }
    /// What will be saved; empty until it is complete.
    [[nodiscard]] const QList<CollectedFile> &files() const { return m_files; }

private:
    void begin();
    void drawNext(int tab);
    void collect();
    void showFiles(const QList<CollectedFile> &files);
    void showFile(int row);
    void save() override;
    void saveAliases();
    [[nodiscard]] QString fileName(const QString &ending) const;

    Diagnosis m_diagnosis;
    QDateTime m_now;
    Painter m_painter;
    std::unique_ptr<QObject> m_job; ///< the archive that is being made; what belongs to an older one goes with it
    Diagnosis m_collected; ///< with aliases where they are wanted
    QList<CollectedFile> m_pictures; ///< of the tabs, in order
    QList<CollectedFile> m_files;
    QCheckBox *m_aliasBox;
    QPushButton *m_aliases;
    QListWidget *m_list = named(new QListWidget, "collectedListWidget");
    TextLabel *m_note = new TextLabel(TextRole::Small);
    FilePreview *m_preview = new FilePreview;
    QProgressBar *m_progress = named(new QProgressBar, "collectProgressBar");
};

} // namespace portcheck
