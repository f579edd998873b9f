// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearance.h"
#include "storage/filename.h"
#include "storage/journalsyncer.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    rapporteur::beginLoadingColours();
    QApplication::setApplicationName(u"rapporteur"_s);
    QApplication::setOrganizationName(u"rapporteur"_s);
    QApplication::setApplicationVersion(QStringLiteral(RAPPORTEUR_VERSION));
    QApplication::setApplicationDisplayName(QApplication::translate("main", "Rapporteur"));
    QApplication::setDesktopFileName(u"rapporteur"_s);

    QApplication::setWindowIcon(
        QIcon::fromTheme(u"rapporteur"_s, QIcon(u":/rapporteur/icons/rapporteur.svg"_s)));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Editor for the minutes of a session"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, QApplication::translate("main", "notes to open"),
                                 u"[FILE…]"_s);
    const QStringList words = rapporteur::pathsOfArguments(argc, argv); // what Qt left of them
    parser.process(QStringList{QString::fromLocal8Bit(argv[0])} + words);

    const rapporteur::Settings settings = rapporteur::loadSettings();
    rapporteur::applyBrightness(settings);
    auto *window =
        new rapporteur::MainWindow(settings, std::make_shared<rapporteur::JournalSyncer>());
    for (const QString &path : parser.positionalArguments())
        window->open(path);
    window->show();
    return QApplication::exec();
}
