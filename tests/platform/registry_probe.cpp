// Prints what the real registry source says of the values named on the command line, for importtest.sh:
//   registry_probe 32|64 KEY NAME
#include <platform/console.h>
#include <platform/platformsources.h>

#include <QCoreApplication>

using namespace portcheck;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const RegistryView view = arguments.value(1) == QStringLiteral("32") ? RegistryView::Bits32 : RegistryView::Bits64;
    const auto value = makePlatformSources().registry->value(arguments.value(2), arguments.value(3), view);
    ConsoleOutput console;
    if (!value) {
        console.writeOut(QStringLiteral("error %1\n").arg(id(value.error().code)));
    } else if (!value->has_value()) {
        console.writeOut(QStringLiteral("absent\n"));
    } else if ((*value)->type == RegistryType::Dword) {
        console.writeOut(QStringLiteral("dword %1\n").arg((*value)->number));
    } else {
        console.writeOut(QStringLiteral("text %1\n").arg((*value)->text));
    }
    return 0;
}
