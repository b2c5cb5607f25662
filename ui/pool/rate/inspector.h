#pragma once

#include "core/library/pool/picture_details.h"

#include <QColor>
#include <QKeySequence>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace pentimento {

class ColourSwatches;
class FactRows;
class IconLabel;
class InspectedPicture;
class MakerSection;
class NoteField;
class PictureCache;

// Beside the grid: one picture and all that is known of it. While it is blind nothing in it tells who made the
// picture. Its rows stay in their places from one picture to the next. GUI thread; it reads no disk.
class Inspector : public QWidget {
    Q_OBJECT
public:
    // `pictures` must outlive this. It is only read from: see pictureWanted().
    explicit Inspector(PictureCache& pictures, QWidget* parent = nullptr);

    // Empty: no picture is chosen. A note that is being written stays when its own picture is set again.
    void setDetails(const std::optional<PictureDetails>& details, bool isBlind);
    void setWritable(bool isWritable); // notes can be written
    void setRevealKeys(const QKeySequence& keys); // those that do the same, for the button
    void editNote();
    void flushNote(); // tells what was typed, if it was not told yet

    QSize sizeHint() const override;

Q_SIGNALS:
    void colourPicked(const QColor& colour);
    void revealWanted();
    void noteChanged(const QString& picture, const QString& note);
    void pictureWanted(const QString& picture, QSize within); // in device pixels

private:
    QWidget* makeFacts();
    QWidget* makeColours();
    QWidget* makeNotes();
    void makePages(QWidget* content);
    void showFacts(const PictureDetails& details);
    void showColours(const PictureDetails& details);

    QStackedLayout* m_pages = nullptr;
    InspectedPicture* m_picture;
    QLabel* m_number;
    IconLabel* m_tierMark;
    QLabel* m_tier;
    FactRows* m_facts;
    ColourSwatches* m_swatches;
    QLabel* m_noColours;
    QPushButton* m_findColour;
    QColor m_dominant;
    MakerSection* m_maker;
    NoteField* m_note;
};

} // namespace pentimento
