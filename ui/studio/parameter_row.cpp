#include "ui/studio/parameter_row.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDoubleValidator>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSlider>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxSliderSteps = 1000;

QLabel* nameLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setText(label->fontMetrics().elidedText(name, Qt::ElideRight, 150));
    label->setToolTip(name);
    return label;
}

// Numbers: a slider in steps of the parameter, and a field that takes any number the code could hold.
class NumberRow : public ParameterRow {
public:
    NumberRow(const CodeParameter& parameter, QWidget* parent)
        : ParameterRow(parameter, parent)
        , m_field(new QLineEdit(this))
        , m_slider(new QSlider(Qt::Horizontal, this))
    {
        m_field->setFont(monoFont(theme().fsSmall));
        m_field->setAlignment(Qt::AlignRight);
        m_field->setFixedWidth(64);
        m_field->setProperty("small", true);
        auto* validator = new QDoubleValidator(m_field);
        validator->setLocale(QLocale::c()); // as code writes numbers
        m_field->setValidator(validator);
        m_field->setAccessibleName(ParameterRow::tr("%1, value").arg(title()));
        m_slider->setAccessibleName(title());
        auto* layout = new QGridLayout(this);
        layout->setContentsMargins(0, 0, 0, theme().sp2);
        layout->setVerticalSpacing(theme().sp1);
        layout->addWidget(nameLabel(title(), this), 0, 0);
        layout->addWidget(m_field, 0, 1);
        layout->addWidget(m_slider, 1, 0, 1, 2);
        connect(m_slider, &QSlider::sliderPressed, this, [this] { Q_EMIT dragging(true); });
        connect(m_slider, &QSlider::sliderReleased, this, [this] { Q_EMIT dragging(false); });
        connect(m_slider, &QSlider::valueChanged, this, [this](int step) { Q_EMIT changed(valueAt(step)); });
        connect(m_field, &QLineEdit::editingFinished, this, &NumberRow::readField);
        connect(m_field, &QLineEdit::returnPressed, this, [this] {
            readField(); // editingFinished comes only after this, too late for the run
            Q_EMIT entered();
        });
        refresh();
    }

private:
    void refresh() override
    {
        const QSignalBlocker quiet(m_slider);
        const double value = std::get<double>(parameter().value);
        // Without a stated range it is guessed from the value; it must not run away while it is dragged.
        if (!m_slider->isSliderDown() || parameter().ranged) {
            m_minimum = parameter().minimum;
            m_step = std::max(parameter().step, (parameter().maximum - parameter().minimum) / MaxSliderSteps);
            m_slider->setRange(0, static_cast<int>(std::lround((parameter().maximum - m_minimum) / m_step)));
            m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
        }
        m_slider->setValue(static_cast<int>(std::lround((value - m_minimum) / m_step)));
        const QString text = QString::fromUtf8(parameter().literal);
        if (!m_field->hasFocus() || m_slider->isSliderDown())
            m_field->setText(text);
        m_slider->setToolTip(text);
    }

    double valueAt(int step) const
    {
        return std::clamp(m_minimum + step * m_step, parameter().minimum, std::max(parameter().maximum, m_minimum));
    }

    void readField()
    {
        bool good = false;
        const double value = QLocale::c().toDouble(m_field->text(), &good);
        if (good && value != std::get<double>(parameter().value))
            Q_EMIT changed(value);
    }

    QLineEdit* m_field;
    QSlider* m_slider;
    double m_minimum = 0;
    double m_step = 1;
};

class BooleanRow : public ParameterRow {
public:
    BooleanRow(const CodeParameter& parameter, QWidget* parent)
        : ParameterRow(parameter, parent)
        , m_box(new QCheckBox(this))
    {
        m_box->setAccessibleName(title());
        setControl(m_box);
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT changed(on); });
        refresh();
    }

private:
    void refresh() override
    {
        const QSignalBlocker quiet(m_box);
        m_box->setChecked(std::get<bool>(parameter().value));
    }

    QCheckBox* m_box;
};

// With the gap to the text at its end, as PentimentoStyle leaves it behind the icons of buttons.
QIcon swatch(const QColor& colour, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(theme().icon + theme().sp1, theme().icon) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(theme().lineStrong);
    painter.setBrush(colour);
    painter.drawRect(QRectF(1.5, 1.5, theme().icon - 3, theme().icon - 3));
    return pixmap;
}

class ColourRow : public ParameterRow {
public:
    ColourRow(const CodeParameter& parameter, QWidget* parent)
        : ParameterRow(parameter, parent)
        , m_button(new QPushButton(this))
    {
        m_button->setFont(monoFont(theme().fsSmall));
        m_button->setProperty("small", true);
        setControl(m_button);
        connect(m_button, &QPushButton::clicked, this, &ColourRow::choose);
        refresh();
    }

private:
    void refresh() override
    {
        const QColor colour = std::get<QColor>(parameter().value);
        m_button->setText(colour.name(colour.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb));
        m_button->setIcon(swatch(colour, devicePixelRatioF()));
        m_button->setAccessibleName(ParameterRow::tr("%1, colour %2").arg(title(), colour.name()));
    }

    // Opened, not run: the file may change outside meanwhile, and this row may go with its parameter.
    void choose()
    {
        const auto before = std::get<QColor>(parameter().value);
        auto* dialog = new QColorDialog(before, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(title());
        dialog->setOption(QColorDialog::ShowAlphaChannel, before.alpha() < 255);
        connect(
            dialog, &QColorDialog::currentColorChanged, this, [this](const QColor& colour) { Q_EMIT changed(colour); });
        connect(dialog, &QDialog::finished, this, [this, before](int result) {
            if (result != QDialog::Accepted)
                Q_EMIT changed(before);
            Q_EMIT dragging(false);
        });
        Q_EMIT dragging(true); // what is tried in the dialog is one step
        dialog->open();
    }

    QPushButton* m_button;
};

class ChoiceRow : public ParameterRow {
public:
    ChoiceRow(const CodeParameter& parameter, QWidget* parent)
        : ParameterRow(parameter, parent)
        , m_list(new QComboBox(this))
    {
        m_list->setAccessibleName(title());
        m_list->setProperty("small", true);
        setControl(m_list);
        connect(m_list, &QComboBox::activated, this,
            [this](int row) { Q_EMIT changed(this->parameter().choices.value(row)); });
        refresh();
    }

private:
    void refresh() override
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_list->addItems(parameter().choiceLabels);
        m_list->setCurrentIndex(static_cast<int>(parameter().choices.indexOf(std::get<QString>(parameter().value))));
    }

    QComboBox* m_list;
};

} // namespace

ParameterRow::ParameterRow(const CodeParameter& parameter, QWidget* parent)
    : QWidget(parent)
    , m_parameter(parameter) { }

void ParameterRow::setParameter(const CodeParameter& parameter)
{
    m_parameter = parameter;
    refresh();
}

void ParameterRow::setControl(QWidget* control)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(nameLabel(title(), this));
    layout->addStretch();
    layout->addWidget(control);
    setMinimumHeight(theme().hControl);
}

ParameterRow* ParameterRow::make(const CodeParameter& parameter, QWidget* parent)
{
    switch (parameter.kind) {
    case CodeParameter::Kind::Number:
        return new NumberRow(parameter, parent);
    case CodeParameter::Kind::Boolean:
        return new BooleanRow(parameter, parent);
    case CodeParameter::Kind::Colour:
        return new ColourRow(parameter, parent);
    case CodeParameter::Kind::Choice:
        return new ChoiceRow(parameter, parent);
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
