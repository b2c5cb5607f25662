#include "core/library/import/svg_picture.h"

#include "core/library/import/decoded_picture.h"
#include "core/metrics/area_average.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxDepth = 200; // Qt draws nested elements by recursion

Unexpected refused(const QString& why)
{
    return Unexpected(Error::Kind::InvalidInput, why);
}

// Qt would open the file that is named, and decode what is carried inside in any format it has a plugin for.
bool isCarriedInside(const QString& reference)
{
    const qsizetype start = reference.lastIndexOf("base64,"_L1);
    if (!reference.startsWith("data:"_L1) || start < 0)
        return false;
    const QByteArray picture = QByteArray::fromBase64(reference.mid(start + 7).toLatin1());
    const auto format = pictureFormatOf(picture);
    return format && *format != PictureFormat::Svg;
}

Result<void> checkElement(const QXmlStreamReader& xml, int depth)
{
    if (depth == 1 && xml.name() != "svg"_L1)
        return refused(u"the file is no SVG picture"_s);
    if (depth > MaxDepth)
        return refused(u"the SVG is nested deeper than %1 levels"_s.arg(MaxDepth));
    if (xml.name() != "image"_L1)
        return {};
    for (const QXmlStreamAttribute& attribute : xml.attributes()) {
        if (attribute.name() == "href"_L1 && !isCarriedInside(attribute.value().toString()))
            return refused(u"the SVG refers to another picture"_s);
    }
    return {};
}

// Before Qt's own reader sees it. Qt's XML reader refuses entities that grow beyond 4096 characters.
Result<void> checkSvg(const QByteArray& file)
{
    QXmlStreamReader xml(file);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            PM_CHECK(checkElement(xml, ++depth));
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token == QXmlStreamReader::ProcessingInstruction
            && xml.processingInstructionTarget() == "xml-stylesheet"_L1)
            return refused(u"the SVG refers to a style sheet"_s);
    }
    if (xml.hasError())
        return refused(u"the SVG is damaged: %1"_s.arg(xml.errorString()));
    return {};
}

} // namespace

Result<QImage> drawSvg(const QByteArray& file)
{
    PM_CHECK(checkSvg(file));
    QSvgRenderer renderer;
    if (!renderer.load(file))
        return refused(u"the SVG is damaged"_s);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    const QSize own = renderer.defaultSize();
    if (own.isEmpty())
        return refused(u"the SVG has no size"_s);
    QImage picture(sizeWithin(own, PictureLimits::SvgSide), QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return Unexpected(Error::Kind::Process, u"there is no memory for the drawing"_s);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    return picture;
}

} // namespace pentimento
