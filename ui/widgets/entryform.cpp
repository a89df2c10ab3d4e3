#include "entryform.h"

#include "../look/lineicon.h"

#include <text/texts.h>

namespace portcheck {
namespace {

constexpr int kFieldWidth = 110;
constexpr int kLongestPort = 8; // room for blanks and a slip; judged on Compare

/// Full-width digits (as an input method enters them) made plain.
QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).trimmed();
}

} // namespace

EntryForm::EntryForm(Method method)
    : m_method(method)
{
    setProperty("frameRole", QStringLiteral("inner"));
    m_compare->setProperty("primary", true);
    setLineIcon(*m_compare, "compare");
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(2, 1);
    for (const PortRole role : allRoles()) {
        if (methodCovers(method, role)) {
            addRow(role);
        }
    }
    connect(m_compare, &QPushButton::clicked, this, &EntryForm::apply);
    connect(m_clear, &QPushButton::clicked, this, &EntryForm::clear);

    QBoxLayout *buttons = inRow(8, {m_compare, m_clear, stretch()});
    setLayout(inColumn(8, {m_explanation, m_grid, space(2), buttons}, {16, 12, 16, 14}));
}

void EntryForm::addRow(PortRole role)
{
    Row row {makeLine(TextRole::Body), new QLineEdit, new TextLabel(TextRole::Small)};
    row.name->setMinimumWidth(120);
    row.name->setBuddy(row.field);
    row.field->setObjectName(id(role) + QStringLiteral("LineEdit"));
    row.field->setProperty("port", true);
    row.field->setFixedWidth(kFieldWidth);
    row.field->setAcceptDrops(false); // files are dropped on the window, wherever the mouse is
    row.field->setMaxLength(kLongestPort);
    row.field->setInputMethodHints(Qt::ImhDigitsOnly);
    connect(row.field, &QLineEdit::returnPressed, this, &EntryForm::apply);
    connect(row.field, &QLineEdit::textEdited, this, [this, role] { showNote(role); });
    const int index = int(m_rows.size());
    m_grid->addWidget(row.name, index, 0);
    m_grid->addWidget(row.field, index, 1);
    m_grid->addWidget(row.note, index, 2);
    m_rows.insert(role, row);
}

void EntryForm::setView(const View &view)
{
    const bool same = view.canEnter && view.subject == m_view.subject;
    m_view = view;
    m_explanation->setSentence(
        view.canEnter ? tr(
            "Enter the numbers you see there. They are compared right away, go into this report, and are never stored.")
                      : tr("This is a saved report: values can be entered only while checking a computer or files."));
    m_compare->setText(tr("Compare"));
    m_clear->setText(tr("Clear"));
    m_compare->setAccessibleDescription(m_explanation->text());
    m_clear->setAccessibleDescription(tr("Clears the fields and removes their values from the comparison."));
    bool any = false;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row->name->setSentence(roleName(row.key(), view.catalog));
        row->field->setEnabled(view.canEnter);
        row->field->setAccessibleName(tr("%1, as shown there", "entry field of a port").arg(row->name->text()));
        const Observation *value = entered(row.key());
        // What was entered stays until it is compared, unless other computers are shown by then.
        if (!same || !(row->field->isModified() || view.checking)) {
            row->field->setText(value ? value->raw : QString());
            row->field->setModified(false);
        }
        any = any || value;
        showNote(row.key());
    }
    m_compare->setEnabled(view.canEnter);
    m_clear->setEnabled(view.canEnter && any);
}

const Observation *EntryForm::entered(PortRole role) const
{
    return m_view.hasDiagnosis ? enteredValue(m_view.diagnosis, role, m_method) : nullptr;
}

void EntryForm::showNote(PortRole role)
{
    const Row &row = m_rows[role];
    const QString text = normalised(row.field->text());
    const bool invalid = !text.isEmpty() && !Port::fromText(text);
    setStyleProperty(*row.field, "invalid", invalid);
    row.note->setTextRole(invalid ? TextRole::Error : TextRole::Small);
    const Observation *value = entered(role);
    row.note->setSentence(invalid                                        ? tr("A port is a number from 1 to 65535.")
                              : value && value->raw == row.field->text() ? sourceText(value->source, m_view.catalog)
                              : role == PortRole::ServerHttps            ? tr("if shown")
                                                                         : QString());
    row.field->setAccessibleDescription(
        row.note->text().isEmpty() ? tr("A number from 1 to 65535; empty means not entered.") : row.note->text());
}

void EntryForm::focusRole(PortRole role)
{
    const auto row = m_rows.constFind(role);
    if (row != m_rows.cend()) {
        row->field->setFocus(Qt::OtherFocusReason);
        row->field->selectAll();
    }
}

void EntryForm::apply()
{
    QList<EnteredValue> values;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const QString text = normalised(row->field->text());
        if (text.isEmpty()) {
            continue;
        }
        if (!Port::fromText(text)) {
            focusRole(row.key());
            return;
        }
        values << EnteredValue {m_method, row.key(), text, {}};
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.field->setModified(false);
    }
    emit applied(m_method, values);
}

void EntryForm::clear()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.field->clear();
    }
    focusRole(m_rows.firstKey()); // the button is disabled now, and the focus would go on to whatever is next
    apply();
}

} // namespace portcheck
