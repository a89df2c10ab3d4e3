#pragma once

#include "userprompts.h"

#include <functional>

namespace portcheck {

/// The real desktop: standard dialogs, the default browser, Explorer, the clipboard.
class DesktopPrompts final : public UserPrompts
{
public:
    /// Opens a file's folder with the file selected; false = cannot be done here.
    using SelectInFolder = std::function<bool(const QString &path)>;

    explicit DesktopPrompts(SelectInFolder selectInFolder);
    [[nodiscard]] QString
    saveFileName(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    [[nodiscard]] QStringList openFileNames(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString folder(QWidget *parent, const QString &title) override;
    void message(QWidget *parent, const QString &title, const QString &text) override;
    [[nodiscard]] bool
    confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept) override;
    bool openUrl(const QUrl &url) override;
    bool showInFolder(const QString &path) override;
    bool startRegistryEditor() override;
    void setClipboard(std::unique_ptr<QMimeData> data) override;

private:
    const SelectInFolder m_selectInFolder;
};

} // namespace portcheck
