// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/cheatstrip.h"

#include <QSettings>

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    const char *typed;
    const char *meaning;
};

constexpr std::array lines = {
    Line{"@av Ana Vidal",
         QT_TRANSLATE_NOOP("rapporteur::CheatStrip", "adds a speaker; # begins a topic")},
    Line{"av: &nbsp; av? &nbsp; av> &nbsp; av+ &nbsp; av-",
         QT_TRANSLATE_NOOP("rapporteur::CheatStrip", "says, asks, answers, agrees, disagrees")},
    Line{"Alt+1 … Alt+0",
         QT_TRANSLATE_NOOP(
             "rapporteur::CheatStrip",
             "begin a note by a speaker; Tab: the other one; Shift+Enter: the same again")},
    Line{"! &nbsp; * av: &nbsp; ?",
         QT_TRANSLATE_NOOP("rapporteur::CheatStrip", "a decision, an action, an open question")},
    Line{"~ check: &nbsp; | prose",
         QT_TRANSLATE_NOOP("rapporteur::CheatStrip",
                           "a remark on the line above; the article's words for the notes above")},
    Line{"[off] … [on]",
         QT_TRANSLATE_NOOP("rapporteur::CheatStrip",
                           "off the record: it never leaves. F1 hides these lines")},
};

} // namespace

CheatStrip::CheatStrip(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"cheatstrip"_s);
    setContentsMargins(12, 8, 12, 8);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    QString rows;
    for (const Line &line : lines)
        rows +=
            u"<tr><td style='padding-right: 18px; white-space: pre'><code>%1</code></td><td>%2</td></tr>"_s
                .arg(QString::fromUtf8(line.typed), tr(line.meaning));
    setTextFormat(Qt::RichText);
    setWordWrap(true); // so that the strip never makes a small window wider
    setText(u"<table>%1</table>"_s.arg(rows));
    setVisible(!QSettings().value(u"help/seen"_s).toBool());
}

void CheatStrip::toggle() { setVisible(isHidden()); }

void CheatStrip::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    QSettings().setValue(u"help/seen"_s, true);
}

} // namespace rapporteur
