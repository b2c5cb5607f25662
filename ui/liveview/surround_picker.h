#pragma once

#include "ui/liveview/picture_view.h"

#include <QAbstractButton>
#include <QButtonGroup>

namespace pentimento {

// The four surrounds of a picture view, as squares of their colour; the one that is on has a frame. Arrow keys go from
// one to the next. It must not outlive the view.
class SurroundPicker : public QWidget {
    Q_OBJECT
public:
    explicit SurroundPicker(PictureView* view, QWidget* parent = nullptr);

private:
    void showChoice(PictureView::Surround surround);

    QButtonGroup m_group;
};

} // namespace pentimento
