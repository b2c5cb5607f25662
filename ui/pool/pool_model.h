#pragma once

#include "ui/pool/filter/hue_groups.h"
#include "ui/pool/pool_roles.h"

#include <QAbstractListModel>

namespace pentimento {

// The session's order as rows (a place is a row), with the roles of pool_roles.h, and after it the files an import
// could not read. What is decided changes rows in place. GUI thread.
class PoolModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = EndOfPoolRoles, // QString: empty while blind
        PathRole, // QString: of a file that could not be read
    };

    // `session` must outlive this.
    explicit PoolModel(const RatingSession* session, QObject* parent = nullptr);

    void setBrokenFiles(const QList<BrokenFile>& files);
    const QList<BrokenFile>& brokenFiles() const { return m_brokenFiles; }
    int brokenCount() const; // these and the pictures that could not be shown

    // Together they are all rows, in order; none unless they are sorted by hue.
    const QList<HueGroup>& groups() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void groupsChanged(); // groups() may differ

private:
    QVariant pictureData(int place, int role) const;
    static QVariant fileData(const BrokenFile& file, int role);
    void follow(const RatingSession* session);
    void tellChanged(const QList<int>& places);
    void forgetGroups();

    const RatingSession* m_session;
    QList<BrokenFile> m_brokenFiles;
    mutable std::optional<QList<HueGroup>> m_groups; // empty until somebody asks
};

} // namespace pentimento
