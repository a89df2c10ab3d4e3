#pragma once

#include "../desk/userprompts.h"
#include "textlabel.h"

#include <report/outputfile.h>

#include <QPushButton>

namespace portcheck {

/// The lower end of a dialog that saves something: what became of it, its folder, Close (which closes the dialog), Save.
class SaveBar final : public QWidget
{
    Q_OBJECT

public:
    /// `prompts` must outlive it. \param inputs the files that must not be replaced
    SaveBar(UserPrompts &prompts, const QString &save, const QStringList &inputs, Language language);

    [[nodiscard]] QPushButton &saveButton() { return *m_save; }
    /// A button of the dialog's own, left of the others.
    void addButton(QPushButton &button);
    /// Asks for a name, and writes under that.
    void save(const QString &title,
              const QString &suggested,
              const QString &filter,
              const std::function<QByteArray()> &bytes);
    /// Writes what `bytes()`, called elsewhere, returns, and then says what became of it. `path` may be replaced, because
    /// the file dialog has asked. Meanwhile Save does nothing; a failure is shown even when the dialog has been closed by
    /// then.
    void write(const QString &path, const std::function<QByteArray()> &bytes);
    void say(const QString &sentence);

signals:
    void saveClicked();

private:
    void showResult(const QString &path, const std::optional<WriteError> &error);

    UserPrompts &m_prompts;
    const QStringList m_inputs;
    const Language m_language;
    TextLabel *m_result = named(new TextLabel(TextRole::Body), "resultTextLabel");
    QPushButton *m_openFolder;
    QPushButton *m_save;
    QString m_saved;
    int m_writing = 0;
};

} // namespace portcheck
