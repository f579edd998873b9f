// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"
#include "storage/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesANewFile();
    void keepsPermissionsAndLinks();
    void leavesTheOldFileWhereAnyStepFails();
    void putsPartsOfAWriteTogether();
    void saysWhyItCannotWrite();
    void saysThatADiskIsFull();
    void decodesNotes_data();
    void decodesNotes();
    void namesTheByteThatIsNotUtf8_data();
    void namesTheByteThatIsNotUtf8();
    void saysWhyItCannotRead();
    void readsPeopleBesideTheNotes();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

void TestFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Injector::reset();
}

void TestFile::writesANewFile()
{
    QVERIFY(writeFile(path(u"new"_s), "one"));
    QCOMPARE(contents(path(u"new"_s)), "one");
    QVERIFY(writeFile(path(u"new"_s), ""));
    QCOMPARE(contents(path(u"new"_s)), "");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"new"_s});
}

void TestFile::keepsPermissionsAndLinks()
{
    QVERIFY(writeFile(path(u"real"_s), "one"));
    QVERIFY(::chmod(qPrintable(path(u"real"_s)), 0640) == 0);
    QVERIFY(QFile::link(u"real"_s, path(u"link"_s)));
    QVERIFY(QFile::link(path(u"link"_s), path(u"link to link"_s)));
    QVERIFY(writeFile(path(u"link to link"_s), "two"));
    QCOMPARE(contents(path(u"real"_s)), "two");
    QVERIFY(QFileInfo(path(u"link to link"_s)).isSymLink());
    struct stat status;
    QVERIFY(::stat(qPrintable(path(u"real"_s)), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0640));
}

void TestFile::leavesTheOldFileWhereAnyStepFails()
{
    int failures = 0;
    for (int step = 0;; ++step) {
        Injector::left = -1;
        QVERIFY(writeFile(path(u"f"_s), "the old one"));
        Injector::left = step;
        Injector::mostBytes = 4;
        const auto written = writeFile(path(u"f"_s), "the new one", Injector::calls());
        const bool failed = Injector::left < 0;
        Injector::left = -1;
        const QByteArray now = contents(path(u"f"_s));
        QVERIFY(now == "the old one" || now == "the new one");
        if (!failed) {
            QVERIFY(written);
            QCOMPARE(now, "the new one");
            break;
        }
        ++failures;
        if (!written)
            QVERIFY(written.error().contains(path(u"f"_s)));
        else
            QCOMPARE(now, "the new one");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"f"_s});
    }
    QVERIFY(failures >= 8); // open, three writes, fsync, close, rename, and the folder's
}

void TestFile::putsPartsOfAWriteTogether()
{
    Injector::mostBytes = 1;
    QVERIFY(writeFile(path(u"f"_s), "byte by byte", Injector::calls()));
    QCOMPARE(contents(path(u"f"_s)), "byte by byte");
}

void TestFile::saysWhyItCannotWrite()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(writeFile(path(u"folder"_s), "x").error(),
             u"%1 cannot be written: Is a directory."_s.arg(path(u"folder"_s)));
    QCOMPARE(writeFile(path(u"none/f"_s), "x").error(),
             u"%1 cannot be written: No such file or directory."_s.arg(path(u"none/f"_s)));
}

void TestFile::saysThatADiskIsFull()
{
    const auto written = writeFile(u"/dev/full"_s, "x");
    QVERIFY(!written);
    QCOMPARE(written.error(), u"/dev/full cannot be written: No space left on device."_s);
}

void TestFile::decodesNotes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "a\nb"_ba << u"a\nb"_s;
    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("with a byte order mark") << "\xef\xbb\xbfTitle: t\n"_ba << u"Title: t\n"_s;
    QTest::newRow("with CR LF") << "a\r\nb\r\n"_ba << u"a\nb\n"_s;
    QTest::newRow("with CR") << "a\rb\r"_ba << u"a\nb\n"_s;
    QTest::newRow("beyond the first plane") << "\xf0\x9f\x98\x80"_ba << u"\U0001f600"_s;
}

void TestFile::decodesNotes()
{
    QFETCH(QByteArray, bytes);
    const auto text = decodeNotes(bytes);
    QVERIFY2(text, text ? "" : qPrintable(text.error()));
    QTEST(*text, "text");
}

void TestFile::namesTheByteThatIsNotUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("Latin-1")
        << "a\nb \xe9 c\n"_ba
        << u"Line 2 is not UTF-8: byte 0xe9 at offset 4 begins no character."_s;
    QTest::newRow("cut at the end")
        << "ab\xe2\x82"_ba << u"Line 1 is not UTF-8: byte 0xe2 at offset 2 begins no character."_s;
    QTest::newRow("a surrogate")
        << "\xed\xa0\x80"_ba
        << u"Line 1 is not UTF-8: byte 0xed at offset 0 begins no character."_s;
    QTest::newRow("longer than need be")
        << "\xc0\xaf"_ba << u"Line 1 is not UTF-8: byte 0xc0 at offset 0 begins no character."_s;
}

void TestFile::namesTheByteThatIsNotUtf8()
{
    QFETCH(QByteArray, bytes);
    const auto text = decodeNotes(bytes);
    QVERIFY(!text);
    QTEST(text.error(), "sentence");
}

void TestFile::saysWhyItCannotRead()
{
    QCOMPARE(readFile(path(u"none"_s)).error(),
             u"%1 cannot be read: No such file or directory."_s.arg(path(u"none"_s)));
    QCOMPARE(readFile(m_folder->path()).error(),
             u"%1 cannot be read: Is a directory."_s.arg(m_folder->path()));
    QVERIFY(writeFile(path(u"latin"_s), "\xe9"));
    QVERIFY(readNotes(path(u"latin"_s)).error().startsWith(path(u"latin"_s)));
}

void TestFile::readsPeopleBesideTheNotes()
{
    QVERIFY(writeFile(path(u"people"_s), "@av Ana Vidal\n"));
    QVERIFY(writeFile(path(u"notes"_s), "People: people\n"));
    const PeopleReader people = peopleBeside(path(u"notes"_s));
    QCOMPARE(people(u"people"_s).value_or(QString()), u"@av Ana Vidal\n"_s);
    QVERIFY(people(u"none"_s).error().contains(u"none"_s));
    QVERIFY(people(u"notes"_s).error().contains(u"includes itself"_s));
}

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
