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

struct StepButton
{
    WindowAction action = WindowAction::None;
    const char *icon = "";
    const char *label = "";
};

/// In the order of ManualStep::Action.
constexpr StepButton kButtons[] {
    {},
    {WindowAction::OpenConsole, "globe", QT_TRANSLATE_NOOP("portcheck::StepsView", "Open Console")},
    {WindowAction::ShowIniInFolder, "folder", QT_TRANSLATE_NOOP("portcheck::StepsView", "Open Folder")},
    {WindowAction::OpenIni, "file", QT_TRANSLATE_NOOP("portcheck::StepsView", "Open File")},
    {WindowAction::CopyKeyPath, "copy", QT_TRANSLATE_NOOP("portcheck::StepsView", "Copy Key Path")},
    {WindowAction::StartRegistryEditor, "registry", QT_TRANSLATE_NOOP("portcheck::StepsView", "Start Registry Editor")},
    {WindowAction::OpenPluginFolder, "plug", QT_TRANSLATE_NOOP("portcheck::StepsView", "Open Folder")},
};

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
    , m_steps(makeLayout<QVBoxLayout>(8))
{
    auto *layout = makeLayout<QVBoxLayout>(10, {}, this);
    layout->addWidget(m_heading);
    layout->addLayout(m_steps);
    layout->addStretch(1);
}

void StepsView::setMethod(const View &view, Method method)
{
    m_heading->setSentence(manualHeading(method, view.catalog));
    clearLayout(*m_steps);
    int number = 0;
    for (const ManualStep &step : manualSteps(method, view.catalog)) {
        addStep(++number, step);
    }
    const QString warning = manualWarning(method, view.catalog);
    if (!warning.isEmpty()) {
        QFrame *frame = makeFrame("warning");
        makeLayout<QVBoxLayout>(0, {14, 7, 14, 7}, frame)
            ->addWidget(named(makeLabel(TextRole::Body, warning), "warningTextLabel"));
        m_steps->addWidget(frame);
    }
}

void StepsView::addStep(int number, const ManualStep &step)
{
    auto *row = makeLayout<QHBoxLayout>(10);
    row->addWidget(new StepNumber(number), 0, Qt::AlignTop);
    auto *words = makeLabel(TextRole::Body, step.text);
    words->setMinimumHeight(26);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    words->setAccessibleName(tr("Step %1: %2").arg(QString::number(number), step.text));
    row->addWidget(words, 1);
    if (step.action != ManualStep::Action::None) {
        const StepButton &facts = kButtons[int(step.action)];
        auto *button = new QPushButton(tr(facts.label));
        button->setObjectName(QStringLiteral("step%1PushButton").arg(number));
        setLineIcon(*button, facts.icon);
        button->setAccessibleDescription(step.text);
        connect(button, &QPushButton::clicked, this, [this, &facts] { emit activated({facts.action}); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_steps->addLayout(row);
}

} // namespace portcheck
