// A plugin of Qt for tests of the built program: it closes every window once something comes on standard input. The
// platform "offscreen" has no button for that; the way from there on is the one that a desktop's button takes.
#include <QGenericPlugin>
#include <QGuiApplication>
#include <QSocketNotifier>
#include <QWindow>

#include <unistd.h>

class Closer final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "closer.json")

public:
    QObject *create(const QString &, const QString &) override
    {
        auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read);
        connect(input, &QSocketNotifier::activated, input, [input] {
            input->setEnabled(false);
            for (QWindow *window : QGuiApplication::topLevelWindows()) {
                window->close();
            }
        });
        return input;
    }
};

#include "closer.moc"
