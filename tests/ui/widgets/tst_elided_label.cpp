#include "ui/widgets/elided_label.h"

#include <QAccessible>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestElidedLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWay();
    void readsWhole();
};

void TestElidedLabel::givesWay()
{
    const QString name = u"a-very-long-name-of-a-sketch-that-nobody-would-type.js"_s;
    ElidedLabel label(name);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
    label.setElideMode(Qt::ElideMiddle);
    label.resize(label.sizeHint());
    const QImage whole = label.grab().toImage();
    label.resize(120, label.height());
    const QImage middle = label.grab().toImage();
    label.setElideMode(Qt::ElideRight);
    QVERIFY(label.grab().toImage() != middle);
    QCOMPARE(middle.width(), 120);
    QVERIFY(whole.width() > 120);
}

void TestElidedLabel::readsWhole()
{
    ElidedLabel label(u"the whole sentence"_s);
    label.resize(20, 20);
    const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(accessible->text(QAccessible::Name), u"the whole sentence"_s);
}

QTEST_MAIN(TestElidedLabel)
#include "tst_elided_label.moc"
