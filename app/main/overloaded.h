#pragma once

namespace portcheck {

/// One lambda for each alternative of a variant: std::visit(Overloaded {...}, variant).
template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace portcheck
