// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace rapporteur {

struct EditorColours;

/// The source of an export, coloured by KSyntaxHighlighting's own definition of its language.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);
    ~SourceView() override;

    /// Shows `bytes` of a file that would end in `suffix`, keeping the place where the reader is.
    void show(const QByteArray &bytes, const QString &suffix);
    void setColours(const EditorColours &colours);

private:
    void highlight();

    // Both are made when a source is first shown: loading them takes as long as starting the program.
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
    QString m_suffix;
    bool m_dark = false;
};

} // namespace rapporteur
