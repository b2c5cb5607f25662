#pragma once

#include "core/library/object_store.h"
#include "tests/support/sample_pictures.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pentimento {

// A picture of the library whose file is a pipe: whoever reads it waits until it comes.
class SlowPicture {
public:
    SlowPicture(const ObjectStore& objects, QSize size)
        : m_png(encoded(paintedPicture(size, 99), "PNG"))
        , m_picture(objects.put(m_png, QStringLiteral("png")).value().left(64))
        , m_path(QFile::encodeName(objects.pathOf(m_picture + QStringLiteral(".png"))))
    {
        ::unlink(m_path.constData());
        ::mkfifo(m_path.constData(), 0600);
    }

    const QString& picture() const { return m_picture; }
    int awaitReader() const { return ::open(m_path.constData(), O_WRONLY | O_CLOEXEC); }
    void come(int pipe) const
    {
        QFile file;
        QVERIFY(file.open(pipe, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle));
        QCOMPARE(file.write(m_png), m_png.size());
    }

private:
    const QByteArray m_png;
    const QString m_picture;
    const QByteArray m_path;
};

} // namespace pentimento
