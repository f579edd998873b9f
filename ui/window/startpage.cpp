// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/startpage.h"

#include "settings/recentfiles.h"
#include "storage/file.h"
#include "storage/filename.h"
#include "window/unsaved.h"

#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 460;

QLabel *heading(const QString &text, double scale)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_recovered(new QVBoxLayout)
    , m_recent(new QVBoxLayout)
{
    auto *middle = new QWidget;
    middle->setFixedWidth(columnWidth);
    m_column = new QVBoxLayout(middle);
    m_column->setSpacing(6);
    m_column->addWidget(heading(tr("Rapporteur"), 2.0));
    auto *what =
        new QLabel(tr("Minutes of a session: notes typed live, the article written below them."));
    what->setWordWrap(true);
    m_column->addWidget(what);
    m_column->addSpacing(18);
    m_new = button(tr("&New session"), u"document-new"_s, tr("Enter"));
    auto *open = button(tr("&Open…"), u"document-open"_s, tr("Ctrl+O"));
    auto *example =
        button(tr("&Example"), u"help-contents"_s, tr("a real session, to look around in"));
    m_column->addSpacing(18);
    m_column->addLayout(m_recovered);
    m_column->addLayout(m_recent);
    connect(m_new, &QAbstractButton::clicked, this, &StartPage::newSessionWanted);
    connect(open, &QAbstractButton::clicked, this, &StartPage::chooserWanted);
    connect(example, &QAbstractButton::clicked, this, &StartPage::exampleWanted);

    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addLayout(row);
    all->addStretch(3);
    setFocusProxy(m_new);
}

QAbstractButton *StartPage::button(const QString &title, const QString &icon, const QString &hint)
{
    auto *made = new QPushButton(QIcon::fromTheme(icon), title);
    made->setAutoDefault(true);
    made->setMinimumWidth(150);
    made->setAccessibleDescription(hint);
    auto *row = new QHBoxLayout;
    auto *said = new QLabel(hint);
    said->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(made);
    row->addWidget(said);
    row->addStretch();
    m_column->addLayout(row);
    return made;
}

QAbstractButton *StartPage::link(const QString &text, const QString &tip, QVBoxLayout &into)
{
    auto *made = new QPushButton(text);
    made->setFlat(true);
    made->setAutoDefault(true);
    made->setStyleSheet(u"text-align: left; padding: 4px;"_s);
    made->setToolTip(tip);
    into.addWidget(made);
    return made;
}

void StartPage::refresh()
{
    clear(*m_recent);
    const QStringList paths = recentFiles();
    if (!paths.isEmpty())
        m_recent->addWidget(heading(tr("Recent"), 1.15));
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *made = link(shownPath(tr("%1   %2").arg(file.fileName(), file.path())),
                          shownPath(path), *m_recent);
        made->setEnabled(!isGone(path));
        connect(made, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    }
}

/// A line of what was left: to recover, to look at, and to put aside, which can be taken back here.
void StartPage::addLeft(size_t index)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    const LeftJournal &left = m_left[index];
    auto *column = new QVBoxLayout;
    auto *recover = link(describe(left), shownPath(left.base.path), *column);
    line->addLayout(column, 1);
    auto *differences = new QPushButton(tr("Differences"));
    auto *discard = new QPushButton(tr("Discard"));
    for (QPushButton *button : {differences, discard}) {
        button->setAutoDefault(true);
        button->setAccessibleDescription(describe(left));
        line->addWidget(button);
    }
    m_recovered->addWidget(row);
    connect(recover, &QAbstractButton::clicked, this, [this, index] {
        const LeftJournal taken = m_left[index]; // the page goes meanwhile
        Q_EMIT recoveryWanted(taken);
    });
    connect(differences, &QAbstractButton::clicked, this,
            [this, index] { Q_EMIT differencesWanted(m_left[index]); });
    connect(discard, &QAbstractButton::clicked, this, [this, index, recover, discard] {
        const bool isOffered = recover->isEnabled();
        if (!(isOffered ? putAside(m_left[index]) : bringBack(m_left[index])))
            return;
        recover->setEnabled(!isOffered);
        discard->setText(isOffered ? tr("Bring back") : tr("Discard"));
    });
}

/// Names and times alone: what was typed is shown when somebody asks for it.
void StartPage::refreshRecovered()
{
    clear(*m_recovered);
    m_left.clear();
    Findings findings = findJournals();
    m_left = std::move(findings.left);
    if (!m_left.empty() || !findings.problems.isEmpty())
        m_recovered->addWidget(heading(tr("Not saved"), 1.15));
    for (size_t i = 0; i < m_left.size(); ++i) {
        addLeft(i);
    }
    for (const QString &problem : findings.problems) {
        auto *said = new QLabel(problem);
        said->setWordWrap(true);
        m_recovered->addWidget(said);
    }
}

void StartPage::showEvent(QShowEvent *event)
{
    refresh();
    refreshRecovered();
    QWidget::showEvent(event);
    m_new->setFocus();
}

/// Journals that are offered here are locked to others: no longer.
void StartPage::hideEvent(QHideEvent *event)
{
    clear(*m_recovered);
    m_left.clear();
    QWidget::hideEvent(event);
}

} // namespace rapporteur
