#include "savebar.h"

#include "../desk/filework.h"
#include "../look/lineicon.h"

#include <text/texts.h>

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace portcheck {

SaveBar::SaveBar(UserPrompts &prompts, const QString &save, const QStringList &inputs, Language language)
    : m_prompts(prompts)
    , m_inputs(inputs)
    , m_language(language)
    , m_openFolder(named(new QPushButton(tr("Open &Folder")), "openFolderPushButton"))
    , m_save(named(new QPushButton(save), "savePushButton"))
{
    auto *close = named(new QPushButton(tr("Close")), "closePushButton");
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    setLineIcon(*m_save, "save");
    setLineIcon(*m_openFolder, "folder");
    close->setAutoDefault(false);
    m_openFolder->setAutoDefault(false);
    m_openFolder->hide();
    setLayout(
        inRow(8, {{m_result, 1}, stretch(0), m_openFolder, close, m_save})); // the stretch while there is no result
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_writing == 0) {
            emit saveClicked();
        }
    });
    connect(close, &QPushButton::clicked, this, [this] { window()->close(); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { m_prompts.showInFolder(m_saved); });
}

void SaveBar::addButton(QPushButton &button)
{
    button.setAutoDefault(false);
    qobject_cast<QBoxLayout *>(layout())->insertWidget(2, &button);
}

void SaveBar::save(const QString &title,
                   const QString &suggested,
                   const QString &filter,
                   const std::function<QByteArray()> &bytes)
{
    const QString path = m_prompts.saveFileName(window(), title, suggested, filter);
    if (!path.isEmpty()) {
        write(path, bytes);
    }
}

void SaveBar::write(const QString &path, const std::function<QByteArray()> &bytes)
{
    ++m_writing;
    say(tr("Saving…"));
    filework::write(QCoreApplication::instance(), // the dialog may be closed before
                    {{path, bytes}},
                    m_inputs,
                    [bar = QPointer(this), &prompts = m_prompts, path, language = m_language](
                        const std::optional<WriteError> &error) {
                        if (bar) {
                            --bar->m_writing;
                            bar->showResult(path, error);
                        } else if (error) {
                            const Catalog catalog(language);
                            prompts.message(nullptr, productName(catalog), writeErrorText(*error, catalog));
                        }
                    });
}

void SaveBar::showResult(const QString &path, const std::optional<WriteError> &error)
{
    m_saved = path;
    say(error ? writeErrorText(*error, Catalog(m_language)) : tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    m_openFolder->setVisible(!error);
    m_result->setTextRole(error ? TextRole::Error : TextRole::Body);
}

void SaveBar::say(const QString &sentence)
{
    m_openFolder->hide();
    m_result->setTextRole(TextRole::Body);
    m_result->setSentence(sentence);
}

} // namespace portcheck
