#include "ui/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Q_LOGGING_CATEGORY(logTheme, "pentimento.theme")

QByteArray drawing(const QString& name)
{
    static QHash<QString, QByteArray> drawings;
    const auto known = drawings.constFind(name);
    if (known != drawings.constEnd())
        return *known;
    QFile file(u":/pentimento/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qCWarning(logTheme) << "no icon" << name;
    return *drawings.insert(name, file.isOpen() ? file.readAll() : QByteArray());
}

QPixmap paintedDrawing(const QString& name, const QColor& ink, const QSize& devicePixels)
{
    const QString key =
        u"pentimento-icon/%1/%2/%3x%4"_s.arg(name, ink.name()).arg(devicePixels.width()).arg(devicePixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name).replace("currentColor", ink.name().toLatin1()));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(const QString& name, QColor Theme::*ink, QColor Theme::*onInk)
        : m_name(name)
        , m_ink(ink)
        , m_onInk(onInk)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QRect square = squareIn(rect);
        painter->drawPixmap(square, iconPixmap(m_name, inkFor(mode, state), square.width(), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QRect square = squareIn(QRect(QPoint(), size));
        const QPixmap drawn = paintedDrawing(m_name, inkFor(mode, state), square.size());
        if (square.size() == size)
            return drawn;
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter(&pixmap).drawPixmap(square.topLeft(), drawn);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return u"pentimento"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    // Room beyond a square is the gap to the text beside it, so it lies at the end.
    static QRect squareIn(const QRect& rect)
    {
        const int side = qMin(rect.width(), rect.height());
        return QStyle::alignedRect(
            QGuiApplication::layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {side, side}, rect);
    }

    QColor inkFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return theme().disabled;
        return theme().*(state == QIcon::On ? m_onInk : m_ink);
    }

    QString m_name;
    QColor Theme::*m_ink;
    QColor Theme::*m_onInk;
};

} // namespace

QIcon icon(const QString& name, QColor Theme::*ink, QColor Theme::*onInk)
{
    return QIcon(new ThemeIconEngine(name, ink, onInk));
}

QPixmap iconPixmap(const QString& name, const QColor& ink, int side, qreal devicePixelRatio)
{
    const int devicePixels = qRound(side * devicePixelRatio);
    QPixmap pixmap = paintedDrawing(name, ink, {devicePixels, devicePixels});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace pentimento
