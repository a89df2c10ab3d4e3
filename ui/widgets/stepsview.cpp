#include "stepsview.h"

#include "../look/colors.h"
#include "../look/lineicon.h"

#include <QEvent>
#include <QFrame>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace portcheck {
namespace {

constexpr int kNumberSize = 26;
constexpr int kStepGap = 10;
constexpr int kReadable = 180; ///< as wide as words beside a button have to be

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
        setFixedSize(kNumberSize, kNumberSize);
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

StepsView::StepsView()
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLayout(inColumn(10, {m_heading, m_steps, stretch()}));
}

void StepsView::setMethod(const View &view, Method method)
{
    m_heading->setSentence(manualHeading(method, view.catalog));
    clearLayout(*m_steps);
    m_rows.clear();
    int number = 0;
    for (const ManualStep &step : manualSteps(method, view.catalog)) {
        addStep(++number, step);
    }
    const QString warning = manualWarning(method, view.catalog);
    if (!warning.isEmpty()) {
        auto *label = named(makeLabel(TextRole::Body, warning), "warningTextLabel");
        m_steps->addWidget(filled(makeFrame("warning"), inRow(0, {label}, {14, 7, 14, 7})));
    }
}

bool StepsView::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return done;
}

void StepsView::arrange()
{
    const bool fits = std::all_of(m_rows.cbegin(), m_rows.cend(), [this](const QBoxLayout *row) {
        int needed = kNumberSize + kStepGap + std::max(kReadable, row->itemAt(0)->minimumSize().width());
        if (const QLayoutItem *button = row->itemAt(1)) {
            needed += kStepGap + button->minimumSize().width();
        }
        return needed <= contentsRect().width();
    });
    for (QBoxLayout *row : std::as_const(m_rows)) {
        row->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void StepsView::addStep(int number, const ManualStep &step)
{
    auto *words = makeLabel(TextRole::Body, step.text);
    words->setMinimumHeight(kNumberSize);
    words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    words->setAccessibleName(tr("Step %1: %2").arg(QString::number(number), step.text));
    QBoxLayout *body = inRow(kStepGap, {{words, 1}});
    m_rows << body;
    if (step.action != ManualStep::Action::None) {
        const StepButton &facts = kButtons[int(step.action)];
        auto *button = new QPushButton(tr(facts.label));
        button->setObjectName(QStringLiteral("step%1PushButton").arg(number));
        setLineIcon(*button, facts.icon);
        button->setAccessibleDescription(step.text);
        connect(button, &QPushButton::clicked, this, [this, &facts] { emit activated({facts.action}); });
        body->addWidget(button, 0, Qt::AlignTop | Qt::AlignLeft);
    }
    m_steps->addLayout(inRow(kStepGap, {{new StepNumber(number), 0, Qt::AlignTop}, {body, 1}}));
}

} // namespace portcheck
