#include "ui/editor/completion_popup.h"

#include "ui/editor/code_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

class CompletionModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<CodeSymbol>& symbols)
    {
        beginResetModel();
        m_symbols = symbols;
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_symbols.size()); }
    const CodeSymbol& at(int row) const { return m_symbols[row]; }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const CodeSymbol& symbol = m_symbols[index.row()];
        if (role == Qt::AccessibleTextRole)
            return u"%1 %2"_s.arg(symbol.signature.isEmpty() ? symbol.name : symbol.signature, symbol.owner);
        return role == Qt::DisplayRole ? QVariant(symbol.name) : QVariant();
    }

private:
    QList<CodeSymbol> m_symbols;
};

namespace {

constexpr int MostRows = 8; // shown at once
constexpr int Width = 380; // pixels

// The name in the code's font, its parameters muted behind it, the owner at the right.
class CompletionDelegate : public QStyledItemDelegate {
public:
    CompletionDelegate(const CompletionModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {Width, theme().hRowDense};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& colours = theme();
        const CodeSymbol& symbol = m_model.at(index.row());
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? colours.accentTint : colours.bgRaised);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(
                QRect(option.rect.topLeft(), QSize(colours.focusW, option.rect.height())), colours.accent);
        QRect room = option.rect.adjusted(colours.sp3, 0, -colours.sp3, 0);
        painter->setFont(uiFont(colours.fsCaption));
        painter->setPen(colours.muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, symbol.owner);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(symbol.owner) - colours.sp3);
        painter->setFont(monoFont(colours.fsSmall));
        painter->setPen(colours.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, symbol.name);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(symbol.name));
        painter->setPen(colours.muted);
        const QString rest = symbol.signature.mid(symbol.name.size());
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(rest, Qt::ElideRight, room.width()));
    }

private:
    const CompletionModel& m_model;
};

} // namespace

CompletionPopup::CompletionPopup(CodeView& view)
    : QWidget(view.viewport())
    , m_view(view)
    , m_model(new CompletionModel(this))
    , m_list(new QListView(this))
    , m_doc(new QLabel(this))
{
    setAccessibleName(tr("Completions"));
    m_list->setAccessibleName(tr("Names that fit here"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(*m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_doc->setWordWrap(true);
    m_doc->setTextFormat(Qt::PlainText);
    m_doc->setContentsMargins(theme().sp3, theme().sp2, theme().sp3, theme().sp2);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_doc);
    hide();
    m_view.installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &CompletionPopup::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::describe);
    connect(&m_view, &CodeView::viewMoved, this, &QWidget::hide);
}

int CompletionPopup::currentRow() const
{
    return m_list->currentIndex().row();
}

void CompletionPopup::open()
{
    m_completions = completionsAt(m_medium, m_view.code(), m_view.caret());
    m_typed = QString::fromUtf8(m_view.bytes(m_completions.start, m_view.caret()));
    offer();
}

// What is typed on takes names away; only when letters are taken back must all be looked up again.
void CompletionPopup::narrow()
{
    const int caret = m_view.caret();
    const QString typed = QString::fromUtf8(m_view.bytes(m_completions.start, caret));
    const bool word =
        std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; });
    if (caret < m_completions.start || !word)
        return hide();
    if (!typed.startsWith(m_typed) || typed.isEmpty())
        return open();
    if (typed == m_typed)
        return;
    m_typed = typed;
    auto& symbols = m_completions.symbols;
    symbols.removeIf(
        [&typed](const CodeSymbol& symbol) { return !symbol.name.startsWith(typed, Qt::CaseInsensitive); });
    std::stable_partition(
        symbols.begin(), symbols.end(), [&typed](const CodeSymbol& symbol) { return symbol.name.startsWith(typed); });
    offer();
}

void CompletionPopup::offer()
{
    const auto& symbols = m_completions.symbols;
    const bool typedAlready = symbols.size() == 1 && symbols.first().name == m_typed;
    if (symbols.isEmpty() || typedAlready)
        return hide();
    m_model->set(symbols);
    m_list->setCurrentIndex(m_model->index(0));
    place();
    show();
    raise();
}

void CompletionPopup::place()
{
    m_doc->setFont(uiFont(theme().fsSmall));
    const int rows = std::min(int(m_completions.symbols.size()), MostRows);
    m_list->setFixedHeight(rows * theme().hRowDense);
    const int width = std::min(Width, parentWidget()->width());
    describe();
    m_doc->setFixedWidth(width - 2);
    const int height = m_list->height() + (m_doc->isHidden() ? 0 : m_doc->heightForWidth(width - 2)) + 2;
    resize(width, height);
    const QPoint at = m_view.pointAt(m_completions.start);
    const bool below = at.y() + m_view.lineHeight() + height <= parentWidget()->height();
    const int top = below ? at.y() + m_view.lineHeight() : std::max(at.y() - height, 0);
    move(std::clamp(at.x() - theme().sp3, 0, std::max(parentWidget()->width() - width, 0)), top);
}

void CompletionPopup::describe()
{
    const int row = currentRow();
    const QString doc = row < 0 ? QString() : m_model->at(row).doc;
    m_doc->setText(doc);
    m_doc->setVisible(!doc.isEmpty());
    const int docHeight = doc.isEmpty() ? 0 : m_doc->heightForWidth(width() - 2);
    resize(width(), m_list->height() + docHeight + 2);
}

void CompletionPopup::moveBy(int rows)
{
    const int count = m_model->rowCount();
    const int row =
        std::abs(rows) == 1 ? (currentRow() + rows + count) % count : std::clamp(currentRow() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

void CompletionPopup::take()
{
    const QString name = m_model->at(currentRow()).name;
    hide();
    Q_EMIT taken(m_completions.start, m_view.caret(), name);
}

bool CompletionPopup::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(MostRows);
        return true;
    case Qt::Key_PageUp:
        moveBy(-MostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().bgRaised);
    painter.setPen(theme().line);
    if (!m_doc->isHidden())
        painter.drawLine(1, m_doc->y(), width() - 2, m_doc->y());
    painter.setPen(theme().lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CompletionPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (isHidden() || watched != &m_view)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::MouseButtonPress)
        hide();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(key->key());
    const bool ours = key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
        || key->key() == Qt::Key_Tab || key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (ours)
        event->accept();
    return ours;
}

} // namespace pentimento
