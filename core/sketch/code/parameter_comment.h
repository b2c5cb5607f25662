#pragma once

#include <QStringList>

#include <optional>
#include <string_view>

namespace pentimento {

// What a comment in the manner of OpenSCAD's customizer says about the value before it.
struct ParameterComment {
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> step;
    QStringList choices; // values; empty when it is a range
    QStringList labels; // one for each choice
};

// `text` is the comment with its marks. Nothing when it holds no bracket right after them, or nonsense in it.
std::optional<ParameterComment> parameterComment(std::string_view text);

} // namespace pentimento
