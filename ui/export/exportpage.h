// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reading.h"
#include "editor/editorcolours.h"
#include "export/exportjob.h"

#include <QFutureWatcher>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTextBrowser;

namespace rapporteur {

class ArticleView;
class NotesDocument;
class SourceView;

/// What leaves, before it leaves: a preview at the left, at the right the format and what is left out and why.
class ExportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPage(NotesDocument &notes, QWidget *parent = nullptr);
    ~ExportPage() override;

    void setColours(const EditorColours &colours);
    /// What the controls say.
    ExportJob job() const;
    void setJob(const ExportJob &job);
    /// To the clipboard: an article as HTML and as the Markdown of its text, so that a form takes either.
    void copy();

Q_SIGNALS:
    void exportWanted(const rapporteur::ExportJob &job);
    void presetNameWanted();
    /// Says what the clipboard holds now.
    void copied(const QString &sentence);
    /// The reader of the article wants to see the notes of a sentence.
    void linesChosen(rapporteur::LineSpan lines);
    /// The reader of an empty one wants to take notes.
    void notesWanted();

public Q_SLOTS:
    void addPreset(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *controls();
    QWidget *preview();
    void fillChoices();
    void takeProfile();
    void followReading();
    void followChoice();
    void makeBytes();
    void showBytes();
    void showLeftOut();
    void fillPresets();
    void takePreset(int index);
    void removePreset();

    NotesDocument &m_notes;
    QComboBox *m_format;
    QComboBox *m_profile;
    QComboBox *m_presets;
    QLabel *m_leftOut;
    QTabBar *m_how;
    QStackedWidget *m_views;
    ArticleView *m_article;
    QTextBrowser *m_rendered;
    SourceView *m_source;
    QFutureWatcher<QByteArray> m_bytes;
    bool m_stale = false; ///< whether something changed while bytes were made
};

} // namespace rapporteur
