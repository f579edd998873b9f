// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "notation/builder.h"
#include "session/statistics.h"
#include "storage/filename.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    Option{"json"_L1, {}, "an array, an object a file"_L1},
};

QString nameOf(const OnRecord &record, const Statistics::Voice &voice)
{
    return voice.speaker < 0 ? tr("(nobody named)") : record->roster[voice.speaker].name;
}

int percent(int part, int whole) { return whole == 0 ? 0 : (part * 100 + whole / 2) / whole; }

QString right(int number, int width) { return QString::number(number).rightJustified(width); }

QString table(const OnRecord &record, const Statistics &counts)
{
    constexpr int nameWidth = 28;
    QString lines = tr("Speaker").leftJustified(nameWidth) +
                    tr(" notes   words  share  questions  answers") + u'\n';
    for (const Statistics::Voice &voice : counts.voices) {
        lines += nameOf(record, voice).leftJustified(nameWidth) + right(voice.utterances, 6) +
                 right(voice.words, 8) + right(percent(voice.words, counts.words), 6) + u'%' +
                 right(voice.questions, 11) + right(voice.answers, 9) + u'\n';
    }
    return lines + u'\n' +
           tr("%1 notes of speakers, %2 topics, %3 decisions, %4 actions open and %5 done, %6 open "
              "questions")
               .arg(counts.utterances)
               .arg(counts.topics)
               .arg(counts.decisions)
               .arg(counts.actionsOpen)
               .arg(counts.actionsDone)
               .arg(counts.openQuestions) +
           u'\n';
}

QJsonObject asJson(const OnRecord &record, const Statistics::Voice &voice)
{
    QJsonObject object{{u"utterances"_s, voice.utterances},
                       {u"words"_s, voice.words},
                       {u"questions"_s, voice.questions},
                       {u"answers"_s, voice.answers}};
    if (voice.speaker >= 0) {
        object.insert(u"speaker"_s, record->roster[voice.speaker].alias);
        object.insert(u"name"_s, record->roster[voice.speaker].name);
    }
    return object;
}

QJsonObject asJson(const OnRecord &record, const Statistics &counts, const QString &file)
{
    QJsonArray voices;
    for (const Statistics::Voice &voice : counts.voices)
        voices.push_back(asJson(record, voice));
    return {{u"file"_s, file},
            {u"voices"_s, voices},
            {u"utterances"_s, counts.utterances},
            {u"words"_s, counts.words},
            {u"topics"_s, counts.topics},
            {u"decisions"_s, counts.decisions},
            {u"actionsOpen"_s, counts.actionsOpen},
            {u"actionsDone"_s, counts.actionsDone},
            {u"openQuestions"_s, counts.openQuestions}};
}

Status run(const Arguments &arguments)
{
    if (!hasFiles(arguments))
        return Status::WrongUsage;
    Status status = Status::Fine;
    QJsonArray array;
    QStringList tables;
    for (const QString &file : arguments.files) {
        const auto buffer = readBuffer(file);
        if (!buffer) {
            status = buffer.error();
            continue;
        }
        const OnRecord record = onRecord(buildSession(*buffer));
        const Statistics counts = statistics(record);
        array.push_back(asJson(record, counts, file));
        tables.push_back((arguments.files.size() > 1 ? file + u":\n"_s : QString()) +
                         table(record, counts));
    }
    const bool json = arguments.has("json"_L1);
    return std::max(status,
                    put(json ? QJsonDocument(array).toJson() : nameOfPath(tables.join(u'\n'))));
}

} // namespace

const Command statsCommand{
    "stats"_L1, "FILE…", "Who spoke how often and how much; decisions, actions, open questions"_L1,
    options, run};

} // namespace rapporteur
