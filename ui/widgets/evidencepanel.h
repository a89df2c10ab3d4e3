#pragma once

#include "../window/view.h"

#include <QWidget>

class QVBoxLayout;

namespace portcheck {

/// The excerpts of one method, each with its place and whose copy it is.
class EvidencePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    void setMethod(const View &view, Method method);
    [[nodiscard]] bool isEmpty() const { return m_empty; }

private:
    void addBlock(const View &view, const EvidenceBlock &block);

    QVBoxLayout *m_blocks;
    bool m_empty = true;
};

} // namespace portcheck
