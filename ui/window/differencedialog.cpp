// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/differencedialog.h"

#include "editor/noteseditor.h"
#include "export/sourceview.h"
#include "text/differences.h"
#include "window/mainwindow.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QVBoxLayout>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int around = 3; // lines
constexpr QSize dialogSize(760, 520);

void append(QString &out, QChar sign, const LineViews &lines, LineSpan span)
{
    for (int i = span.first; i < span.end(); ++i)
        out += sign + lines[size_t(i)].toString() + u'\n';
}

} // namespace

QByteArray unifiedDifference(const QString &from, const QString &to)
{
    const LineViews before = linesOf(from);
    const LineViews after = linesOf(to);
    QString out;
    for (const LineDifference &difference : differences(before, after)) {
        const int above = std::min(around, difference.removed.first);
        const int below = std::min(around, int(before.size()) - difference.removed.end());
        out += u"@@ -%1,%2 +%3,%4 @@\n"_s.arg(difference.removed.first - above + 1)
                   .arg(above + difference.removed.count + below)
                   .arg(difference.inserted.first - above + 1)
                   .arg(above + difference.inserted.count + below);
        append(out, u' ', before, {difference.removed.first - above, above});
        append(out, u'-', before, difference.removed);
        append(out, u'+', after, difference.inserted);
        append(out, u' ', before, {difference.removed.end(), below});
    }
    return out.toUtf8();
}

DifferenceDialog::DifferenceDialog(const QString &title, const QString &from, const QString &to,
                                   const EditorColours &colours, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    resize(dialogSize.boundedTo(screen()->availableSize()));
    auto *view = new SourceView;
    view->setColours(colours);
    view->show(unifiedDifference(from, to), u"diff"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(buttons);
}

void showDifference(MainWindow &window, const QString &from, const QString &to)
{
    auto *dialog = new DifferenceDialog(MainWindow::tr("What was not saved"), from, to,
                                        window.editor().colours(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rapporteur
