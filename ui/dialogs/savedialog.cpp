#include "savedialog.h"

#include "../desk/filework.h"
#include "../look/lineicon.h"
#include "../look/theme.h"

#include <text/texts.h>

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace portcheck {

SaveDialog::SaveDialog(UserPrompts &prompts, const QStringList &inputs, Language language, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_language(language)
    , m_inputs(inputs)
{
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    setLineIcon(*m_save, "save");
    setLineIcon(*m_openFolder, "folder");
    m_openFolder->setText(tr("Open &Folder"));
    m_openFolder->setAutoDefault(false);
    m_openFolder->hide();
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_writing == 0) {
            save();
        }
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { m_prompts.showInFolder(m_saved); });
}

void SaveDialog::setContent(QBoxLayout *content, const QSize &size, QPushButton *own)
{
    auto *close = named(new QPushButton(tr("Close")), "closePushButton");
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    QList<Part> bar {{m_result, 1}, stretch(0)}; // the stretch while there is no result
    if (own) {
        own->setAutoDefault(false);
        bar << own;
    }
    content->addLayout(inRow(8, bar << m_openFolder << close << m_save));
    content->setContentsMargins(20, 18, 20, 16);
    setLayout(content);
    resizeOnScreen(*this, size);
}

void SaveDialog::saveAs(const QString &title,
                        const QString &suggested,
                        const QString &filter,
                        const std::function<QByteArray()> &bytes)
{
    const QString path = m_prompts.saveFileName(this, title, suggested, filter);
    if (!path.isEmpty()) {
        write(path, bytes);
    }
}

void SaveDialog::write(const QString &path, const std::function<QByteArray()> &bytes)
{
    ++m_writing;
    say(tr("Saving…"));
    filework::write(QCoreApplication::instance(), // the dialog may be closed before
                    {{path, bytes}},
                    m_inputs,
                    [dialog = QPointer(this), &prompts = m_prompts, path, language = m_language](
                        const std::optional<WriteError> &error) {
                        if (dialog) {
                            --dialog->m_writing;
                            dialog->showResult(path, error);
                        } else if (error) {
                            const Catalog catalog(language);
                            prompts.message(nullptr, productName(catalog), writeErrorText(*error, catalog));
                        }
                    });
}

void SaveDialog::showResult(const QString &path, const std::optional<WriteError> &error)
{
    m_saved = path;
    say(error ? writeErrorText(*error, Catalog(m_language)) : tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    m_openFolder->setVisible(!error);
    m_result->setTextRole(error ? TextRole::Error : TextRole::Body);
    if (!error) {
        emit saved();
    }
}

void SaveDialog::say(const QString &sentence)
{
    m_openFolder->hide();
    m_result->setTextRole(TextRole::Body);
    m_result->setSentence(sentence);
}

} // namespace portcheck
