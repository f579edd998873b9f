// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur {

namespace {

using enum WordClass;

struct Group {
    WordClasses classes;
    std::string_view words;
};

/// Each word once for each of its classes; at most twelve letters.
constexpr Group groups[] = {
    {Determiner,
     "the a an this that these those my your his her its our their some any no every each all both "
     "most many much several few more less fewer another other such half enough neither either"},
    {Number, "one two three four five six seven eight nine ten eleven twelve"},
    {Subject,
     "it they we he she there nobody everybody somebody anybody anyone everyone someone nothing "
     "everything something none this that these those"},
    {Subject | Finite,
     "it's that's there's they're we're he's she's it'll they'll we'll that'll it'd they'd we'd "
     "they've we've here's he'd she'd he'll she'll"},
    {SecondPerson, "you your yours you're you'll you've you'd"},
    {Subject, "you"},
    {Subject | Finite | SecondPerson, "you're you'll you've you'd"},
    {FirstPerson | Fixed, "i i'm i've i'll i'd"},
    {FirstPerson, "my me mine myself"},
    {Preposition,
     "after before with without in on at for from by under over during since until as given "
     "despite "
     "besides within about across among between like unlike except against around behind beyond "
     "near off onto out per through throughout toward towards up upon via than into of"},
    {Subordinator,
     "if when while once unless because although though whereas whether where wherever whenever"},
    {WhWord, "what when where why who whom whose which how who'd who's who'll what's"},
    {Coordinator, "and but or nor so yet"},
    {Be | Finite, "is are was were"},
    {Finite, "am isn't aren't wasn't weren't"},
    {Do | Finite, "do does did"},
    {Finite, "don't doesn't didn't"},
    {Have | Finite, "has have had"},
    {Finite, "hasn't haven't hadn't"},
    {Modal | Finite, "will would can could should must may might shall"},
    {Finite, "won't wouldn't can't cannot couldn't shouldn't mustn't mightn't"},
    {Fixed, "may will mark go march art bill rob grant"},
    {Adverb,
     "not only even just also still already never always often usually sometimes maybe perhaps "
     "probably now then today currently recently here not too very really quite rather almost "
     "nearly roughly hopefully generally ideally instead otherwise meanwhile again "
     "yes no well please first second third last next lately soon later previously originally"},
    {Finite,
     "works sounds needs wants makes takes gets goes comes seems looks helps means depends exists "
     "supports "
     "requires allows provides becomes remains ships happens knows thinks says keeps gives finds "
     "shows hurts adds breaks uses runs fails lets brings puts turns tells sees hopes prefers "
     "believes agrees proves lacks applies matters holds stays ends starts begins leads contains "
     "causes handles costs leaves stops falls grows moves serves expects inspires appears compiles "
     "boots crashes scales suffers belongs deserves lasts relies suggests tends tries varies wins "
     "loses sends sets calls speaks covers carries follows fits follows saves waits plans likes"},
    {Finite,
     "went came said got took made gave saw found began became broke kept left lost held told "
     "thought knew wrote ran sent led grew fell brought rose stood showed meant felt built paid "
     "won "
     "failed worked happened started ended improved decided wanted needed asked agreed helped "
     "seemed "
     "looked turned tried changed stopped moved landed stayed used reported remained"},
    {Past, "tried saw heard thought talked looked wrote met asked spent tested measured found "
           "wanted sent "
           "hoped expected noticed reported worked"},
    {Feeling,
     "happy glad sorry afraid willing worried concerned convinced unconvinced skeptical sceptical "
     "confident surprised curious keen reluctant inclined opposed grateful pleased disappointed "
     "unhappy interested unsure"},
    {Base | Mental,
     "think believe hope want wish prefer suspect guess doubt like hate know love feel remember "
     "recall wonder agree disagree"},
    {Base,
     "need assume pick be have do get make take give come say ask tell see seem become keep let "
     "begin bring happen "
     "write provide lose pay meet include continue learn lead understand follow create allow add "
     "spend grow win offer consider appear buy wait serve die send expect build stay fall cut "
     "remain suggest raise sell require decide pull fix remove replace move avoid accept announce "
     "bisect rebase backport revert merge submit commit document maintain measure rename rework "
     "rewrite refactor reconsider reduce enable disable deprecate investigate improve implement "
     "install integrate introduce collect compile compare convert clean clarify choose check carry "
     "close confirm contact coordinate discuss define delete describe deploy develop apply arrange "
     "adopt adapt drop explain ensure enforce encourage evaluate examine extend expose find finish "
     "fund get go gather generate handle help hold ignore inform invite keep kill land limit list "
     "look organize organise open post prepare present publish prove propose push put quit reach "
     "read recommend record reject relax release rely remind repeat reply request resolve respond "
     "restrict retire retry return reuse review run save schedule set share ship show sign "
     "simplify "
     "skip sort speak speed split start step stop strip summarize support survey switch talk teach "
     "test track train translate treat try turn update upgrade upload use verify vote warn watch "
     "work "
     "write reopen audit benchmark draft queue ping nominate scale break end hurt cause depend "
     "arrive occur disappear complain expire differ suffer refuse insist struggle produce receive "
     "protect prevent "
     "matter pass fail exist last belong compare boot solve"},
    {AlsoNoun,
     "be have do list look work run release request review record reply report return schedule set "
     "share show sign sort speed split start step stop support survey switch talk test track train "
     "treat turn update upgrade use vote watch audit benchmark draft queue ping scale break end "
     "cause matter pass last help hold kill limit push put post present open document measure cut "
     "fall pull raise offer fix need like love doubt hope wish guess check close contact clean "
     "land "
     "ship fund like drop move commit merge finish change boot present backport revert rework read "
     "find build"},
    {Base | AlsoNoun, "change report plan name call patch hack mail email note care sense trust"},
    {Common, "people developers maintainers users patches drivers code bugs regressions kernels "
             "filesystems "
             "distributors vendors companies reviewers reporters submitters contributors "
             "newcomers tools bots features fixes security memory performance "
             "stable backports subsystems machines phones laptops servers devices hardware "
             "software userspace compilers toolchains projects organizers attendees volunteers "
             "trees laughter applause silence groans cheers nods sighs hands chuckles laughs "
             "filesystem kernel maintainer developer driver regression bug tool user vendor "
             "welcome great alright correct exactly absolutely right true thanks agreed done"},
    {Able, "imagine see think speak say know care promise even send post write ask talk try review "
           "propose test resend"},
    {Unproposed, "be have do see say expect happen seem remain consider need assume depend matter "
                 "exist lack let's"},
    {Doubles,
     "drop get let begin cut put set run stop split strip ship submit commit plan skip quit win "
     "permit refer kid shut"},
    {Predicate,
     "possible ready enough true available safe okay ok acceptable realistic feasible necessary "
     "done needed planned expected wanted supported useful worthwhile stable finished allowed "
     "required likely there clear fine over"},
};

constexpr int slots = 4096;
constexpr int mostWords = 2048;

constexpr size_t slotOf(WordKey key) { return size_t(quint64(key) * 0x9E3779B97F4A7C15ull >> 52); }

/// A hash table whose slots hold places in a dense list, so that few cache lines are touched.
struct Table {
    std::array<quint16, slots> places{}; ///< from 1
    std::array<WordKey, mostWords> keys{};
    std::array<quint32, mostWords> classes{};
    quint16 count = 0;

