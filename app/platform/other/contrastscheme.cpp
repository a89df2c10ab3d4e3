#include <platform/contrastscheme.h>

namespace portcheck {

std::optional<ContrastScheme> contrastScheme()
{
    return std::nullopt;
}

} // namespace portcheck
