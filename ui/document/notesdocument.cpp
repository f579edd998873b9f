// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"

#include "document/noteslayout.h"
#include "storage/filename.h"
#include "storage/notesfile.h"
#include "storage/recovery.h"
#include "text/differences.h"
#include "text/merge.h"

#include <QFileInfo>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QThreadPool>

#include <algorithm>
#include <ranges>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// How long the views may wait for the next key before they follow the text.
constexpr int pauseMilliseconds = 40;
constexpr int watchMilliseconds = 1000;

constexpr qreal pageMargin = 12; // around the text, in pixels

} // namespace

NotesDocument::NotesDocument(JournalSyncer *syncer, QObject *parent)
    : QObject(parent)
    , m_text(new QTextDocument(this))
    , m_layout(new NotesLayout(m_text))
    , m_profile(&profiles().front())
    , m_journal(syncer ? std::make_unique<Journal>(syncer) : nullptr)
{
    m_text->setDocumentMargin(pageMargin);
    m_text->setDocumentLayout(m_layout);
    m_text->setUndoRedoEnabled(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &NotesDocument::readNow);
    connect(&m_watch, &QTimer::timeout, this, &NotesDocument::keepJournal);
    if (m_journal)
        m_watch.start(watchMilliseconds);
    connect(m_text, &QTextDocument::contentsChange, this, &NotesDocument::takeChange);
    takeAll({}, {});
    m_reading = readingOf(m_buffer, *m_profile, m_buffer.revision());
}

NotesDocument::~NotesDocument() = default;

const std::shared_ptr<const Reading> &NotesDocument::currentReading()
{
    if (m_reading->revision != m_buffer.revision())
        take(readingOf(m_buffer, *m_profile, m_buffer.revision()));
    return m_reading;
}

QString NotesDocument::name() const
{
    return m_base.path.isEmpty() ? tr("Unnamed") : shownPath(QFileInfo(m_base.path).fileName());
}

bool NotesDocument::isModified() const { return m_text->isModified(); }

std::expected<QStringList, QString> NotesDocument::load(const QString &path)
{
    const auto file = loadNotes(path);
    if (!file)
        return std::unexpected(file.error());
    takeAll(file->text, {path, file->text, file->hash, file->format});
    return file->notices;
}

std::expected<QStringList, QString> NotesDocument::save(const QString &path,
                                                        const SaveOptions &options)
{
    const auto file = saveNotes(path, toString(), m_base.format, options);
    if (!file)
        return std::unexpected(file.error());
    const bool isOther = path != m_base.path;
    m_base = {path, file->text, file->hash, file->format};
    m_text->setModified(false);
    if (m_journal)
        m_journal->begin(m_base);
    sayProblem();
    if (isOther) {
        parseAll(file->text);
        readSoon();
        Q_EMIT pathChanged();
    }
    return file->notices;
}

void NotesDocument::setText(const QString &text) { takeAll(text, {}); }

void NotesDocument::recover(LeftJournal left)
{
    takeAll(left.text, left.base);
    m_text->setModified(left.text != left.base.text);
    // The only copy does not go before there is another.
    if (m_journal && m_journal->isOpen() && journalProblem().isEmpty())
        discardJournal(left);
}

FileNow NotesDocument::fileNow() const
{
    if (path().isEmpty())
        return FileNow::AsKnown;
    const auto bytes = readFile(path());
    if (!bytes)
        return isGone(path()) ? FileNow::Gone : FileNow::Unreadable;
    return fileHash(*bytes) == m_base.hash ? FileNow::AsKnown : FileNow::Changed;
}

std::expected<void, QString> NotesDocument::reload()
{
    const auto file = loadNotes(path());
    if (!file)
        return std::unexpected(file.error());
    m_base = {path(), file->text, file->hash, file->format};
    becomeText(file->text);
    m_text->setModified(false);
    if (m_journal)
        m_journal->begin(m_base);
    sayProblem();
    return {};
}

std::expected<int, QString> NotesDocument::mergeFile()
{
    const QString before = m_base.text;
    if (const auto kept = keepMine(); !kept)
        return std::unexpected(kept.error());
    const MergedText merged = mergedText(before, toString(), m_base.text);
    becomeText(merged.text);
    return int(merged.conflicts.size());
}

std::expected<void, QString> NotesDocument::keepMine()
{
    const auto file = loadNotes(path());
    if (!file)
        return std::unexpected(file.error());
    m_base = {path(), file->text, file->hash, m_base.format};
    m_text->setModified(true);
    if (m_journal)
        m_journal->begin(m_base, toString());
    sayProblem();
    return {};
}

