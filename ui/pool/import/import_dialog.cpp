#include "ui/pool/import/import_dialog.h"

#include "ui/pool/import/pool_importer.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int DialogWidth = 480;
constexpr int MostRows = 4; // of what is found: pictures, sketches, code, ratings

QLabel* small(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", u"small"_s);
    label->setProperty("ink", u"muted"_s);
    label->setWordWrap(true);
    return label;
}

int foundHeight()
{
    return MostRows * theme().lhBody + (MostRows - 1) * theme().sp2 + 2 * theme().sp4;
}

} // namespace

ImportDialog::ImportDialog(const QStringList& subjects, QWidget* parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_looking(new QProgressBar)
    , m_rows(new QGridLayout)
    , m_why(small({}))
    , m_subject(new QLineEdit)
    , m_supplement(new QCheckBox(tr("As &supplements")))
    , m_import(new QPushButton(tr("&Import")))
{
    setWindowTitle(tr("Import into the Pool"));
    setFixedWidth(DialogWidth);
    m_title->setProperty("type", u"title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setMinimumHeight(theme().lhTitle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp6, theme().sp5, theme().sp6, theme().sp5);
    layout->setSpacing(theme().sp4);
    layout->addWidget(m_title);
    layout->addWidget(makeFound());
    layout->addWidget(makeChoices(subjects));
    layout->addStretch();
    layout->addWidget(makeButtons());
    m_subject->setFocus();
    m_lookAfter.setSingleShot(true);
    connect(&m_lookAfter, &QTimer::timeout, this, &ImportDialog::sayLooking);
    m_lookAfter.start(LookAfterMs);
}

ImportDialog* ImportDialog::ask(
    PoolImporter& importer, const QStringList& paths, const QStringList& subjects, QWidget* parent)
{
    auto* dialog = new ImportDialog(subjects, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&importer, &PoolImporter::planned, dialog, &ImportDialog::setPlan);
    connect(&importer, &PoolImporter::planFailed, dialog, &ImportDialog::setFailure);
    connect(dialog, &ImportDialog::importWanted, &importer, &PoolImporter::start);
    connect(dialog, &QDialog::rejected, &importer, &PoolImporter::cancelPlan);
    dialog->open();
    importer.plan(paths);
    return dialog;
}

QWidget* ImportDialog::makeFound()
{
    m_looking->setRange(0, 0);
    m_looking->setTextVisible(false);
    m_looking->setAccessibleName(tr("Looking through what you chose"));
    m_looking->hide();
    m_why->hide();
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(theme().sp3);
    m_rows->setVerticalSpacing(theme().sp2);
    m_rows->setColumnStretch(1, 1);
    auto* found = new QFrame;
    found->setProperty("card", true);
    found->setMinimumHeight(foundHeight());
    auto* layout = new QVBoxLayout(found);
    layout->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    layout->setSpacing(0);
    layout->addWidget(m_looking);
    layout->addWidget(m_why);
    layout->addLayout(m_rows);
    layout->addStretch();
    return found;
}

QWidget* ImportDialog::makeChoices(const QStringList& subjects)
{
    auto* subjectLabel = new QLabel(tr("S&ubject"));
    subjectLabel->setProperty("type", u"strong"_s);
    subjectLabel->setBuddy(m_subject);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("for example hibiscus"));
    m_subject->setToolTip(tr("The subject of what has none of its own"));
    auto* completer = new QCompleter(subjects, m_subject);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_subject->setCompleter(completer);
    QLabel* remark = small(tr("They are there to fill hues that are thin, and are part of the reference pool unless "
                              "you rate them nope."));
    m_supplement->setAccessibleDescription(remark->text());
    m_supplement->setToolTip(tr("Mark all of them as supplements"));
    m_choices = new QWidget;
    auto* layout = new QVBoxLayout(m_choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().sp2);
    layout->addWidget(subjectLabel);
    layout->addWidget(m_subject);
    layout->addSpacing(theme().sp3);
    layout->addWidget(m_supplement);
    layout->addWidget(remark);
    return m_choices;
}

QWidget* ImportDialog::makeButtons()
{
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false); // Enter is for importing, also before that can be done
    cancel->setToolTip(tr("Cancel (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    m_import->setToolTip(tr("Import (%1)").arg(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::wantImport);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, theme().sp2, 0, 0);
    layout->setSpacing(theme().sp3);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_import);
    return row;
}

void ImportDialog::sayLooking()
{
    m_title->setText(tr("Looking through what you chose"));
    m_looking->show();
}

void ImportDialog::setPlan(const QList<ImportFile>& plan, const ImportCounts& counts)
{
    if (plan.isEmpty())
        return sayNothing(tr("There is nothing to import"),
            tr("No pictures (PNG, JPEG, WebP, SVG) and no sketches (.js, .py) were found in what you chose."));
    m_lookAfter.stop();
    m_looking->hide();
    m_plan = plan;
    m_title->setText(tr("Import %1?", "a number of pictures").arg(whatText(counts)));
    fillIn(counts);
    m_import->setEnabled(true);
}

void ImportDialog::setFailure(const Error& error)
{
    sayNothing(tr("This cannot be imported"), errorSentence(tr("It could not be looked through"), error));
}

void ImportDialog::sayNothing(const QString& what, const QString& why)
{
    m_lookAfter.stop();
    m_looking->hide();
    m_title->setText(what);
    m_why->setText(why);
    m_why->show();
    m_choices->setEnabled(false);
}

void ImportDialog::fillIn(const ImportCounts& counts)
{
    const auto add = [this](int count, const QString& what) {
        if (count == 0)
            return;
        const int row = m_rows->rowCount();
        auto* number = new NumberLabel;
        number->setText(QLocale().toString(count));
        number->setProperty("type", u"strong"_s);
        auto* text = new QLabel(what);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        m_rows->addWidget(number, row, 0, Qt::AlignTop);
        m_rows->addWidget(text, row, 1);
    };
    add(counts.pictures(), tr("picture(s): %1", "of the formats", counts.pictures()).arg(formatsText(counts)));
    add(counts.withCode, tr("with code beside it/them", nullptr, counts.withCode));
    add(counts.sketches, tr("sketch(es) to be rendered", nullptr, counts.sketches));
    add(counts.rated, tr("rating(s) from an exported pool", nullptr, counts.rated));
}

void ImportDialog::wantImport()
{
    ImportOptions options;
    options.subject = m_subject->text().trimmed();
    options.supplement = m_supplement->isChecked();
    Q_EMIT importWanted(m_plan, options);
    accept();
}

} // namespace pentimento
