// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"
#include "storage/filename.h"
#include "storage/notesfile.h"
#include "testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestNotesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAsItRead_data();
    void writesAsItRead();
    void saysHowItRead_data();
    void saysHowItRead();
    void leavesLatin1WhereItMust();
    void keepsAnyName();
    void keepsABackup();
    void keepsAccessListsAndAttributes();
    void leavesTheOldFileAndItsBackupWhereAnyStepFails();
    void saysThatOtherNamesKeepTheOldText();
    void writesNoReadOnlyFile();
    void writesInNoReadOnlyFolder();
    void leavesTheOldFileOnAFullDisk();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Does it as a user without rights, in another process. Whether it was true; nothing where that
/// cannot be had.
std::optional<bool> asNobody(const std::function<bool()> &act)
{
    constexpr uid_t nobody = 65534;
    constexpr int impossible = 2;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(impossible);
        ::_exit(act() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == impossible)
        return {};
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void TestNotesFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Injector::reset();
}

void TestNotesFile::writesAsItRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8") << "ä\n\nb"_ba << u"ä\n\nb"_s;
    QTest::newRow("UTF-8 with a byte order mark") << "\xef\xbb\xbfä\n"_ba << u"ä\n"_s;
    QTest::newRow("a byte order mark alone") << "\xef\xbb\xbf"_ba << QString();
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("CR LF") << "a\r\nb\r\n"_ba << u"a\nb\n"_s;
    QTest::newRow("CR") << "a\rb\r"_ba << u"a\nb\n"_s;
    QTest::newRow("UTF-16, little end first")
        << "\xff\xfe\x61\0\x0d\0\x0a\0\x3d\xd8\x00\xde"_ba << u"a\n\U0001f600"_s;
    QTest::newRow("UTF-16, big end first") << "\xfe\xff\0a\0\n\x20\xac"_ba << u"a\n€"_s;
    QTest::newRow("Latin-1") << "caf\xe9\r\n"_ba << u"café\n"_s;
    QTest::newRow("a mark, then what is not UTF-8") << "\xef\xbb\xbf\xe9"_ba << u"ï»¿é"_s;
    QTest::newRow("with a character 0") << "a\0b"_ba << u"a\0b"_s;
}

void TestNotesFile::writesAsItRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFile(path(u"f"_s), bytes));
    const auto loaded = loadNotes(path(u"f"_s));
    QVERIFY(loaded);
    QTEST(loaded->text, "text");
    const auto saved = saveNotes(path(u"f"_s), loaded->text, loaded->format);
    QVERIFY(saved);
    QCOMPARE(fileBytes(path(u"f"_s)), bytes);
    QCOMPARE(saved->hash, loaded->hash);
    QVERIFY(saved->format == loaded->format);
    QCOMPARE(saved->notices, QStringList());
}

void TestNotesFile::saysHowItRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("notice");
    QTest::newRow("plain") << "a\n"_ba << QString();
    QTest::newRow("Latin-1")
        << "a\ncaf\xe9\n"_ba
        << u"%1 is not UTF-8 (line 2); it is read, and will be saved, as Latin-1."_s;
    QTest::newRow("mixed line ends")
        << "a\r\nb\r\nc\n"_ba
        << u"%1 has mixed line ends or faulty characters; saved, its lines end in CR LF."_s;
    QTest::newRow("paragraph separators")
        << "a\u2029b\u2029"_ba
        << u"%1 parts lines or paragraphs by other characters, such as U+2029 (2 of them); they "
           "are plain line ends here, and will be saved so."_s;
    QTest::newRow("characters that Qt ends a frame by")
        << "a\ufdd0b"_ba
        << u"%1 parts lines or paragraphs by other characters, such as U+2029 (1 of them); they "
           "are plain line ends here, and will be saved so."_s;
    QTest::newRow("UTF-16 cut amid a character")
        << "\xff\xfe\x61\0\x62"_ba
        << u"%1 has mixed line ends or faulty characters; saved, its lines end in LF."_s;
}

