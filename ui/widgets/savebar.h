#pragma once

#include "../desk/userprompts.h"

#include <report/outputfile.h>

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace portcheck {

class TextLabel;

/// The lower end of a dialog that saves something: what became of it, its folder, Close (which closes the dialog), Save.
class SaveBar final : public QWidget
{
    Q_OBJECT

public:
    /// `prompts` must outlive it.
    SaveBar(UserPrompts &prompts, const QString &save, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton &saveButton() { return *m_save; }
    /// A button of the dialog's own, left of the others.
    void addButton(QPushButton &button);
    /// Writes what `bytes()`, called elsewhere, returns, and then says what became of it. `path` may be replaced, because
    /// the file dialog has asked, but no file of `inputs`. Meanwhile Save does nothing; a failure is told even when the
    /// dialog has been closed by then.
    void
    write(const QString &path, const QStringList &inputs, Language language, const std::function<QByteArray()> &bytes);
    void say(const QString &sentence);

signals:
    void saveClicked();

private:
    void showResult(const QString &path, const std::optional<WriteError> &error, Language language);

    UserPrompts &m_prompts;
    QHBoxLayout *m_layout;
    TextLabel *m_result;
    QPushButton *m_openFolder;
    QPushButton *m_save;
    QString m_saved;
    int m_writing = 0;
};

} // namespace portcheck
