#pragma once

#include "../desk/userprompts.h"
#include "../widgets/textlabel.h"

#include <report/outputfile.h>

#include <QDialog>
#include <QPushButton>

namespace portcheck {

/// A dialog that saves something. At its lower end: what became of it, its folder, Close, Save.
class SaveDialog : public QDialog
{
    Q_OBJECT

signals:
    void saved(); ///< a file was written; not once the dialog has been closed

protected:
    /// `prompts` must outlive it. \param inputs the files that must not be replaced
    SaveDialog(UserPrompts &prompts, const QStringList &inputs, Language language, QWidget *parent);

    /// What is above the lower end, and a button of the dialog's own left of the others. To be called once.
    void setContent(QBoxLayout *content, const QSize &size, QPushButton *own = nullptr);
    /// After a click on Save, unless something is being written.
    virtual void save() = 0;
    /// Asks for a name, and writes under that.
    void saveAs(const QString &title,
                const QString &suggested,
                const QString &filter,
                const std::function<QByteArray()> &bytes);
    /// Writes what `bytes()`, called elsewhere, returns, and then says what became of it. `path` may be replaced, because
    /// the file dialog has asked. A failure is shown even when the dialog has been closed by then.
    void write(const QString &path, const std::function<QByteArray()> &bytes);
    void say(const QString &sentence);

    UserPrompts &m_prompts;
    const Language m_language; ///< of the window
    QPushButton *m_save = named(new QPushButton, "savePushButton");

private:
    void showResult(const QString &path, const std::optional<WriteError> &error);

    const QStringList m_inputs;
    TextLabel *m_result = named(new TextLabel(TextRole::Body), "resultTextLabel");
    QPushButton *m_openFolder = named(new QPushButton, "openFolderPushButton");
    QString m_saved;
    int m_writing = 0;
};

} // namespace portcheck
