// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/text.h"

#include "export/displaywidth.h"
#include "export/escape.h"
#include "export/minutes.h"
#include "export/minuteswords.h"
#include "export/textwrapper.h"

#include <algorithm>
#include <utility>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 72;

/// Whether nothing need be said of where the link of `text` leads: that is no address, or `text` says
/// it itself, by the address or the number that is in it.
bool tellsTarget(QStringView text, QStringView href)
{
    if (href.isEmpty() || linkAddress(href).isEmpty())
        return true;
    const QStringView last = text.sliced(text.lastIndexOf(u' ') + 1);
    const bool hasDigit = std::ranges::any_of(last, [](QChar c) { return c.isDigit(); });
    return href.endsWith(text) || (hasDigit && href.contains(last));
}

class TextWriter
{
public:
    TextWriter(const OnRecord &record, const Minutes &minutes)
        : m_record(record)
        , m_minutes(minutes)
    {
        for (const MinutesItem &item : minutes.items)
            m_timeWidth = std::max(m_timeWidth, item.time.size());
    }

    QByteArray write()
    {
        writeHeading(m_minutes.title, '=');
        writeFacts();
        if (!m_minutes.summary.isEmpty()) {
            m_text += '\n';
            wrap({}, words(m_minutes.summary));
        }
        for (const MinutesSection &section : m_minutes.sections)
            writeSection(section);
        writeList(u"Decisions"_s, m_minutes.decisions);
        writeList(u"Open questions"_s, m_minutes.questions);
        writeList(u"Actions"_s, m_minutes.actions);
        return std::move(m_text);
    }

private:
    void wrap(QStringView lead, QStringView words) { appendWrapped(m_text, lead, words, columns); }

    /// `text` above a line of its width.
    void writeHeading(const QString &text, char line)
    {
        m_text += m_text.isEmpty() ? "" : "\n";
        wrap({}, text);
        m_text += QByteArray(std::clamp(displayWidth(text), 1, columns), line) + '\n';
    }

    void writeFacts()
    {
        if (!m_minutes.facts.empty())
            m_text += '\n';
        for (const MinutesFact &fact : m_minutes.facts) {
            constexpr qsizetype labelWidth = 11; // of "Recording: "
            const QString value = tellsTarget(fact.value, fact.href)
                                      ? fact.value
                                      : fact.value + u" <"_s + fact.href + u'>';
            wrap((fact.label.simplified() + u": "_s).leftJustified(labelWidth), value);
        }
    }

    /// Plain words; a link is followed by its address where they do not tell it, but never between
    /// quotation marks.
    QString words(IndexRange runs) const
    {
        QString text;
        QString addresses;
        bool quoted = false;
        const std::span<const Run> all = m_minutes.of(runs);
        for (size_t i = 0; i < all.size(); ++i) {
            const Run &run = all[i];
            if (run.style.testFlag(Style::Verbatim) != quoted) {
                text += u'"';
                text += quoted ? std::exchange(addresses, {}) : QString();
                quoted = !quoted;
            }
            text += run.kind == Run::Kind::LineBreak ? u" " : run.text;
            const bool linkEnds = i + 1 == all.size() || all[i + 1].href != run.href;
            if (linkEnds && !tellsTarget(run.text, run.href))
                addresses.append(u" <").append(run.href).append(u">");
            if (!quoted)
                text += std::exchange(addresses, {});
        }
        return quoted ? text + u'"' + addresses : text;
    }

    void writeSection(const MinutesSection &section)
    {
        if (section.topic >= 0)
            writeHeading(words(section.title), section.level == 1 ? '-' : '~');
        m_text += section.items.isEmpty() ? "" : "\n";
        for (const MinutesItem &item : m_minutes.of(section))
            writeItem(item);
    }

    QString lead(const MinutesItem &item) const
    {
        constexpr int gap = 2;
        return m_timeWidth == 0 ? QString() : item.time.leftJustified(m_timeWidth + gap);
    }

    void writeItem(const MinutesItem &item)
    {
        if (!item.code.isNull())
            return writeFence(item);
        const QString said = words(item.runs);
        if (item.head.isEmpty())
            wrap(lead(item), said);
        else
            wrap(lead(item), item.head + (said.isEmpty() ? u"."_s : u": "_s + said));
    }

    /// The lines as they are.
    void writeFence(const MinutesItem &item)
    {
        QString before = lead(item);
        for (const QStringView line : item.code.split(u'\n')) {
            if (!line.isEmpty())
                appendUtf8(m_text, before + line.toString());
            m_text += '\n';
            before = QString(before.size(), u' ');
        }
    }

    void writeList(const QString &title, const std::vector<int> &items)
    {
        if (items.empty())
            return;
        writeHeading(title, '-');
        m_text += '\n';
        qsizetype width = 0;
        for (const int index : items)
            width = std::max(width, entry(index).id().size());
        for (const int index : items) {
            const MinutesItem &item = m_minutes.items[size_t(index)];
            wrap(entry(index).id().leftJustified(width + 2), summaryOf(item));
        }
    }

    const Entry &entry(int item) const
    {
        return m_record->entries[size_t(m_minutes.items[size_t(item)].entry)];
    }

    QString summaryOf(const MinutesItem &item) const
    {
        const QString said = words(item.runs);
        if (const auto *action = m_record->entries[size_t(item.entry)].as<Action>()) {
            const QString who = minutesNames(*m_record, action->owners);
            const QString due = action->due.isValid()
                                    ? u"due "_s + action->due.toString(Qt::ISODate) + u", "_s
                                    : QString();
            return (who.isEmpty() ? QString() : who + u": "_s) + said + u" ("_s + due +
                   minutesStatus(*action) + u')';
        }
        const qsizetype how = item.head.indexOf(u" (");
        return how < 0 ? said : said + item.head.sliced(how);
    }

    const OnRecord &m_record;
    const Minutes &m_minutes;
    QByteArray m_text;
    qsizetype m_timeWidth = 0;
};

} // namespace

QByteArray writeText(const OnRecord &record)
{
    return TextWriter(record, minutesOf(record)).write();
}

} // namespace rapporteur
