#include "ui/pool/rate/maker_section.h"

#include "ui/pool/rate/fact_rows.h"
#include "ui/pool/rate/key_button.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PromptHeight = 88;
constexpr int CodeHeight = 200;

QLabel* labelOf(QWidget* parent, const QString& text, const char* type, const char* ink = nullptr)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QString::fromLatin1(type));
    if (ink)
        label->setProperty("ink", QString::fromLatin1(ink));
    return label;
}

QPlainTextEdit* readingField(QWidget* parent, const QString& name, int height)
{
    auto* field = new QPlainTextEdit(parent);
    field->setProperty("field", true);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setAccessibleName(name);
    field->setFixedHeight(height);
    return field;
}

} // namespace

MakerSection::MakerSection(QWidget* parent)
    : QWidget(parent)
    , m_reveal(new QAction(tr("Show code and prompt"), this))
    , m_revealButton(new KeyButton(m_reveal, KeyButton::Look::Small))
    , m_facts(new FactRows)
{
    setRevealKeys(QKeySequence(Qt::Key_X));
    connect(m_reveal, &QAction::triggered, this, &MakerSection::revealWanted);
    m_blind = makeBlind();
    m_open = makeOpen();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    column->setSpacing(theme().sp3);
    column->addWidget(labelOf(this, tr("Made by"), "heading"));
    column->addWidget(m_blind);
    column->addWidget(m_open);
    setDetails({}, true);
}

QWidget* MakerSection::makeBlind()
{
    auto* page = new QWidget(this);
    auto* sentence = labelOf(page, tr("Hidden while you rate, so that the maker does not sway you."), "small", "text2");
    sentence->setWordWrap(true);
    auto* words = new QHBoxLayout;
    words->setSpacing(theme().sp3);
    words->addWidget(new IconLabel(u"eye"_s, &Theme::text2, page), 0, Qt::AlignTop);
    words->addWidget(sentence, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().sp3);
    column->addLayout(words);
    column->addWidget(m_revealButton, 0, Qt::AlignLeft);
    return page;
}

QWidget* MakerSection::makeOpen()
{
    auto* page = new QWidget(this);
    m_promptHeading = labelOf(page, tr("Prompt"), "caption", "muted");
    m_prompt = readingField(page, tr("Prompt"), PromptHeight);
    m_codeHeading = labelOf(page, tr("Code"), "caption", "muted");
    m_code = readingField(page, tr("Code"), CodeHeight);
    m_code->setFont(monoFont(theme().fsCaption));
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_codeLost = labelOf(page, tr("Its code is missing from the library or damaged."), "small", "text2");
    m_codeLost->setWordWrap(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().sp2);
    column->addWidget(m_facts);
    column->addSpacing(theme().sp2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_promptHeading, m_prompt, m_codeHeading, m_code, m_codeLost})
        column->addWidget(part);
    return page;
}

void MakerSection::setRevealKeys(const QKeySequence& keys)
{
    m_revealButton->setKeys(keys);
    //: What a button does, and its keys.
    m_reveal->setToolTip(keys.isEmpty() ? m_reveal->text()
                                        : tr("%1 (%2)").arg(m_reveal->text(), keys.toString(QKeySequence::NativeText)));
}

void MakerSection::setDetails(const PictureDetails& details, bool isBlind)
{
    fill(isBlind ? PictureDetails() : details);
    m_blind->setVisible(isBlind);
    m_open->setVisible(!isBlind);
}

namespace {

QString authorText(const PictureDetails& details)
{
    QString kind;
    switch (details.author) {
    case Artwork::Author::Model:
        kind = MakerSection::tr("Model");
        break;
    case Artwork::Author::Human:
        kind = MakerSection::tr("Person");
        break;
    case Artwork::Author::Tuner:
        kind = MakerSection::tr("Tuner");
        break;
    case Artwork::Author::Policy:
        kind = MakerSection::tr("Trained model");
        break;
    case Artwork::Author::Import:
        kind = MakerSection::tr("Not known");
        break;
    }
    return details.authorName.isEmpty() ? kind : kind + u", "_s + details.authorName;
}

} // namespace

void MakerSection::fill(const PictureDetails& details)
{
    QList<Fact> facts{{tr("By"), authorText(details)}};
    if (!details.title.isEmpty())
        facts.append({tr("Title"), details.title});
    if (details.createdAt.isValid())
        facts.append({tr("Added"), QLocale().toString(details.createdAt.toLocalTime().date(), QLocale::ShortFormat)});
    if (details.medium)
        facts.append({tr("Drawn with"), mediumName(*details.medium)});
    if (!details.source.isEmpty())
        facts.append({tr("From"), details.source, Qt::ElideMiddle});
    m_facts->setFacts(facts);
    const bool isLost = details.medium && details.code.isEmpty();
    m_promptHeading->setVisible(!details.prompt.isEmpty());
    m_prompt->setVisible(!details.prompt.isEmpty());
    m_prompt->setPlainText(details.prompt);
    m_codeHeading->setVisible(!details.code.isEmpty() || isLost);
    m_code->setVisible(!details.code.isEmpty());
    m_codeLost->setVisible(isLost);
    if (m_code->toPlainText() != details.code)
        m_code->setPlainText(details.code);
}

} // namespace pentimento
