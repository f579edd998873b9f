// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/sourceview.h"

#include "editor/editorcolours.h"
#include "settings/appearance.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QScrollBar>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

// What is longer is shown without colours: the library would colour it for seconds.
constexpr qsizetype longestColoured = 2'000'000;

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"source"_s);
    setAccessibleName(tr("Source of the export"));
    setReadOnly(true);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFont(QStringList{u"Hack"_s, u"monospace"_s}, 10));
}

void SourceView::setColours(const EditorColours &colours)
{
    m_dark = colours.isDark();
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, colours.background);
    palette.setColor(QPalette::Text, colours.text);
    setPalette(palette);
    if (m_highlighter)
        highlight();
}

void SourceView::show(const QByteArray &bytes, const QString &suffix)
{
    QString text = QString::fromUtf8(bytes);
    text.replace("\r\n"_L1, "\n"_L1); // as toPlainText() has it
    if (text == toPlainText() && suffix == m_suffix)
        return;
    m_suffix = suffix;
    const int place = verticalScrollBar()->value();
    // Not coloured as what was shown before, only to be coloured again.
    if (m_highlighter)
        m_highlighter->setDocument(nullptr);
    setPlainText(text);
    if (text.size() <= longestColoured)
        highlight();
    verticalScrollBar()->setValue(place);
}

void SourceView::highlight()
{
    if (!m_highlighter)
        m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(static_cast<QObject *>(this));
    m_highlighter->setDocument(nullptr);
    const auto &repository = syntaxRepository();
    m_highlighter->setTheme(
        repository.defaultTheme(m_dark ? KSyntaxHighlighting::Repository::DarkTheme
                                       : KSyntaxHighlighting::Repository::LightTheme));
    m_highlighter->setDefinition(repository.definitionForFileName(u"x."_s + m_suffix));
    // Colours all of it, once, when the window has shown it.
    m_highlighter->setDocument(document());
}

} // namespace rapporteur