void TestNotesFile::saysHowItRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, notice);
    QVERIFY(writeFile(path(u"f"_s), bytes));
    const auto loaded = loadNotes(path(u"f"_s));
    QVERIFY(loaded);
    const QStringList expected =
        notice.isEmpty() ? QStringList() : QStringList(notice.arg(path(u"f"_s)));
    QCOMPARE(loaded->notices, expected);
}

void TestNotesFile::leavesLatin1WhereItMust()
{
    const auto saved = saveNotes(path(u"f"_s), u"10 €\n"_s, {.encoding = Encoding::Latin1});
    QVERIFY(saved);
    QCOMPARE(fileBytes(path(u"f"_s)), "10 €\n");
    QVERIFY(saved->format.encoding == Encoding::Utf8);
    QCOMPARE(saved->notices,
             QStringList{
                 u"%1 is UTF-8 now: Latin-1 has not all of its characters."_s.arg(path(u"f"_s))});
}

void TestNotesFile::keepsAnyName()
{
    for (const QByteArray &name : {"plain"_ba, "\xff\xfe"_ba, "caf\xe9.minutes"_ba, "ünï😀"_ba,
                                   "\xed\xb2\x80"_ba, "a\xf0\x9f\x98z"_ba}) {
        QCOMPARE(nameOfPath(pathOfName(name)), name);
        const QString file = path(pathOfName(name));
        QVERIFY(saveNotes(file, u"text"_s, {}));
        QVERIFY(::access((QFile::encodeName(m_folder->path()) + '/' + name).constData(), R_OK) ==
                0);
        QCOMPARE(loadNotes(file).value_or(NotesFile{}).text, u"text"_s);
        QVERIFY(::unlink(nameOfPath(file).constData()) == 0); // Qt could not
    }
}

void TestNotesFile::keepsABackup()
{
    const QString file = path(u"notes"_s);
    const SaveOptions options{.backup = true};
    QVERIFY(saveFile(file, "one", options));
    QVERIFY(!QFile::exists(file + u'~'));
    QVERIFY(::chmod(qPrintable(file), 0640) == 0);
    for (const auto &[text, before] : {std::pair("two", "one"), std::pair("three", "two")}) {
        const auto saved = saveFile(file, text, options);
        QVERIFY(saved && saved->isEmpty());
        QCOMPARE(fileBytes(file), text);
        QCOMPARE(fileBytes(file + u'~'), before);
    }
    Injector::left = 0; // a file system without hard links
    Injector::error = EPERM;
    QVERIFY(saveFile(file, "four", options, Injector::calls()));
    QCOMPARE(fileBytes(file + u'~'), "three");
    struct stat status;
    QVERIFY(::stat(qPrintable(file + u'~'), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0640));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"notes"_s, u"notes~"_s}));
}

void TestNotesFile::keepsAccessListsAndAttributes()
{
    const QString file = path(u"f"_s);
    const QByteArray name = QFile::encodeName(file);
    QVERIFY(saveFile(file, "old"));
    // Version 2; owner rw, user 65534 r, group none, mask r, others none: as setfacl writes them.
    const QByteArray list = QByteArray::fromHex("02000000"
                                                "01000600ffffffff"
                                                "02000400feff0000"
                                                "04000000ffffffff"
                                                "10000400ffffffff"
                                                "20000000ffffffff");
    const auto set = [&name](const char *attribute, const QByteArray &value) {
        return ::setxattr(name.constData(), attribute, value.constData(), size_t(value.size()), 0);
    };
    const auto get = [&name](const char *attribute) {
        QByteArray value(1000, '\0');
        const ssize_t size = ::getxattr(name.constData(), attribute, value.data(), 1000);
        return value.first(std::max<ssize_t>(size, 0));
    };
    if (set("user.origin", "here") != 0 || set("system.posix_acl_access", list) != 0)
        QSKIP("the file system has neither");
    QVERIFY(saveFile(file, "new"));
    QCOMPARE(get("user.origin"), "here");
    QCOMPARE(get("system.posix_acl_access").toHex(), list.toHex());
    QCOMPARE(fileBytes(file), "new");
}

