#include "hostform.h"

#include "../look/lineicon.h"

namespace portcheck {
namespace {

constexpr int kFieldWidth = 210;
constexpr int kLongestName = 255; // of a name in the DNS

} // namespace

HostForm::HostForm()
{
    setObjectName(QStringLiteral("hostForm"));
    setLineIcon(*m_ask, "computer");
    m_name->setFixedWidth(kFieldWidth);
    m_name->setMaxLength(kLongestName);
    m_name->setAcceptDrops(false); // files are dropped on the window, wherever the mouse is
    connect(m_name, &QLineEdit::returnPressed, this, &HostForm::ask);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_ask->setEnabled(!m_name->isReadOnly() && !text.trimmed().isEmpty());
    });
    connect(m_ask, &QPushButton::clicked, this, &HostForm::ask);
    connect(m_back, &QPushButton::clicked, this, [this] { emit activated({WindowAction::AskHost, {}, {}, {}}); });
    setLayout(inRow(8, {m_name, m_ask, m_back}));
}

void HostForm::setView(const View &view)
{
    const RunMode mode = view.diagnosis.mode;
    const bool possible = view.hasDiagnosis && view.canEnter && view.options.live && mode != RunMode::Sample;
    setVisible(possible && !view.picture);
    m_name->setPlaceholderText(tr("Name or address"));
    m_name->setAccessibleName(tr("Name or address of another computer"));
    m_ask->setText(tr("Check Another Computer"));
    m_ask->setToolTip(tr("Connects to the ports in the table on that computer and checks what answers. It changes "
                         "nothing there, and connects only when you choose this button."));
    m_ask->setAccessibleDescription(m_ask->toolTip());
    m_back->setText(mode == RunMode::Files ? tr("Stop") : tr("Back to This Computer"));
    m_back->setVisible(!view.input.probeHost.isEmpty());
    m_name->setReadOnly(view.checking); // not disabled: that would send the focus away
    m_back->setEnabled(!view.checking);
    // The person enters a real name here; an alias would not be found, so the field is empty while aliases are shown.
    if (m_isAliased != view.aliased || m_shown != view.input.probeHost) {
        m_isAliased = view.aliased;
        m_shown = view.input.probeHost;
        m_name->setText(m_isAliased ? QString() : m_shown);
    }
    m_ask->setEnabled(!view.checking && !m_name->text().trimmed().isEmpty());
}

void HostForm::ask()
{
    if (m_ask->isEnabled()) {
        emit activated({WindowAction::AskHost, {}, {}, m_name->text().trimmed()});
    }
}

} // namespace portcheck
