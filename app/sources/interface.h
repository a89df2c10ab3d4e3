#pragma once

#include <QtGlobal>

#include <atomic>

namespace portcheck {

/// What the interfaces to the outside have in common: they are handed on by reference or pointer, never copied.
class Interface
{
public:
    Interface() = default;
    Q_DISABLE_COPY_MOVE(Interface)
    virtual ~Interface() = default;
};

/// Set from any thread to ask running work to stop soon.
using CancelFlag = std::atomic_bool;

} // namespace portcheck
