// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/findbar.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMilliseconds = 80;
constexpr int leastCharacters = 20; // of what is looked for, in view

QHBoxLayout *row(QWidget *widget)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins({});
    return layout;
}

} // namespace

FindBar::FindBar(NotesEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_find(new QLineEdit)
    , m_replace(new QLineEdit)
    , m_case(option(tr("Match &case"), u"find.case"_s))
    , m_words(option(tr("&Whole words"), u"find.words"_s))
    , m_regular(option(tr("Regular e&xpression"), u"find.regular"_s))
    , m_count(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->addWidget(findRow());
    column->addWidget(optionsRow());
    m_replaceRow = replaceRow();
    column->addWidget(m_replaceRow);
    setTabOrder(m_find, m_replace);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FindBar::look);
    connect(m_find, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(&editor.notes(), &NotesDocument::linesChanged, this, [this] {
        if (isVisible())
            m_pause.start();
    });
    // To mark lays lines out, which may scroll: once that is over, and before it is painted.
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &FindBar::markFound,
            Qt::QueuedConnection);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &FindBar::showCount);
    hide();
}

QCheckBox *FindBar::option(const QString &title, const QString &id)
{
    auto *box = new QCheckBox(title);
    box->setObjectName(id);
    connect(box, &QCheckBox::toggled, &m_pause, qOverload<>(&QTimer::start));
    return box;
}

QWidget *FindBar::findRow()
{
    auto *widget = new QWidget;
    auto *layout = row(widget);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(m_find->fontMetrics().averageCharWidth() * leastCharacters);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"0000 / 0000"_s));
    const auto button = [&](const QString &title, const QString &icon, auto run) {
        auto *made = new QToolButton;
        made->setIcon(QIcon::fromTheme(icon));
        made->setToolTip(title);
        made->setAccessibleName(title);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, run);
        layout->addWidget(made);
    };
    layout->addWidget(m_find, 1);
    layout->addWidget(m_count);
    button(tr("Previous match"), u"go-up"_s, &FindBar::findPrevious);
    button(tr("Next match"), u"go-down"_s, &FindBar::findNext);
    button(tr("Close"), u"window-close"_s, &QWidget::hide);
    return widget;
}

/// Of its own: beside the views the notes are too narrow for it and what is looked for.
QWidget *FindBar::optionsRow()
{
    auto *widget = new QWidget;
    auto *layout = row(widget);
    for (QCheckBox *box : {m_case, m_words, m_regular})
        layout->addWidget(box);
    layout->addStretch();
    return widget;
}

QWidget *FindBar::replaceRow()
{
    auto *widget = new QWidget;
    auto *layout = row(widget);
    m_replace->setPlaceholderText(tr("Replace by"));
    m_replace->setAccessibleName(tr("Replace by"));
    layout->addWidget(m_replace, 1);
    auto *one = new QPushButton(tr("&Replace"));
    auto *all = new QPushButton(tr("Replace &all"));
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    layout->addWidget(one);
    layout->addWidget(all);
    return widget;
}

Pattern FindBar::pattern() const
{
    return {m_find->text(), m_case->isChecked(), m_words->isChecked(), m_regular->isChecked()};
}

void FindBar::ask(bool replace)
{
    const QTextCursor cursor = m_editor.textCursor();
    const QString selected = cursor.selectedText();
    // U+2029 is where a selection breaks lines.
    if (!selected.isEmpty() && !selected.contains(u'\u2029'))
        m_find->setText(selected);
    m_replaceRow->setVisible(replace);
    show();
    m_find->setFocus();
    m_find->selectAll();
    look();
}

bool FindBar::isUpToDate() const
{
    return m_revision == m_editor.notes().buffer().revision() && !m_pause.isActive();
}

void FindBar::look()
{
    m_pause.stop();
    Matches found = matches(*m_editor.notes().text(), expression(pattern()));
    m_found = std::move(found.ranges);
    m_foundAll = found.areAll;
    m_revision = m_editor.notes().buffer().revision();
    showCount();
    markFound();
}

/// The match that is selected, or -1.
int FindBar::current() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const Range selected{m_editor.notes().placeOf(cursor.selectionStart()),
                         m_editor.notes().placeOf(cursor.selectionEnd())};
    const auto found = std::ranges::lower_bound(m_found, selected);
    return found != m_found.end() && *found == selected ? int(found - m_found.begin()) : -1;
}

void FindBar::showCount()
{
    if (!isVisible())
        return;
    const QRegularExpression looked = expression(pattern());
    m_count->setToolTip(looked.isValid() ? QString() : looked.errorString());
    if (m_find->text().isEmpty())
        m_count->clear();
    else if (!looked.isValid())
        m_count->setText(tr("Not valid: %1").arg(looked.errorString()));
    else if (!m_foundAll)
        m_count->setText(tr("Given up: too slow"));
    else if (m_found.empty())
        m_count->setText(tr("Not found"));
    else if (const int at = current(); at >= 0)
        m_count->setText(tr("%1 of %2").arg(at + 1).arg(m_found.size()));
    else
        m_count->setText(tr("Found: %1").arg(m_found.size()));
}

/// Marks what is in view alone: thousands of selections would cost each key.
void FindBar::markFound()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isVisible() && isUpToDate()) {
        int first = -1;
        int last = -1;
        m_editor.forEachShown([&](const QTextBlock &block, const QRectF &) {
            first = first < 0 ? block.blockNumber() : first;
            last = block.blockNumber();
        });
        QTextCharFormat format;
        format.setBackground(m_editor.colours().found);
        auto range = std::ranges::lower_bound(m_found, Range{{first, 0}, {first, 0}});
        for (; range != m_found.end() && range->begin.line <= last; ++range) {
            QTextCursor cursor(m_editor.document());
            cursor.setPosition(m_editor.notes().offsetOf(range->begin));
            cursor.setPosition(m_editor.notes().offsetOf(range->end), QTextCursor::KeepAnchor);
            marks.push_back({cursor, format});
        }
    }
    m_editor.setExtraSelections(marks);
}

void FindBar::go(int step)
{
    if (!isUpToDate())
        look();
    if (m_found.empty())
        return;
    const int count = int(m_found.size());
    int next = current();
    if (next >= 0) {
        next = (next + step + count) % count;
    } else {
        const auto behind = std::ranges::lower_bound(
            m_found, m_editor.caret(), {}, [](const Range &range) { return range.begin; });
        next = (int(behind - m_found.begin()) + (step < 0 ? -1 : 0) + count) % count;
    }
    m_editor.select(m_found[size_t(next)]);
    markFound();
}

void FindBar::replaceOne()
{
    if (!isUpToDate())
        look();
    if (const int at = current(); at >= 0) {
        NotesDocument &notes = m_editor.notes();
        notes.apply(
            replacements(*notes.text(), {m_found[size_t(at)]}, pattern(), m_replace->text()));
        look();
    }
    go(+1);
}

void FindBar::replaceAll()
{
    look();
    if (!m_foundAll)
        return; // all, or none
    NotesDocument &notes = m_editor.notes();
    notes.apply(replacements(*notes.text(), m_found, pattern(), m_replace->text()));
    look();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    markFound();
    m_editor.setFocus();
}

} // namespace rapporteur
