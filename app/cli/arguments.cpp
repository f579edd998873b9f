// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "cli/translate.h"

#include <algorithm>
#include <vector>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

const Option *findOption(std::span<const Option> options, QStringView word)
{
    const auto means = [word](const Option &option) {
        if (word.startsWith("--"_L1))
            return word.sliced(2) == option.name;
        return option.letter && word.size() == 2 && word.back() == QLatin1Char(option.letter);
    };
    const auto found = std::ranges::find_if(options, means);
    return found == options.end() ? nullptr : &*found;
}

QString unknownOption(const QString &word, std::span<const Option> options)
{
    QStringList names;
    for (const Option &option : options)
        names.push_back("--"_L1 + option.name);
    const QString near = nearestWord(word, names);
    return near.isEmpty() ? tr("There is no option %1.").arg(word)
                          : tr("There is no option %1; did you mean %2?").arg(word, near);
}

/// How many letters have to be put in, taken out or replaced to make `b` of `a`.
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(QStringView word, const QStringList &known)
{
    QString nearest;
    qsizetype least = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString &candidate : known) {
        const qsizetype edits = candidate.startsWith(word) ? 1 : distance(word, candidate);
        if (edits < least) {
            least = edits;
            nearest = candidate;
        }
    }
    return nearest;
}

std::expected<Arguments, QString> readArguments(const QStringList &words,
                                                std::span<const Option> options)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "--"_L1) {
            result.files += words.sliced(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            result.files.push_back(word);
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const bool assigned = word.contains(u'=');
        const Option *option = findOption(options, name);
        if (!option)
            return std::unexpected(unknownOption(name, options));
        const bool wantsValue = !option->value.isEmpty();
        if (assigned && !wantsValue)
            return std::unexpected(tr("The option %1 takes no value.").arg(name));
        const QString value = assigned     ? word.section(u'=', 1)
                              : wantsValue ? words.value(++i)
                                           : QString();
        if (wantsValue && value.isEmpty())
            return std::unexpected(tr("The option %1 wants a value: %2.").arg(name, option->value));
        result.options.insert(option->name, value);
    }
    return result;
}

} // namespace rapporteur
