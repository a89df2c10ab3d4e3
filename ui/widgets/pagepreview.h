#pragma once

#include <report/pdfwriter.h>

#include <QScrollArea>

class QVBoxLayout;

namespace portcheck {

/// The pages of a report below each other, as they will be printed.
class PagePreview final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setPages(const PdfPreview &preview);
    /// Width in device pixels at which a page fills the view.
    [[nodiscard]] int pageWidth() const;

private:
    QVBoxLayout *m_pages;
};

} // namespace portcheck
