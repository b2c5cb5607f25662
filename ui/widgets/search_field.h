#pragma once

#include <QLineEdit>

namespace pentimento {

// A field to search in, with the sign for it at its start. The prompt is its name too.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& prompt, QWidget* parent = nullptr);
};

} // namespace pentimento
