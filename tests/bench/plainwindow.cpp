// What the start of the program is measured against: the least that a Qt Widgets program with Japanese text can be.
// Prints the milliseconds from main() to the painted window, as --startup-time does.
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>

#include <cstdio>

namespace {

class Label final : public QLabel
{
public:
    using QLabel::QLabel;
    QElapsedTimer start;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        std::printf("%lld\n", static_cast<long long>(start.elapsed()));
        QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection); // after it was shown
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QElapsedTimer start;
    start.start();
    const QApplication application(argc, argv);
    Label label(QStringLiteral("\u30dd\u30fc\u30c8\u78ba\u8a8d"));
    label.start = start;
    label.resize(1280, 720);
    label.show();
    return QApplication::exec();
}
