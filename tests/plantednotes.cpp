// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantednotes.h"

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notesgenerator.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

enum Fate { Leaves, Emptied, OffRecord };

QString written(const Item &item)
{
    QString result = item.text + u'\n';
    for (const QString &remark : item.remarks)
        result += remark + u'\n';
    // Above the other remarks, so that no continuation of theirs follows it.
    if (item.off)
        result.insert(item.text.size() + 1, u"  ~ off\n"_s);
    return result;
}

QString writtenAll(const std::vector<Item> &items)
{
    QString notes;
    for (const Item &item : items)
        notes += written(item);
    return notes;
}

/// Leaves out what the notation says, looking at the items alone; only whom a reply is to comes from
/// the program.
class Oracle
{
public:
    Oracle(const std::vector<Item> &items, const Session &session)
        : m_items(items)
        , m_fates(items.size(), Leaves)
    {
        std::vector<size_t> entries;
        for (size_t i = 0; i < items.size(); ++i) {
            if (items[i].kind == Item::Entry)
                entries.push_back(i);
        }
        if (entries.size() != session.entries.size())
            qFatal("The generator and the parser do not agree on what is an entry:\n%s",
                   qUtf8Printable(writtenAll(items)));
        m_targets.resize(items.size(), -1);
        for (size_t i = 0; i < entries.size(); ++i) {
            const auto *const utterance = session.entries[i].as<Utterance>();
            if (utterance && utterance->replyTo >= 0)
                m_targets[entries[i]] = int(entries[size_t(utterance->replyTo)]);
        }
    }

    QString onRecord()
    {
        decideMarked();
        decideReferences();
        QString notes;
        for (m_at = 0; m_at < m_items.size(); ++m_at)
            notes += writtenAt(m_items[m_at]);
        return notes;
    }

private:
    bool isGone(int item) const { return m_fates[size_t(item)] != Leaves; }

    /// What is marked itself, or stands in a topic or between marks.
    void decideMarked()
    {
        bool region = false;
        int offTopic = 0;
        int before = 0;
        for (size_t i = 0; i < m_items.size(); ++i) {
            const Item &item = m_items[i];
            if (item.kind == Item::Off && !region) {
                region = true;
                before = offTopic;
            } else if (item.kind == Item::On && region) {
                region = false;
                offTopic = before;
            } else if (item.kind == Item::Topic) {
                if (offTopic >= item.level)
                    offTopic = 0;
                if ((item.off || item.offBelow) && offTopic == 0)
                    offTopic = item.level;
            }
            if (region || offTopic > 0 || item.off || item.offBelow)
                m_fates[i] = OffRecord;
            else if (item.emptied)
                m_fates[i] = Emptied;
        }
    }

    /// What would slide to another entry.
    void decideReferences()
    {
        int entryAbove = -1; // without a topic between
        int above = -1;      // a topic too
        for (int i = 0; i < int(m_items.size()); ++i) {
            const Item &item = m_items[size_t(i)];
            Fate &fate = m_fates[size_t(i)];
            const int target = m_targets[size_t(i)];
            if ((item.bareReply || item.reaction) && entryAbove >= 0)
                fate = std::max(fate, m_fates[size_t(entryAbove)]);
            if (item.bareReply && target >= 0)
                fate = std::max(fate, m_fates[size_t(target)]);
            if (item.kind == Item::Loose && above >= 0 && m_fates[size_t(above)] == OffRecord)
                fate = OffRecord;
            if (item.kind == Item::Topic && fate == Leaves)
                entryAbove = -1;
            if (item.kind == Item::Entry)
                entryAbove = i;
            if (item.kind == Item::Entry || item.kind == Item::Topic)
                above = i;
        }
    }

    QString writtenAt(const Item &item)
    {
        const Fate fate = m_fates[m_at];
        switch (item.kind) {
        case Item::Blank:
        case Item::Off:
        case Item::On:
            endParagraph();
            return u"\n"_s;
        case Item::Speaker:
        case Item::Header:
            return written(item);
        case Item::Comment:
            return fate == OffRecord ? QString() : written(item);
        case Item::Topic:
            endParagraph();
            return fate == Leaves ? written(item) : u"\n"_s;
        case Item::Loose:
            return fate == Leaves ? written(item) : QString();
        case Item::Prose:
            return writtenProse(item);
        case Item::Entry:
            break;
        }
        m_words.push_back(fate);
        if (fate != Leaves)
            return {};
        m_empty = false;
        if (item.fenceOpen)
            return written(item) + u"```\n"_s;
        const bool slides = m_targets[m_at] >= 0 && isGone(m_targets[m_at]);
        if (!slides || item.asStatement.isEmpty())
            return written(item);
        Item statement = item;
        statement.text = item.asStatement;
        return written(statement);
    }

    void endParagraph()
    {
        m_words.clear();
        m_empty = true;
    }

    /// Prose that goes leaves a blank line, and so does prose that lost its entries begin with one.
    QString writtenProse(const Item &item)
    {
        const bool tellsOff = std::ranges::contains(m_words, OffRecord);
        const bool wordless = !std::ranges::contains(m_words, Leaves);
        const bool silenced = item.silent && wordless && !m_words.empty();
        m_words.clear();
        if (m_fates[m_at] != Leaves || tellsOff || silenced) {
            m_empty = true;
            return u"\n"_s;
        }
        const QString text = written(item);
        const bool parted = wordless && !m_empty;
        m_empty = false;
        return parted ? u"\n"_s + text : text;
    }

    const std::vector<Item> &m_items;
    std::vector<Fate> m_fates;
    std::vector<int> m_targets; ///< of each item: the one that it replies to
    std::vector<Fate> m_words;  ///< of the entries since the last prose of the paragraph
    size_t m_at = 0;
    bool m_empty = true; ///< whether nothing of the paragraph is written yet
};

} // namespace

PlantedNotes plantedNotes(quint32 seed)
{
    NotesGenerator generator(seed);
    const std::vector<Item> items = generator.generate();
    PlantedNotes result;
    result.notes = writtenAll(items);
    Buffer buffer;
    buffer.setText(result.notes);
    result.onRecord = Oracle(items, buildSession(buffer)).onRecord();
    result.hasOff = std::ranges::any_of(items, [](const Item &item) {
        return item.off || item.offBelow || item.kind == Item::Off;
    });

    static const QRegularExpression word(u"qz\\d+qz"_s);
    const QStringList unaccepted = generator.unaccepted();
    QSet<QString> seen;
    for (const auto &match : word.globalMatch(result.onRecord))
        seen.insert(match.captured());
    seen.subtract(QSet<QString>(unaccepted.begin(), unaccepted.end()));
    for (const auto &match : word.globalMatch(result.notes)) {
        if (!seen.contains(match.captured()))
            result.planted += match.captured();
    }
    return result;
}

} // namespace rapporteur::testing