namespace {

/// The places of a text in lines.
class Places
{
public:
    Places(const QString &text, const LineViews &lines)
        : m_text(text)
        , m_lines(lines)
    {}

    /// Leaves what the ends of the range and of the new text share as it is, and so a caret there.
    TextEdit trimmed(TextEdit edit) const
    {
        const qsizetype begin = offsetOf(edit.range.begin);
        const QStringView old = QStringView(m_text).sliced(begin, offsetOf(edit.range.end) - begin);
        const qsizetype most = std::min(old.size(), edit.text.size());
        qsizetype head = 0;
        while (head < most && old[head] == edit.text[head])
            ++head;
        if (head > 0 && old[head - 1].isHighSurrogate())
            --head;
        qsizetype tail = 0;
        while (tail < most - head &&
               old[old.size() - 1 - tail] == edit.text[edit.text.size() - 1 - tail])
            ++tail;
        if (tail > 0 && old[old.size() - tail].isLowSurrogate())
            --tail;
        edit.range = {placeOf(begin + head), placeOf(begin + old.size() - tail)};
        edit.text = edit.text.sliced(head).chopped(tail);
        return edit;
    }

private:
    qsizetype offsetOf(Position place) const
    {
        return place.line == int(m_lines.size())
                   ? m_text.size()
                   : m_lines[size_t(place.line)].data() - m_text.constData() + place.column;
    }
    Position placeOf(qsizetype offset) const
    {
        const QChar *at = m_text.constData() + offset;
        const auto after = std::ranges::upper_bound(m_lines, at, std::less(),
                                                    [](QStringView line) { return line.data(); });
        const auto line = std::prev(after);
        return {int(line - m_lines.begin()), int(at - line->data())};
    }

    const QString &m_text;
    const LineViews &m_lines;
};

} // namespace

/// Changes the lines that differ from those of `text`.
void NotesDocument::becomeText(const QString &text)
{
    const QString mine = toString();
    const LineViews before = linesOf(mine);
    const LineViews after = linesOf(text);
    const Places places(mine, before);
    std::vector<TextEdit> edits;
    for (const auto &[removed, inserted] : differences(before, after)) {
        QString lines;
        for (int i = inserted.first; i < inserted.end(); ++i)
            lines += after[size_t(i)].toString() + u'\n';
        Range range{{removed.first, 0}, {removed.end(), 0}};
        // The last line has no end of its own: that of the line above goes with it.
        if (removed.end() == int(before.size())) {
            lines.chop(1);
            range.end = {removed.end() - 1, int(before.back().size())};
            if (removed.count == 0)
                range.begin = range.end;
            if (removed.first > 0 && inserted.count == 0)
                range.begin = {removed.first - 1, int(before[size_t(removed.first) - 1].size())};
            else if (removed.count == 0)
                lines.prepend(u'\n');
        }
        edits.push_back(places.trimmed({range, lines}));
    }
    apply(edits);
}

void NotesDocument::forgetUnsaved()
{
    if (m_journal)
        m_journal->end();
}

void NotesDocument::takeAll(const QString &text, JournalBase base)
{
    m_base = std::move(base);
    parseAll(text);
    m_loading = true;
    m_text->setPlainText(text);
    m_loading = false;
    takeLoaded();
    m_text->setModified(false);
    // Empty notes have nothing to lose yet.
    if (m_journal && !(text.isEmpty() && m_base.path.isEmpty()))
        m_journal->begin(m_base, text);
    sayProblem();
    Q_EMIT pathChanged();
}

/// After the document got a whole text: one change, however many it made of it.
void NotesDocument::takeLoaded()
{
    const int blocks = m_text->blockCount();
    // A document also ends lines where other characters stand than the buffer does.
    if (m_buffer.size() != blocks)
        parseAll(toString());
    const int before = std::exchange(m_blocks, blocks);
    Q_EMIT linesChanged({.first = 0,
                         .removed = before,
                         .inserted = blocks,
                         .meaning = {0, blocks},
                         .revision = m_buffer.revision()});
    readSoon();
}

/// On disk before the event loop goes on.
void NotesDocument::cover(qsizetype position, qsizetype removed, const QString &inserted)
{
    if (!m_journal)
        return;
    if (!m_journal->isOpen())
        m_journal->begin(m_base, toString());
    else if (m_journal->record(position, removed, inserted) &&
             m_journal->textLength() != m_text->characterCount() - 1)
        m_journal->renew(toString());
    sayProblem();
}

