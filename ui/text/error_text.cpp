#include "ui/text/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString faultOf(RenderError::Kind kind, const QString& message)
{
    switch (kind) {
    case RenderError::Kind::Syntax:
    case RenderError::Kind::Runtime:
        return message;
    case RenderError::Kind::Timeout:
        return ErrorText::tr("Stopped because it took too long: %1").arg(message);
    case RenderError::Kind::Memory:
        return ErrorText::tr("Stopped because it needs too much memory.");
    case RenderError::Kind::Crash:
        return ErrorText::tr("The page that drew it crashed. The last picture is kept.");
    case RenderError::Kind::ContextLost:
        return ErrorText::tr("The sketch lost its WebGL context, most often by making too many canvases.");
    case RenderError::Kind::NoCanvas:
        return ErrorText::tr("There is no picture: the sketch made no canvas.");
    case RenderError::Kind::Blank:
        return ErrorText::tr("The picture is blank.");
    case RenderError::Kind::Clamped:
        return ErrorText::tr("The picture was made smaller: no side may be longer than %1 pixels.").arg(MaxCanvasSide);
    case RenderError::Kind::Environment:
        return ErrorText::tr("The engine cannot run here: %1").arg(message);
    case RenderError::Kind::Cancelled:
        return ErrorText::tr("Stopped.");
    }
    return message;
}

QString reasonOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return error.detail.isEmpty() ? ErrorText::tr("it does not exist") : error.detail;
    case Error::Kind::Cancelled:
        return ErrorText::tr("it was stopped");
    default:
        return error.detail;
    }
}

} // namespace

QString errorSentence(const QString& what, const Error& error)
{
    const QString reason = reasonOf(error);
    return reason.isEmpty() ? what + u'.' : ErrorText::tr("%1: %2").arg(what, reason);
}

QString renderErrorSentence(const RenderError& error, bool withLine)
{
    const QString fault = faultOf(error.kind, error.message);
    return withLine && error.line > 0 ? ErrorText::tr("Line %1: %2").arg(error.line).arg(fault) : fault;
}

} // namespace pentimento
