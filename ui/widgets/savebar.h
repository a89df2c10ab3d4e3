#pragma once

#include "../desk/userprompts.h"

#include <report/outputfile.h>

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace portcheck {

class TextLabel;

/// The lower end of a dialog that saves something: what became of it, its folder, Close, Save.
class SaveBar final : public QWidget
{
    Q_OBJECT

public:
    /// `prompts` must outlive it.
    SaveBar(UserPrompts &prompts, const QString &save, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton &saveButton() { return *m_save; }
    /// A button of the dialog's own, left of the others.
    void addButton(QPushButton &button);
    /// What became of writing `path`, in words. \return whether it was written.
    bool showResult(const QString &path, const std::optional<WriteError> &error, Language language);
    void say(const QString &sentence);

signals:
    void saveClicked();
    void closeClicked();

private:
    UserPrompts &m_prompts;
    QHBoxLayout *m_layout;
    TextLabel *m_result;
    QPushButton *m_openFolder;
    QPushButton *m_save;
    QString m_saved;
};

} // namespace portcheck
