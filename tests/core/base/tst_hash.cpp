#include "core/base/hash.h"

#include <QTest>

using namespace pentimento;

class TestHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sha256_data();
    void sha256();
    void crc_data();
    void crc();
    void crcGoesOn();
};

void TestHash::sha256_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("expected");
    // NIST's example values for FIPS 180-4.
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestHash::sha256()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, expected);
    QCOMPARE(sha256Hex(data), expected);
}

void TestHash::crc_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<quint32>("expected");
    // The check value of the CRC catalogue, and what zlib says of the others.
    QTest::newRow("empty") << QByteArray() << 0U;
    QTest::newRow("check") << QByteArray("123456789") << 0xcbf43926U;
    QTest::newRow("end of a PNG") << QByteArray("IEND") << 0xae426082U;
    QTest::newRow("thousand zeros") << QByteArray(1000, '\0') << 0x060b1780U;
    QTest::newRow("thousand 0xff") << QByteArray(1000, '\xff') << 0xe0533230U;
}

void TestHash::crc()
{
    QFETCH(QByteArray, data);
    QFETCH(quint32, expected);
    QCOMPARE(crc32(data), expected);
}

void TestHash::crcGoesOn()
{
    const QByteArray text = "the first part, the second part and the third";
    for (qsizetype at = 0; at <= text.size(); ++at)
        QCOMPARE(crc32(text.mid(at), crc32(text.left(at))), crc32(text));
}

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
