#pragma once

#include <QtGlobal>

namespace portcheck {

/// What the interfaces to the outside have in common: they are handed on by reference or pointer, never copied.
class Interface
{
public:
    Interface() = default;
    Q_DISABLE_COPY_MOVE(Interface)
    virtual ~Interface() = default;
};

} // namespace portcheck
