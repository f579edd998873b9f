// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace rapporteur {

struct EditorColours;

/// The source of an export, coloured by KSyntaxHighlighting's own definition of its language.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    /// Shows `bytes` of a file that would end in `suffix`, keeping the place where the reader is.
    void show(const QByteArray &bytes, const QString &suffix);
    void setColours(const EditorColours &colours);

private:
    void highlight();

    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr; ///< once a source was shown
    QString m_suffix;
    bool m_dark = false;
};

} // namespace rapporteur
