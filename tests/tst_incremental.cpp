// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// A buffer that took edits is the buffer of the final text. Random; RAPPORTEUR_SEED chooses other edits.
class TestIncremental : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAFullParse();
};

namespace {

constexpr int editsInAll = 10'000;
constexpr int editsToOneText = 50;

/// Lines that change what other lines mean, and some that do not.
const QStringList vocabulary = {
    u""_s,
    u"[off]"_s,
    u"[on]"_s,
    u" [on]"_s,
    u"Off the record"_s,
    u"```"_s,
    u"# Topic"_s,
    u"## Sub"_s,
    u"Title: t"_s,
    u"People: p"_s,
    u"Attribution: none"_s,
    u"Mood: calm"_s,
    u"// comment"_s,
    u"@av Ana Vidal"_s,
    u"@av Another Name"_s,
    u"@qq Quentin Quill; short Q"_s,
    u"@longer-alias Len Ger"_s,
    u"av: words"_s,
    u"14:07 av> words"_s,
    u"qq? words"_s,
    u"qr? words"_s,
    u"longword: words"_s,
    u"av+"_s,
    u"Ana Vidal, qq: both \"quoted\""_s,
    u"av>qq: words"_s,
    u"?: words"_s,
    u"! (consensus) decided"_s,
    u"* av: do it, by 2026-12-01"_s,
    u"? open"_s,
    u"| prose of @av"_s,
    u"|"_s,
    u"~ off"_s,
    u"  ~ check: x"_s,
    u"~official"_s,
    u"~ added"_s,
    u"  continued"_s,
    u"... continued"_s,
    u"  av: not so"_s,
    u"(laughter)"_s,
    u"[break]"_s,
    u"{++added++} words"_s,
    u"25:99 words"_s,
    u"\\escaped"_s,
    u"narration \U0001f600"_s,
};

class Editor
{
public:
    explicit Editor(quint32 seed)
        : m_random(seed)
    {}

    void edit(Buffer &buffer)
    {
        const int first = m_random.bounded(buffer.size() + 1);
        const int removed = m_random.bounded(std::min(buffer.size() - first, 3) + 1);
        std::vector<QString> lines(size_t(m_random.bounded(4)));
        for (QString &line : lines)
            line = newLine(buffer);
        buffer.replace(first, removed, std::move(lines));
    }

private:
    /// One of the vocabulary, or a line of the notes, perhaps cut or with a character put in.
    QString newLine(const Buffer &buffer)
    {
        QString line = vocabulary[m_random.bounded(vocabulary.size())];
        if (buffer.size() > 0 && m_random.bounded(2))
            line = buffer.text(m_random.bounded(buffer.size())).toString();
        if (m_random.bounded(4) == 0)
            line.truncate(m_random.bounded(int(line.size()) + 1));
        if (m_random.bounded(4) == 0)
            line.insert(m_random.bounded(int(line.size()) + 1),
                        u" :?>@~[]\"x"_s[m_random.bounded(10)]);
        return line;
    }

    QRandomGenerator m_random;
};

std::expected<QString, QString> people(const QString &) { return u"@pp Paul Person\n"_s; }

/// What differs, or nothing.
QString difference(const Buffer &edited, const Buffer &fresh)
{
    if (edited.size() != fresh.size())
        return u"the number of lines"_s;
    for (int i = 0; i < edited.size(); ++i) {
        if (edited.text(i) != fresh.text(i) || !(edited.line(i) == fresh.line(i)))
            return u"line %1: %2"_s.arg(i + 1).arg(fresh.text(i));
    }
    if (!(edited.roster() == fresh.roster()) ||
        edited.duplicateSpeakers() != fresh.duplicateSpeakers())
        return u"the roster"_s;
    if (edited.peopleFailures() != fresh.peopleFailures())
        return u"the People files"_s;
    const Notes notes = buildNotes(edited);
    const Notes freshNotes = buildNotes(fresh);
    if (!(notes.session == freshNotes.session))
        return u"the session"_s;
    return notes.problems == freshNotes.problems ? QString() : u"the problems"_s;
}

} // namespace

void TestIncremental::equalsAFullParse()
{
    const quint32 seed = qEnvironmentVariable("RAPPORTEUR_SEED", u"1"_s).toUInt();
    for (int text = 0; text < editsInAll / editsToOneText; ++text) {
        const quint32 textSeed = seed * 1'000'003 + quint32(text);
        Buffer edited(people);
        edited.setText(plantedNotes(textSeed).notes);
        Editor editor(textSeed);
        for (int i = 0; i < editsToOneText; ++i) {
            editor.edit(edited);
            Buffer fresh(people);
            fresh.setText(edited.toString());
            const QString differs = difference(edited, fresh);
            QVERIFY2(differs.isEmpty(),
                     qPrintable(u"seed %1, edit %2: %3 in\n%4"_s.arg(textSeed).arg(i).arg(
                         differs, edited.toString())));
        }
    }
}

QTEST_APPLESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
