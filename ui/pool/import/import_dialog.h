#pragma once

#include "core/base/error.h"
#include "ui/pool/import/import_words.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace pentimento {

class PoolImporter;

// "Import 143 pictures and 12 sketches?": what was found, and what is to be kept of all of it. Open at once; it fills
// in when the plan is made, and nothing in it moves then.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    static constexpr int LookAfterMs = 300; // without a plan it says that it looks

    // `subjects` are those the library has, offered while typing.
    explicit ImportDialog(const QStringList& subjects = {}, QWidget* parent = nullptr);
    // Opens one over `parent` that asks this importer, tells it to start if that is wanted, and deletes itself.
    static ImportDialog* ask(
        PoolImporter& importer, const QStringList& paths, const QStringList& subjects, QWidget* parent);

    void setPlan(const QList<ImportFile>& plan, const ImportCounts& counts);
    void setFailure(const Error& error); // there is no plan

Q_SIGNALS:
    void importWanted(const QList<pentimento::ImportFile>& plan, const pentimento::ImportOptions& options);

private:
    QWidget* makeFound();
    QWidget* makeChoices(const QStringList& subjects);
    QWidget* makeButtons();
    void sayLooking();
    void sayNothing(const QString& what, const QString& why);
    void fillIn(const ImportCounts& counts);
    void wantImport();

    QList<ImportFile> m_plan;
    QTimer m_lookAfter;
    QLabel* m_title;
    QProgressBar* m_looking;
    QGridLayout* m_rows; // a number, what there is of it
    QLabel* m_why;
    QWidget* m_choices = nullptr;
    QLineEdit* m_subject;
    QCheckBox* m_supplement;
    QPushButton* m_import;
};

} // namespace pentimento