void TestNotesFile::leavesTheOldFileAndItsBackupWhereAnyStepFails()
{
    const QString file = path(u"notes"_s);
    for (const bool isDown : {false, true}) {
        for (int step = 0, failed = true; failed; ++step) {
            Injector::reset();
            QVERIFY(saveFile(file + u'~', "oldest"));
            QVERIFY(saveFile(file, "old"));
            Injector::left = step;
            Injector::isDown = isDown;
            Injector::mostBytes = 2;
            const auto saved = saveFile(file, "new", {.backup = true}, Injector::calls());
            failed = isDown ? Injector::left == 0 : Injector::left < 0;
            QCOMPARE(fileBytes(file), saved ? "new" : "old");
            const QByteArray backup = fileBytes(file + u'~');
            QVERIFY(backup == "old" || (backup == "oldest" && (!saved || !saved->isEmpty())));
            QVERIFY(saved || saved.error().contains(file));
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                     (QStringList{u"notes"_s, u"notes~"_s}));
        }
    }
}

void TestNotesFile::saysThatOtherNamesKeepTheOldText()
{
    QVERIFY(saveFile(path(u"one"_s), "old"));
    QVERIFY(::link(qPrintable(path(u"one"_s)), qPrintable(path(u"two"_s))) == 0);
    const auto saved = saveFile(path(u"one"_s), "new");
    QVERIFY(saved);
    QCOMPARE(*saved,
             QStringList{u"%1 has other names (hard links); under them the old text stays."_s.arg(
                 path(u"one"_s))});
    QCOMPARE(fileBytes(path(u"one"_s)), "new");
    QCOMPARE(fileBytes(path(u"two"_s)), "old");
}

void TestNotesFile::writesNoReadOnlyFile()
{
    QVERIFY(saveFile(path(u"f"_s), "old"));
    QVERIFY(::chmod(qPrintable(path(u"f"_s)), 0444) == 0);
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0777) == 0);
    const auto said = asNobody([this] {
        const auto saved = saveFile(path(u"f"_s), "new");
        return !saved &&
               saved.error() == u"%1 cannot be written: Permission denied."_s.arg(path(u"f"_s));
    });
    if (!said)
        QSKIP("no other user can be had here");
    QVERIFY(*said);
    QCOMPARE(fileBytes(path(u"f"_s)), "old");
}

void TestNotesFile::writesInNoReadOnlyFolder()
{
    QVERIFY(saveFile(path(u"f"_s), "old"));
    QVERIFY(::chmod(qPrintable(path(u"f"_s)), 0666) == 0);
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0555) == 0);
    const auto said = asNobody([this] {
        const auto saved = saveFile(path(u"f"_s), "new");
        const auto fresh = saveFile(path(u"g"_s), "new");
        return !saved && saved.error().contains(path(u"f"_s)) && !fresh &&
               fresh.error() == u"%1 cannot be written: Permission denied."_s.arg(path(u"g"_s));
    });
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0755) == 0);
    if (!said)
        QSKIP("no other user can be had here");
    QVERIFY(*said);
    QCOMPARE(fileBytes(path(u"f"_s)), "old");
}

void TestNotesFile::leavesTheOldFileOnAFullDisk()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    if (::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no file system can be mounted here");
    const QByteArray old(20'000, 'o');
    const QByteArray large(60'000, 'n');
    const auto first = saveFile(path(u"f"_s), old);
    const auto second = saveFile(path(u"f"_s), large);
    const QByteArray now = fileBytes(path(u"f"_s));
    const QStringList names = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    const auto third = saveFile(path(u"f"_s), "small");
    QVERIFY(::umount(folder.constData()) == 0);
    QVERIFY(first && third);
    QCOMPARE(second.error(), u"%1 cannot be written: No space left on device."_s.arg(path(u"f"_s)));
    QCOMPARE(now, old);
    QCOMPARE(names, QStringList{u"f"_s});
}

QTEST_APPLESS_MAIN(TestNotesFile)
#include "tst_notesfile.moc"
