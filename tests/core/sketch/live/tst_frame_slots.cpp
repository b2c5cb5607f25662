#include "core/sketch/live/frame_slots.h"

#include <QTest>

#include <climits>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace pentimento;

class TestFrameSlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheOtherSideWrote()
    {
        auto frames = FrameSlots::create();
        QVERIFY(frames);
        constexpr qint64 SlotBytes = qint64(2048) * 2048 * 4;
        const QRgb pixels[] = {0xff102030, 0x80402010, 0x00000000, 0xffffffff, 0xff000000, 0xff123456};
        QCOMPARE(::pwrite(frames->fd(), pixels, sizeof pixels, SlotBytes), ssize_t(sizeof pixels));
        const QImage picture = frames->read(1, {3, 2});
        QCOMPARE(picture.format(), QImage::Format_ARGB32_Premultiplied);
        QCOMPARE(picture.size(), QSize(3, 2));
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(1));
        QCOMPARE(row[2], QRgb(0xff123456));
        // A copy: what is written later does not show in it.
        const QRgb other = 0xffabcdef;
        QCOMPARE(::pwrite(frames->fd(), &other, sizeof other, SlotBytes), ssize_t(sizeof other));
        QCOMPARE(reinterpret_cast<const QRgb*>(picture.constScanLine(0))[0], QRgb(0xff102030));
        QCOMPARE(frames->read(0, {3, 2}).pixel(0, 0), QRgb(0));
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<int>("slot");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("fits");
        QTest::newRow("largest") << 1 << QSize(2048, 2048) << true;
        QTest::newRow("wide") << 0 << QSize(4096, 1024) << true;
        QTest::newRow("one row more") << 1 << QSize(2048, 2049) << false;
        QTest::newRow("no such slot") << 2 << QSize(1, 1) << false;
        QTest::newRow("negative slot") << -1 << QSize(1, 1) << false;
        QTest::newRow("no width") << 0 << QSize(0, 10) << false;
        QTest::newRow("negative") << 0 << QSize(-5, -5) << false;
        QTest::newRow("overflow") << 0 << QSize(INT_MAX, INT_MAX) << false;
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(int, slot);
        QFETCH(QSize, size);
        QFETCH(bool, fits);
        const auto frames = FrameSlots::create();
        QVERIFY(frames);
        QCOMPARE(!frames->read(slot, size).isNull(), fits);
    }

    void cannotBeShrunkByTheOtherSide()
    {
        const auto frames = FrameSlots::create();
        QVERIFY(frames);
        QVERIFY(::ftruncate(frames->fd(), 0) != 0);
        QVERIFY(::ftruncate(frames->fd(), qint64(1) << 32) != 0);
        QVERIFY(::fcntl(frames->fd(), F_ADD_SEALS, F_SEAL_WRITE) != 0);
    }

    void descriptorGoesWithIt()
    {
        int fd = -1;
        {
            auto frames = FrameSlots::create();
            QVERIFY(frames);
            const FrameSlots moved = *std::move(frames);
            fd = moved.fd();
            QVERIFY(::fcntl(fd, F_GETFD) == FD_CLOEXEC);
        }
        QCOMPARE(::fcntl(fd, F_GETFD), -1);
    }
};

QTEST_APPLESS_MAIN(TestFrameSlots)
#include "tst_frame_slots.moc"
