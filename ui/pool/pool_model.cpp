#include "ui/pool/pool_model.h"

namespace pentimento {

namespace {

QVariant orNothing(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

PoolModel::PoolModel(const RatingSession* session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    follow(session);
}

void PoolModel::follow(const RatingSession* session)
{
    connect(session, &RatingSession::aboutToReset, this, [this] { beginResetModel(); });
    connect(session, &RatingSession::wasReset, this, [this] {
        m_groups.reset();
        endResetModel();
        Q_EMIT groupsChanged();
    });
    connect(session, &RatingSession::aboutToInsert, this,
        [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(session, &RatingSession::inserted, this, [this] {
        endInsertRows();
        forgetGroups();
    });
    connect(session, &RatingSession::aboutToRemove, this,
        [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(session, &RatingSession::removed, this, [this] {
        endRemoveRows();
        forgetGroups();
    });
    connect(session, &RatingSession::itemsChanged, this, &PoolModel::tellChanged);
    connect(session, &RatingSession::labelsChanged, this, [this] {
        if (m_session->count() > 0)
            Q_EMIT dataChanged(index(0), index(m_session->count() - 1), {TitleRole});
    });
}

void PoolModel::tellChanged(const QList<int>& places)
{
    for (qsizetype first = 0; first < places.size();) {
        qsizetype last = first;
        while (last + 1 < places.size() && places[last + 1] == places[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(places[first]), index(places[last]));
        first = last + 1;
    }
    forgetGroups();
}

void PoolModel::forgetGroups()
{
    m_groups.reset();
    Q_EMIT groupsChanged();
}

void PoolModel::setBrokenFiles(const QList<BrokenFile>& files)
{
    if (files == m_brokenFiles)
        return;
    const int first = m_session->count();
    if (!m_brokenFiles.isEmpty()) {
        beginRemoveRows({}, first, rowCount() - 1);
        m_brokenFiles.clear();
        endRemoveRows();
    }
    if (!files.isEmpty()) {
        beginInsertRows({}, first, first + int(files.size()) - 1);
        m_brokenFiles = files;
        endInsertRows();
    }
    forgetGroups();
}

int PoolModel::brokenCount() const
{
    return m_session->brokenCount() + int(m_brokenFiles.size());
}

const QList<HueGroup>& PoolModel::groups() const
{
    if (m_groups)
        return *m_groups;
    m_groups = hueGroups(*m_session);
    if (m_session->filter().sort == PoolSort::Hue && !m_brokenFiles.isEmpty()) {
        HueGroup broken;
        broken.first = m_session->count();
        broken.isBroken = true;
        broken.rows = int(m_brokenFiles.size());
        m_groups->append(broken);
    }
    return *m_groups;
}

int PoolModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_session->count() + int(m_brokenFiles.size());
}

QVariant PoolModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int file = index.row() - m_session->count();
    return file < 0 ? pictureData(index.row(), role) : fileData(m_brokenFiles[file], role);
}

QVariant PoolModel::pictureData(int place, int role) const
{
    const PoolItem& item = m_session->itemAt(place);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(item.artworkId);
    case PictureRole:
        return item.picture;
    case TierRole: {
        const MaybeTier tier = m_session->tierShown(place);
        return tier ? QVariant(static_cast<int>(*tier)) : QVariant();
    }
    case HueRole:
        return orNothing(item.hue);
    case UnsureRole:
        return item.isUnsure;
    case FailureRole:
        return orNothing(m_session->brokenReason(place));
    case TitleRole:
        return m_session->titleShown(place);
    default:
        return {};
    }
}

QVariant PoolModel::fileData(const BrokenFile& file, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return file.path.section(u'/', -1);
    case FailureRole:
        return file.reason;
    case PathRole:
        return file.path;
    default:
        return {};
    }
}

} // namespace pentimento
