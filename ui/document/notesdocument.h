// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/profile.h"
#include "document/linechange.h"
#include "document/reader.h"
#include "document/reading.h"
#include "notation/buffer.h"
#include "storage/file.h"
#include "storage/journal.h"
#include "text/edit.h"

#include <QObject>
#include <QTimer>

#include <expected>
#include <memory>

class QTextBlock;
class QTextDocument;

namespace rapporteur {

class NotesLayout;
struct LeftJournal;

/// What became of the file since it was read or saved last.
enum class FileNow : quint8 { AsKnown, Changed, Gone, Unreadable };

/// The notes of one window: the text as a QTextDocument, where all typing and undoing happens, and what
/// is read from it. The lines are parsed before the key that changed them is painted; the session, the
/// problems and the article follow a moment later from another thread. Line N of the buffer is block N.
class NotesDocument : public QObject
{
    Q_OBJECT

public:
    /// With a syncer, which must outlive the document, every change is in a journal before the next key.
    explicit NotesDocument(JournalSyncer *syncer = nullptr, QObject *parent = nullptr);
    ~NotesDocument() override;

    QTextDocument *text() const { return m_text; }
    NotesLayout *layout() const { return m_layout; }
    const Buffer &buffer() const { return m_buffer; }
    /// The latest; never null.
    const std::shared_ptr<const Reading> &reading() const { return m_reading; }
    /// The reading of the text as it is now; reads here and now if there is none yet.
    const std::shared_ptr<const Reading> &currentReading();

    /// The file, or empty for notes that have none yet.
    const QString &path() const { return m_base.path; }
    /// What to call the notes: the file's name, or *Unnamed*; never words of the session.
    QString name() const;
    bool isModified() const;

    /// Replaces everything by the file's text; nothing to undo, unmodified. Gives sentences on how it was
    /// read; that of an error names the file, and the text is then as it was.
    std::expected<QStringList, QString> load(const QString &path);
    /// Writes the text to `path`, which is the document's from then on, in the encoding and with the line
    /// ends that it was read with. Gives sentences on how it was written.
    std::expected<QStringList, QString> save(const QString &path, const SaveOptions &options = {});
    FileNow fileNow() const;
    /// Whether the text is what was read from the file or saved to it last.
    bool isFileText() const { return toString() == m_base.text; }
    /// Takes the file's text in the place of this one, as one undo step that leaves equal lines and the caret in
    /// them alone.
    std::expected<void, QString> reload();
    /// What both this text and the file's made of what was read: one undo step. Gives how many places were
    /// changed on both sides; both stand there then.
    std::expected<int, QString> mergeFile();
    /// The file's text is nothing that a save would be asked about again.
    std::expected<void, QString> keepMine();
    /// Replaces everything by what a journal left, which this document's journal then covers.
    void recover(LeftJournal left);
    /// Nobody wants the unsaved text: the journal goes.
    void forgetUnsaved();
    /// Says while something typed is on no disk why that is so; else empty.
    QString journalProblem() const { return m_journal ? m_journal->problem() : QString(); }
    /// The journal's own file.
    QString journalName() const { return m_journal ? m_journal->fileName() : QString(); }
    /// Notes without a file; nothing to undo.
    void setText(const QString &text);
    QString toString() const;

    const Profile &profile() const { return *m_profile; }
    void setProfile(const Profile &profile);

    /// Makes `edits`, whose ranges are of the text as it is, as one undo step. The one way in which
    /// anything but typing changes the notes. Undone, it leaves the caret at `caret`, else at the first edit.
    void apply(const std::vector<TextEdit> &edits, std::optional<Position> caret = {});
    /// The character of the text at `place`, cut to the text.
    int offsetOf(Position place) const;
    Position placeOf(int offset) const;
    QTextBlock block(int line) const;

Q_SIGNALS:
    /// Before the change is painted. Slots must not take longer the longer the document is.
    void linesChanged(const rapporteur::LineChange &change);
    /// There is a new reading().
    void readingChanged();
    /// Path or name.
    void pathChanged();
    /// journalProblem() is another.
    void journalProblemChanged();

private:
    void takeChange(int from, int removed, int added);
    void takeAll(const QString &text, JournalBase base);
    void takeLoaded();
    void cover(qsizetype position, qsizetype removed, const QString &inserted);
    void sayProblem();
    void keepJournal();
    void becomeText(const QString &text);
    void parseAll(const QString &text);
    void readSoon();
    void readNow();
    void take(std::shared_ptr<const Reading> reading);

    QTextDocument *m_text;
    NotesLayout *m_layout;
    Buffer m_buffer;
    const Profile *m_profile;
    JournalBase m_base; ///< what the file holds
    std::unique_ptr<Journal> m_journal;
    QString m_problem; ///< of the journal, as it was said last
    int m_blocks = 1;
    bool m_loading = false;
    bool m_stale = false; ///< whether the text changed after it was last given to the reader
    Reader m_reader;
    QTimer m_pause; ///< runs while keys come fast
    QTimer m_watch; ///< on the journal, which may fail between two keys
    std::shared_ptr<const Reading> m_reading;
};

} // namespace rapporteur
