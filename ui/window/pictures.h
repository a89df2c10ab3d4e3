#pragma once

#include "view.h"

#include <QImage>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QWidget;

namespace portcheck {

class MainWindow;

/// Pictures of the window, rendered by the window itself and never taken from the screen: sharp at twice
/// the size, with the strip, tall enough that nothing is hidden behind a scroll bar.
///
/// GUI thread. The window need not be visible; it is put back as it was.
/// \param inspect called with what is about to be drawn, laid out in full; for checks.
[[nodiscard]] QImage
renderTab(MainWindow &window, TabId tab, const std::function<void(const QWidget &content)> &inspect = {});

/// Every tab, in order, under the name of its file.
[[nodiscard]] QList<std::pair<QString, QImage>> renderAllTabs(MainWindow &window);

/// The picture as it goes into a PNG file.
[[nodiscard]] QByteArray pngBytes(const QImage &picture);

/// "WFBS-Ports_SRV01_20261124-091203_ja_1-overview.png"
[[nodiscard]] QString pictureFileName(const Diagnosis &diagnosis, Language language, TabId tab);

/// The same without what comes after the language: "WFBS-Ports_SRV01_20261124-091203_ja".
[[nodiscard]] QString baseFileName(const Diagnosis &diagnosis, Language language);

/// "1-overview", "2-console" ...
[[nodiscard]] QString pictureId(TabId tab);

} // namespace portcheck
