#include "ui/main/settings_window.h"

#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr QSize WindowSize(640, 460);
constexpr int TitlesWidth = 168;

} // namespace

SettingsWindow::SettingsWindow(ProgramSettings& settings, const QList<SettingsPage*>& pages, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_pages(pages)
    , m_titles(new QListWidget)
    , m_title(new QLabel)
    , m_stack(new QStackedWidget)
    , m_apply(new QPushButton(tr("&Apply")))
{
    setWindowTitle(tr("Settings"));
    resize(WindowSize);
    m_titles->setAccessibleName(tr("Pages"));
    m_titles->setFixedWidth(TitlesWidth);
    m_title->setProperty("type", u"title"_s);
    for (SettingsPage* page : m_pages) {
        m_titles->addItem(new QListWidgetItem(icon(page->iconName()), page->title()));
        m_stack->addWidget(page);
        page->load(m_settings.settings());
        connect(page, &SettingsPage::edited, this, [this] { m_apply->setEnabled(true); });
    }
    connect(m_titles, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        m_title->setText(m_pages[row]->title());
    });
    auto* right = new QVBoxLayout;
    right->setContentsMargins(theme().sp5, theme().sp5, theme().sp5, theme().sp5);
    right->setSpacing(theme().sp5);
    right->addWidget(m_title);
    right->addWidget(m_stack, 1);
    right->addWidget(makeButtons());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titles);
    layout->addLayout(right, 1);
    m_titles->setCurrentRow(0);
}

QWidget* SettingsWindow::makeButtons()
{
    auto* reset = new QPushButton(tr("&Reset page"));
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* ok = new QPushButton(tr("OK"));
    reset->setToolTip(tr("Show this page as it is delivered"));
    reset->setAutoDefault(false);
    m_apply->setEnabled(false);
    ok->setDefault(true);
    ok->setProperty("primary", true);
    connect(reset, &QPushButton::clicked, this, &SettingsWindow::resetPage);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &SettingsWindow::apply);
    connect(ok, &QPushButton::clicked, this, [this] {
        apply();
        accept();
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(reset);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_apply);
    layout->addWidget(ok);
    return row;
}

void SettingsWindow::apply()
{
    Settings changed = m_settings.settings();
    for (const SettingsPage* page : m_pages)
        page->apply(changed);
    m_settings.change(changed);
    m_apply->setEnabled(false);
}

void SettingsWindow::resetPage()
{
    m_pages[m_titles->currentRow()]->load(Settings{});
    m_apply->setEnabled(true);
}

} // namespace pentimento
