// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/picker.h"

#include "views/detaildelegate.h"
#include "views/rowsmodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace rapporteur {

namespace {

constexpr int pickerWidth = 560;
constexpr int shownRows = 12;

/// Whether all words of `typed` stand in `text`.
bool fits(const QString &text, const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

Picker::Picker(QWidget *window)
    : QFrame(window)
    , m_title(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->setClearButtonEnabled(true);
    m_list->setItemDelegate(new DetailDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &Picker::narrow);
    connect(m_line, &QLineEdit::returnPressed, this, &Picker::take);
    connect(m_list, &QListWidget::itemClicked, this, &Picker::take);
    hide();
}

void Picker::ask(const QString &title, std::vector<Choice> choices, Typed typed,
                 const QString &text)
{
    m_earlier = QApplication::focusWidget();
    m_choices = std::move(choices);
    m_typed = std::move(typed);
    m_title->setText(title);
    m_line->setAccessibleName(title);
    m_list->setAccessibleName(title);
    m_line->setText(text);
    m_line->selectAll();
    narrow();
    show();
    raise();
    m_line->setFocus();
}

void Picker::narrow()
{
    const QString typed = m_line->text();
    if (takesKey(typed))
        return;
    m_list->clear();
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (!fits(choice.text + u' ' + choice.detail, typed))
            continue;
        auto *item = new QListWidgetItem(choice.text, m_list);
        item->setData(Qt::UserRole, qulonglong(i));
        item->setData(DetailRole, choice.detail);
        if (choice.colour.isValid())
            item->setForeground(choice.colour);
    }
    if (m_list->count() == 0 && !m_typed) {
        auto *nothing = new QListWidgetItem(tr("Nothing found"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    place();
}

bool Picker::takesKey(const QString &text)
{
    const auto choice = std::ranges::find_if(
        m_choices, [&](const Choice &one) { return !one.key.isEmpty() && one.key == text; });
    if (choice == m_choices.end())
        return false;
    const auto run = choice->run;
    close();
    run();
    return true;
}

void Picker::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString text = m_line->text().trimmed();
    const auto typed = m_typed;
    const auto run = item && item->flags().testFlag(Qt::ItemIsEnabled)
                         ? m_choices[size_t(item->data(Qt::UserRole).toULongLong())].run
                         : std::function<void()>();
    if (!run && (!typed || text.isEmpty()))
        return;
    close();
    if (run)
        run();
    else
        typed(text);
}

void Picker::place()
{
    const int rows = std::min(m_list->count(), shownRows);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows > 0 ? rows * m_list->sizeHintForRow(0) + 4 : 0);
    const QWidget *window = parentWidget();
    const int wide = std::min(pickerWidth, window->width() - 40);
    layout()->activate();
    setGeometry((window->width() - wide) / 2, std::min(90, window->height() / 8), wide,
                layout()->sizeHint().height());
}

void Picker::close()
{
    if (isHidden())
        return;
    hide();
    if (m_earlier)
        m_earlier->setFocus();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        close();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

} // namespace rapporteur
