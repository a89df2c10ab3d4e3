#include "userprompts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace portcheck {
namespace {

class DesktopPrompts final : public UserPrompts
{
public:
    explicit DesktopPrompts(SelectInFolder selectInFolder)
        : m_selectInFolder(std::move(selectInFolder))
    { }

    QString
    saveFileName(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override
    {
        return QFileDialog::getSaveFileName(parent, title, suggested, filter);
    }

    QStringList openFileNames(QWidget *parent, const QString &title, const QString &filter) override
    {
        return QFileDialog::getOpenFileNames(parent, title, {}, filter);
    }

    QString folder(QWidget *parent, const QString &title) override
    {
        return QFileDialog::getExistingDirectory(parent, title);
    }

    void message(QWidget *parent, const QString &title, const QString &text) override
    {
        QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }

    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept) override
    {
        QMessageBox box(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
        box.setTextFormat(Qt::PlainText);
        const QPushButton *go = box.addButton(accept, QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == go;
    }

    bool openUrl(const QUrl &url) override { return QDesktopServices::openUrl(url); }

    bool showInFolder(const QString &path) override
    {
        const QFileInfo info(path);
        if (info.isFile() && m_selectInFolder(info.absoluteFilePath())) {
            return true;
        }
        return QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.absolutePath()));
    }

    bool startRegistryEditor() override
    {
        // Opened through the shell, because the editor may ask for consent and a plain process start may not.
        const QString editor = QDir(qEnvironmentVariable("SystemRoot")).filePath(QStringLiteral("regedit.exe"));
        return qEnvironmentVariableIsSet("SystemRoot") && QFileInfo::exists(editor)
            && QDesktopServices::openUrl(QUrl::fromLocalFile(editor));
    }

    void setClipboard(std::unique_ptr<QMimeData> data) override
    {
        QGuiApplication::clipboard()->setMimeData(data.release()); // the clipboard owns it
    }

private:
    const SelectInFolder m_selectInFolder;
};

} // namespace

std::unique_ptr<UserPrompts> makeDesktopPrompts(SelectInFolder selectInFolder)
{
    return std::make_unique<DesktopPrompts>(std::move(selectInFolder));
}

} // namespace portcheck
