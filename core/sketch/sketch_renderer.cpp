#include "core/sketch/sketch_renderer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const std::array<std::pair<RenderError::Kind, QString>, 11> KindNames{{
    {RenderError::Kind::Syntax, u"syntax"_s},
    {RenderError::Kind::Runtime, u"runtime"_s},
    {RenderError::Kind::Timeout, u"timeout"_s},
    {RenderError::Kind::Memory, u"memory"_s},
    {RenderError::Kind::Crash, u"crash"_s},
    {RenderError::Kind::ContextLost, u"context-lost"_s},
    {RenderError::Kind::NoCanvas, u"no-canvas"_s},
    {RenderError::Kind::Blank, u"blank"_s},
    {RenderError::Kind::Clamped, u"clamped"_s},
    {RenderError::Kind::Environment, u"environment"_s},
    {RenderError::Kind::Cancelled, u"cancelled"_s},
}};

} // namespace

QString renderErrorName(RenderError::Kind kind)
{
    for (const auto& [known, name] : KindNames) {
        if (known == kind)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<RenderError::Kind> renderErrorFromName(QStringView name)
{
    for (const auto& [kind, known] : KindNames) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

QString sourceLine(const QByteArray& code, int line)
{
    const QList<QByteArray> lines = code.split('\n');
    return line >= 1 && line <= lines.size() ? QString::fromUtf8(lines[line - 1]).trimmed().left(500) : QString();
}

} // namespace pentimento
