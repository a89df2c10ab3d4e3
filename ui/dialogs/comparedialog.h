#pragma once

#include "savedialog.h"

#include <QScrollArea>

#include <desk/comparison.h>

namespace portcheck {

/// Two reports side by side, in the words of the document that is saved: the older one on the left.
class CompareDialog final : public SaveDialog
{
    Q_OBJECT

public:
    /// `prompts` must outlive the dialog. \param aliased aliases for names, also in the names of the files
    CompareDialog(const NamedReport &one,
                  const NamedReport &other,
                  Language language,
                  bool aliased,
                  UserPrompts &prompts,
                  QWidget *parent = nullptr);

private:
    void showComparison();
    void save() override;

    NamedReport m_old;
    NamedReport m_new;
    QScrollArea *m_scroll = named(new QScrollArea, "comparisonScrollArea");
};

} // namespace portcheck
