#include "ui/pool/loupe/filmstrip_accessible.h"

#include "ui/pool/loupe/filmstrip.h"

#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class AccessibleFilmstrip : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleFilmstrip(Filmstrip& strip) : QAccessibleWidget(&strip, QAccessible::Slider) { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? strip().valueText() : QAccessibleWidget::text(kind);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return strip().current() + 1; }
    void setCurrentValue(const QVariant& value) override
    {
        const int row = value.toInt() - 1;
        if (row >= 0 && row < strip().rowCount())
            Q_EMIT strip().activated(row);
    }
    QVariant maximumValue() const override { return strip().rowCount(); }
    QVariant minimumValue() const override { return qMin(1, strip().rowCount()); }
    QVariant minimumStepSize() const override { return 1; }

private:
    Filmstrip& strip() const { return *static_cast<Filmstrip*>(widget()); }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* strip = className == "pentimento::Filmstrip"_L1 ? qobject_cast<Filmstrip*>(object) : nullptr;
    return strip ? new AccessibleFilmstrip(*strip) : nullptr;
}

} // namespace

void installFilmstripAccessible()
{
    QAccessible::installFactory(makeInterface); // which looks whether it is there already
}

void sayFilmstripValue(Filmstrip& strip)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(&strip, strip.current() + 1);
    QAccessible::updateAccessibility(&event);
}

} // namespace pentimento
