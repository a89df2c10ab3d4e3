#include "stepsview.h"

#include "../look/colors.h"
#include "../look/lineicon.h"
#include "textlabel.h"

#include <text/texts.h>

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace portcheck {
namespace {

/// The number of a step in a disc; the text beside it is what is read aloud.
class StepNumber final : public QWidget
{
public:
    explicit StepNumber(int number)
        : m_number(number)
    {
        setFixedSize(26, 26);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors colors = currentColors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.matchTint == colors.card ? QPen(colors.text) : QPen(Qt::NoPen));
        painter.setBrush(colors.matchTint);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        QFont bold = font();
        bold.setPixelSize(13);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(colors.match);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

StepsView::StepsView(QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel(TextRole::Heading))
    , m_steps(new QVBoxLayout)
{
    m_steps->setSpacing(8);
    auto *layout = makeLayout<QVBoxLayout>(10, {0, 0, 0, 0}, this);
    layout->addWidget(m_heading);
    layout->addLayout(m_steps);
    layout->addStretch(1);
}

static const char *iconOf(WindowAction action)
{
    switch (action) {
    case WindowAction::OpenConsole:
        return "globe";
    case WindowAction::OpenIni:
        return "file";
    case WindowAction::CopyKeyPath:
        return "copy";
    case WindowAction::StartRegistryEditor:
        return "registry";
    case WindowAction::OpenPluginFolder:
        return "plug";
    default:
        return "folder";
    }
}

void StepsView::setMethod(const View &view, Method method)
{
    m_heading->setSentence(manualHeading(method, view.catalog));
    clearLayout(*m_steps);
    int number = 0;
    for (const ManualStep &step : manualSteps(method, view.catalog)) {
        NextStep action;
        switch (step.action) {
        case ManualStep::Action::None:
            break;
        case ManualStep::Action::OpenConsole:
            action = {WindowAction::OpenConsole, {}, tr("Open Console")};
            break;
        case ManualStep::Action::OpenFolder:
            action = {WindowAction::ShowIniInFolder, {}, tr("Open Folder")};
            break;
        case ManualStep::Action::OpenFile:
            action = {WindowAction::OpenIni, {}, tr("Open File")};
            break;
        case ManualStep::Action::CopyKeyPath:
            action = {WindowAction::CopyKeyPath, {}, tr("Copy Key Path")};
            break;
        case ManualStep::Action::StartRegistryEditor:
            action = {WindowAction::StartRegistryEditor, {}, tr("Start Registry Editor")};
            break;
        case ManualStep::Action::OpenPluginFolder:
            action = {WindowAction::OpenPluginFolder, {}, tr("Open Folder")};
            break;
        }
        addStep(++number, step.text, action);
    }
    const QString warning = manualWarning(method, view.catalog);
    if (!warning.isEmpty()) {
        QFrame *frame = makeFrame("warning");
        auto *inner = new QVBoxLayout(frame);
        inner->setContentsMargins(14, 7, 14, 7);
        auto *text = new TextLabel(TextRole::Body);
        text->setObjectName(QStringLiteral("warningTextLabel"));
        text->setSentence(warning);
        inner->addWidget(text);
        m_steps->addWidget(frame);
    }
}

void StepsView::addStep(int number, const QString &text, const NextStep &step)
{
    auto *row = makeLayout<QHBoxLayout>(10);
    row->addWidget(new StepNumber(number), 0, Qt::AlignTop);
    auto *words = makeLabel(TextRole::Body, text);
    words->setMinimumHeight(26);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    words->setAccessibleName(tr("Step %1: %2").arg(QString::number(number), text));
    row->addWidget(words, 1);
    if (step.action != WindowAction::None) {
        auto *button = new QPushButton(step.label);
        button->setObjectName(QStringLiteral("step%1PushButton").arg(number));
        setLineIcon(*button, iconOf(step.action));
        button->setAccessibleDescription(text);
        connect(button, &QPushButton::clicked, this, [this, step] { emit activated(step); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_steps->addLayout(row);
}

} // namespace portcheck
