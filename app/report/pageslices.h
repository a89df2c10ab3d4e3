#pragma once

#include <QList>
#include <QTextFormat>

class QTextDocument;

namespace portcheck {

/// What one page shows of a document that was laid out in one column, without pages. In the units of its paint device.
struct PageSlice
{
    double top = 0;
    double bottom = 0;
    double headTop = 0; ///< the head of the table that goes on here, drawn again above it; none where both are the same
    double headBottom = 0;
};

/// On the format of a block: no page ends behind it.
constexpr int kKeepWithNextProperty = QTextFormat::UserProperty + 10;
/// On the format of a table: its first row stands again above the rest of it on the next page.
constexpr int kHasHeadProperty = QTextFormat::UserProperty + 11;

/// The document cut into pages of this height. No line is torn, and no row of a table unless too much of the page would
/// stay blank for it. Qt's own pages tear rows, draw what touches an edge on both pages, and can only be mended by laying
/// everything out again for each of them.
/// \param document with a paint device and a width, and without a page height
[[nodiscard]] QList<PageSlice> slicePages(const QTextDocument &document, double height);

} // namespace portcheck
