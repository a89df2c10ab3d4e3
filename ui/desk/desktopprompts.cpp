#include "desktopprompts.h"

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

DesktopPrompts::DesktopPrompts(SelectInFolder selectInFolder)
    : m_selectInFolder(std::move(selectInFolder))
{ }

QString
DesktopPrompts::saveFileName(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

QStringList DesktopPrompts::openFileNames(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString DesktopPrompts::folder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

void DesktopPrompts::message(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool DesktopPrompts::confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *go = box.addButton(accept, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

bool DesktopPrompts::openUrl(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

bool DesktopPrompts::showInFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile() && m_selectInFolder(info.absoluteFilePath())) {
        return true;
    }
    return QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.absolutePath()));
}

bool DesktopPrompts::startRegistryEditor()
{
    // Opened through the shell, because the editor may ask for consent and a plain process start may not.
    const QString editor = QDir(qEnvironmentVariable("SystemRoot")).filePath(QStringLiteral("regedit.exe"));
    return qEnvironmentVariableIsSet("SystemRoot") && QFileInfo::exists(editor)
        && QDesktopServices::openUrl(QUrl::fromLocalFile(editor));
}

void DesktopPrompts::setClipboard(std::unique_ptr<QMimeData> data)
{
    QGuiApplication::clipboard()->setMimeData(data.release()); // the clipboard owns it
}

} // namespace portcheck
