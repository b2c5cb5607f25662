#pragma once

#include "core/metrics/agreement.h"
#include "ui/pool/session/rating_history.h"

#include <QKeySequence>
#include <QTime>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pentimento {

class SessionAgreementCard;
class SessionPaceCard;
class PictureCache;
class StepRow;

// Beside the picture: the last ten decisions, the newest with Undo, and how the session goes. Its places are the same
// with one decision and with ten. A silent repeat looks like any other decision. GUI thread.
class DecisionRail : public QWidget {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const QString& picture)>;

    // `pictures` must outlive this. It is only read from: see thumbnailsWanted().
    explicit DecisionRail(PictureCache& pictures, QWidget* parent = nullptr);

    // The newest first, as RatingSession::lastSteps() has them; a picture is called what `nameOf` says.
    void setSteps(const QList<RatingStep>& steps, const NameOf& nameOf);
    // Pictures an hour over the session and now; empty while there are too few. `since` is local time.
    void setPace(const QList<double>& perHour, std::optional<double> now, int rated, QTime since);
    void setAgreement(qint64 repeats, const std::optional<Agreement>& agreement);
    void setCanUndo(bool can);
    void setUndoKeys(const QKeySequence& keys); // those that do the same, for the tooltip

    QSize sizeHint() const override;

Q_SIGNALS:
    void undoWanted();
    void stepActivated(const QString& picture); // it is to be looked at again
    // What it shows from now on. Thumbnails that somebody else wants, too, are asked for together.
    void thumbnailsWanted(const QStringList& pictures);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeRows();
    void showThumbnail(StepRow* row);
    void takeThumbnail(const QString& picture);
    void focusRow(qsizetype index, Qt::FocusReason reason);
    qsizetype shownRows() const;

    PictureCache& m_pictures;
    QLabel* m_nothing;
    QPushButton* m_undo;
    QList<StepRow*> m_rows;
    SessionPaceCard* m_pace;
    SessionAgreementCard* m_agreement;
    QStringList m_wanted;
};

} // namespace pentimento
