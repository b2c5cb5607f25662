#include "core/library/pool/picture_notes.h"

#include "core/library/pool/pool_item.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString wordOf(PictureFlag flag)
{
    switch (flag) {
    case PictureFlag::Unsure:
        return u"unsure"_s;
    case PictureFlag::Wanted:
        return u"wanted"_s;
    case PictureFlag::Hidden:
        return u"hidden"_s;
    }
    Q_UNREACHABLE();
}

Result<void> checkPicture(const Library& library, const QString& picture)
{
    PM_CHECK(library.checkWritable());
    if (!isPictureHash(picture))
        return Unexpected(Error::Kind::InvalidInput, u"'%1' is no picture"_s.arg(picture.left(100)));
    return {};
}

} // namespace

Result<QString> noteOf(const Library& library, const QString& picture)
{
    const HeldDatabase held = library.hold();
    PM_TRY(statement, held.database.prepare("SELECT text FROM notes WHERE picture = ?"));
    PM_TRY(row, statement.bind(picture).step());
    return row ? statement.text(0) : QString();
}

Result<void> setNote(Library& library, const QString& picture, const QString& text)
{
    PM_CHECK(checkPicture(library, picture));
    const HeldDatabase held = library.hold();
    if (text.trimmed().isEmpty()) {
        PM_TRY(remove, held.database.prepare("DELETE FROM notes WHERE picture = ?"));
        return remove.bind(picture).run();
    }
    PM_TRY(insert, held.database.prepare("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)"));
    return insert.bind(picture, text, QDateTime::currentMSecsSinceEpoch()).run();
}

Result<void> setFlag(Library& library, const QString& picture, PictureFlag flag, bool isSet)
{
    PM_CHECK(checkPicture(library, picture));
    if (flag == PictureFlag::Wanted && isSet)
        return wantInPool(library, picture);
    const HeldDatabase held = library.hold();
    if (!isSet) {
        PM_TRY(remove, held.database.prepare("DELETE FROM flags WHERE picture = ? AND flag = ?"));
        return remove.bind(picture, wordOf(flag)).run();
    }
    PM_TRY(insert, held.database.prepare("INSERT OR IGNORE INTO flags VALUES (?, ?, ?)"));
    return insert.bind(picture, wordOf(flag), QDateTime::currentMSecsSinceEpoch()).run();
}

} // namespace pentimento
