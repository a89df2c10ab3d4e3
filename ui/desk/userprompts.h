#pragma once

#include <QMimeData>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

class QWidget;

namespace portcheck {

/// Everything that leaves the window: questions to the person, other programs, the clipboard. Injected,
/// so that tests never meet a dialog and never start anything.
class UserPrompts
{
public:
    UserPrompts() = default;
    Q_DISABLE_COPY_MOVE(UserPrompts)
    virtual ~UserPrompts() = default;

    /// \return empty when the person cancelled. Asks before an existing file is replaced.
    [[nodiscard]] virtual QString
    saveFileName(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) = 0;
    /// \return empty when the person cancelled.
    [[nodiscard]] virtual QStringList openFileNames(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// \return empty when the person cancelled.
    [[nodiscard]] virtual QString folder(QWidget *parent, const QString &title) = 0;
    virtual void message(QWidget *parent, const QString &title, const QString &text) = 0;
    /// Asks before something that others may notice. `accept` is the word on the button that goes on.
    [[nodiscard]] virtual bool
    confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept) = 0;

    /// \return false when nothing could be opened.
    virtual bool openUrl(const QUrl &url) = 0;
    /// Opens the folder of `path` with the file selected where the system can do that.
    virtual bool showInFolder(const QString &path) = 0;
    /// Starts the registry editor as it is: nothing is written to make it open at a place.
    virtual bool startRegistryEditor() = 0;
    virtual void setClipboard(std::unique_ptr<QMimeData> data) = 0;
    void copyText(const QString &text)
    {
        auto data = std::make_unique<QMimeData>();
        data->setText(text);
        setClipboard(std::move(data));
    }
};

/// Opens a file's folder with the file selected; false = cannot be done here.
using SelectInFolder = std::function<bool(const QString &path)>;

/// The real desktop: standard dialogs, the default browser, Explorer, the clipboard.
[[nodiscard]] std::unique_ptr<UserPrompts> makeDesktopPrompts(SelectInFolder selectInFolder);

} // namespace portcheck
