// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/savedialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60; // of a file's 255 bytes, whatever the script

} // namespace

QString fileNameOf(const QString &title)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}]+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString name;
    for (const QString &word : title.toLower().split(between, Qt::SkipEmptyParts)) {
        if (name.size() + word.size() >= longestName)
            break;
        name += (name.isEmpty() ? u""_s : u"-"_s) + word;
    }
    return name;
}

QString askWhereToSave(QWidget *parent, const QString &path, const QString &title)
{
    const QFileInfo file(path);
    QFileDialog dialog(
        parent, QCoreApplication::translate("SaveDialog", "Save as"),
        path.isEmpty() ? QString() : file.path(),
        QCoreApplication::translate("SaveDialog", "Notes (*.minutes);;All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"minutes"_s);
    if (const QString name = fileNameOf(title); !path.isEmpty())
        dialog.selectFile(file.fileName());
    else if (!name.isEmpty())
        dialog.selectFile(name + u".minutes"_s);
    return dialog.exec() ? dialog.selectedFiles().value(0) : QString();
}

} // namespace rapporteur