void NotesDocument::keepJournal()
{
    if (m_journal->wantsText())
        m_journal->renew(toString());
    sayProblem();
}

void NotesDocument::sayProblem()
{
    const QString problem = journalProblem();
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT journalProblemChanged();
}

void NotesDocument::parseAll(const QString &text)
{
    const PeopleReader people = m_base.path.isEmpty() ? PeopleReader() : peopleBeside(m_base.path);
    const QString lines = text + u'\n';
    m_buffer.setPeople(people);
    m_buffer.setText(lines);
    m_reader.tell(Reader::Whole{lines, people});
}

QString NotesDocument::toString() const
{
    QString text;
    text.reserve(m_text->characterCount());
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            text += u'\n';
        text += block.text();
    }
    return text;
}

void NotesDocument::setProfile(const Profile &profile)
{
    if (m_profile == &profile)
        return;
    m_profile = &profile;
    readSoon();
}

void NotesDocument::apply(const std::vector<TextEdit> &edits, std::optional<Position> caret)
{
    if (edits.empty())
        return;
    // From the last to the first, so that the ranges of the rest stay right.
    std::vector<TextEdit> backwards = edits;
    std::ranges::sort(backwards, std::greater(), &TextEdit::range);
    QTextCursor cursor(m_text);
    cursor.setPosition(offsetOf(caret.value_or(backwards.back().range.begin)));
    cursor.beginEditBlock(); // remembers where it stands
    for (const TextEdit &edit : backwards) {
        cursor.setPosition(offsetOf(edit.range.begin));
        cursor.setPosition(offsetOf(edit.range.end), QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
    }
    cursor.endEditBlock();
}

int NotesDocument::offsetOf(Position place) const
{
    const QTextBlock at = m_text->findBlockByNumber(place.line);
    if (!at.isValid())
        return m_text->characterCount() - 1;
    return at.position() + std::clamp(place.column, 0, at.length() - 1);
}

Position NotesDocument::placeOf(int offset) const
{
    const QTextBlock at = m_text->findBlock(offset);
    return {at.blockNumber(), offset - at.position()};
}

QTextBlock NotesDocument::block(int line) const { return m_text->findBlockByNumber(line); }

/// Turns a change of characters into one of lines. Costs what the changed lines cost.
void NotesDocument::takeChange(int from, int removed, int added)
{
    if (m_loading)
        return;
    const int blocks = m_text->blockCount();
    const QTextBlock begin = m_text->findBlock(from);
    // Qt counts the end of the last block, too, when all is replaced.
    const int last = std::min(from + added, m_text->characterCount() - 1);
    removed -= from + added - last;
    LineChange change{.first = begin.blockNumber()};
    change.inserted = m_text->findBlock(last).blockNumber() - change.first + 1;
    change.removed = change.inserted - (blocks - m_blocks);
    m_blocks = blocks;
    std::vector<QString> lines;
    lines.reserve(size_t(change.inserted));
    for (QTextBlock block = begin; int(lines.size()) < change.inserted; block = block.next())
        lines.push_back(block.text());
    const QString inserted = QStringList(lines.begin(), lines.end())
                                 .join(u'\n')
                                 .mid(from - begin.position(), last - from);
    cover(from, removed, inserted);
    m_reader.tell(Reader::Replacement{change.first, change.removed, lines});
    change.meaning = m_buffer.replace(change.first, change.removed, std::move(lines));
    change.revision = m_buffer.revision();
    Q_EMIT linesChanged(change);
    readSoon();
}

void NotesDocument::readSoon()
{
    m_stale = true;
    if (!m_reader.isBusy() && !m_pause.isActive())
        m_pause.start();
}

void NotesDocument::readNow()
{
    m_stale = false;
    m_reader.read(*m_profile, m_buffer.revision(), [this](auto reading) {
        take(std::move(reading));
        if (m_stale)
            readSoon();
    });
}

void NotesDocument::take(std::shared_ptr<const Reading> reading)
{
    // One that was asked for at once may have overtaken it.
    if (reading->revision < m_reading->revision)
        return;
    auto earlier = std::exchange(m_reading, std::move(reading));
    Q_EMIT readingChanged();
    // To let go of a long session takes a while, too.
    QThreadPool::globalInstance()->start(
        [earlier = std::move(earlier)]() mutable { earlier.reset(); });
}

} // namespace rapporteur