    constexpr WordClasses classesOf(WordKey key) const
    {
        for (size_t slot = slotOf(key); const quint16 place = places[slot];
             slot = (slot + 1) % slots) {
            if (keys[place] == key)
                return WordClasses::fromInt(classes[place]);
        }
        return {};
    }

    constexpr void add(WordKey key, quint32 value)
    {
        size_t slot = slotOf(key);
        while (places[slot] && keys[places[slot]] != key)
            slot = (slot + 1) % slots;
        if (!places[slot]) {
            places[slot] = ++count;
            keys[count] = key;
        }
        classes[places[slot]] |= value;
    }
};

/// The third person of a base form: a verb, unless it is a plural as well.
constexpr void addThirdPerson(Table &table, std::string_view base, WordClasses classes)
{
    std::array<char, longestWord + 3> form{};
    std::ranges::copy(base, form.begin());
    size_t size = base.size();
    const char last = base.back();
    const char before = base[size - 2];
    const bool vowel = std::string_view("aeiou").contains(before);
    const bool hisses = last == 's' || last == 'x' || last == 'z' || last == 'o' ||
                        (last == 'h' && (before == 's' || before == 'c'));
    if (last == 'y' && !vowel)
        form[size - 1] = 'i';
    if (hisses || (last == 'y' && !vowel))
        form[size++] = 'e';
    form[size++] = 's';
    const WordKey key = wordKey(form.data(), size);
    if (key != WordKey::None)
        table.add(key, quint32(classes.testFlag(AlsoNoun) ? Common : Finite));
}

consteval Table makeTable()
{
    Table table;
    for (const Group &group : groups) {
        std::string_view rest = group.words;
        while (!rest.empty()) {
            const size_t length = std::min(rest.find(' '), rest.size());
            const WordKey key = wordKey(rest.data(), length);
            if (key == WordKey::None)
                throw "a word that no key can hold";
            table.add(key, quint32(group.classes.toInt()));
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    for (const Group &group : groups) {
        std::string_view rest = group.classes.testFlag(Base) ? group.words : std::string_view();
        while (!rest.empty()) {
            const std::string_view base = rest.substr(0, rest.find(' '));
            addThirdPerson(table, base, table.classesOf(wordKey(base.data(), base.size())));
            rest.remove_prefix(std::min(base.size() + 1, rest.size()));
        }
    }
    return table;
}

constexpr Table table = makeTable();

bool isVowel(QChar c) { return QStringView(u"aeiouyAEIOUY").contains(c); }

/// A word that is a common noun by its ending, or a gerund of a verb of the tables.
bool isDerived(QStringView word)
{
    static constexpr QStringView endings[] = {u"tion", u"tions", u"sion",  u"sions",
                                              u"ness", u"ility", u"ities", u"ments"};
    const bool noun = word.size() > 6 && std::ranges::any_of(endings, [word](QStringView ending) {
                          return word.endsWith(ending);
                      });
    if (noun || !word.endsWith(u"ing") || word.size() < 6)
        return noun;
    const QStringView stem = word.chopped(3);
    const bool doubled = stem.back() == stem[stem.size() - 2];
    return classesOf(stem).testFlag(Base) || classesOf(stem.toString() + u'e').testFlag(Base) ||
           (doubled && classesOf(stem.chopped(1)).testFlag(Doubles));
}

} // namespace

WordClasses classesOf(WordKey key)
{
    return key == WordKey::None ? WordClasses() : table.classesOf(key);
}

WordClasses classesOf(QStringView word)
{
    return classesOf(wordKey(word.utf16(), size_t(word.size())));
}

bool losesCapital(QStringView word)
{
    if (word.isEmpty() || !word.front().isUpper())
        return false;
    if (word.size() > 1 && word[1].isUpper())
        return false;
    const WordClasses classes = classesOf(word);
    return classes ? !classes.testFlag(Fixed) : isDerived(word);
}

bool looksLikeIdentifier(QStringView word)
{
    bool vowel = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        if (c.isDigit() || c == u'_' || c == u'(' || c == u'/' || c == u'.' || c == u':')
            return true;
        if (i > 0 && c.isUpper() && word.front().isLower())
            return true;
        vowel = vowel || isVowel(c);
    }
    return !vowel && word.size() > 1 && word.front().unicode() < 128;
}

QStringView lowerLetter(QChar letter)
{
    static constexpr char16_t letters[] = u"abcdefghijklmnopqrstuvwxyz";
    return QStringView(letters + ((letter.unicode() | 0x20) - u'a'), 1);
}

QStringView upperLetter(QChar letter)
{
    static constexpr char16_t letters[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return QStringView(letters + ((letter.unicode() | 0x20) - u'a'), 1);
}

Ending thirdPerson(QStringView base)
{
    if (base.compare(u"have", Qt::CaseInsensitive) == 0)
        return {2, u"s"};
    const auto endsWith = [base](QStringView ending) {
        return base.endsWith(ending, Qt::CaseInsensitive);
    };
    if (endsWith(u"y") && base.size() > 1 && !isVowel(base[base.size() - 2]))
        return {1, u"ies"};
    const bool hisses = endsWith(u"s") || endsWith(u"sh") || endsWith(u"ch") || endsWith(u"x") ||
                        endsWith(u"z") || endsWith(u"o");
    return {0, hisses ? QStringView(u"es") : QStringView(u"s")};
}

Ending gerund(QStringView base)
{
    if (classesOf(base).testFlag(Doubles)) {
        static constexpr std::u16string_view doubled[] = {
            u"bing", u"ding", u"ging", u"ling", u"ming", u"ning", u"ping", u"ring", u"ting"};
        for (const std::u16string_view ending : doubled) {
            if (ending.front() == base.back().unicode())
                return {0, QStringView(ending)};
        }
    }
    if (base.endsWith(u"ie"))
        return {2, u"ying"};
    const bool silent = base.size() > 2 && base.endsWith(u'e') && !base.endsWith(u"ee");
    return {silent ? 1 : 0, u"ing"};
}

} // namespace rapporteur
