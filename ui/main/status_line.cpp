#include "ui/main/status_line.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int IconSide = 13;
constexpr int ItemSpacing = 18;
constexpr int IconToText = 6;

} // namespace

class StatusLine::Item : public QWidget {
public:
    Item() : m_icon(new IconLabel), m_label(new ElidedLabel)
    {
        m_icon->setSide(IconSide);
        m_label->setProperty("type", u"caption"_s);
        m_label->setProperty("ink", u"text2"_s);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(IconToText);
        layout->addWidget(m_icon);
        layout->addWidget(m_label);
    }

    void setText(const StatusText& text)
    {
        if (text == m_text)
            return;
        m_text = text;
        m_icon->setIcon(text.iconName, &Theme::text2);
        m_icon->setVisible(!text.iconName.isEmpty());
        m_label->setText(text.text);
        m_label->setToolTip(text.tip);
    }

private:
    StatusText m_text;
    IconLabel* m_icon;
    ElidedLabel* m_label;
};

StatusLine::StatusLine(QWidget* parent) : QFrame(parent), m_leftSide(new QHBoxLayout), m_rightSide(new QHBoxLayout)
{
    setAccessibleName(tr("Status"));
    setProperty("ground", u"window"_s);
    setProperty("edge", u"top"_s);
    setFixedHeight(theme().hStatus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    layout->setSpacing(ItemSpacing);
    for (QHBoxLayout* side : {m_leftSide, m_rightSide})
        side->setSpacing(ItemSpacing);
    layout->addLayout(m_leftSide);
    layout->addStretch();
    layout->addLayout(m_rightSide);
}

void StatusLine::setTexts(const StatusTexts& texts)
{
    fill(m_left, m_leftSide, texts.left);
    fill(m_right, m_rightSide, texts.right);
}

void StatusLine::fill(QList<Item*>& items, QHBoxLayout* side, const QList<StatusText>& texts)
{
    while (items.size() < texts.size()) {
        items.append(new Item);
        side->addWidget(items.constLast());
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        items[i]->setVisible(i < texts.size() && !texts[i].text.isEmpty());
        if (i < texts.size())
            items[i]->setText(texts[i]);
    }
}

} // namespace pentimento
