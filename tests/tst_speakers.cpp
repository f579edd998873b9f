// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "views/speakerspane.h"
#include "windowtesting.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

const QString notes = u"@mo Miguel Ojeda; Rust for Linux\n@jk Jiri Kosina; he\n\nmo: one\njk: "
                      "two\n[off]\nmo: three\n[on]\nxyz: four\nmo: five\n"_s;

} // namespace

class TestSpeakers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void speakersHaveTheirNumberColourAndCount();
    void whoIsNotOnTheRosterIsMarked();
    void numbersStayWhileSpeakersAreAdded();
    void enterWalksTheNotesOfASpeaker();
    void aClickAloneLeadsNowhereAndADoubleClickDoes();
    void theSpeakerOfTheCaretsNoteIsMarked();
    void liveKeepsTheSpeakersAlone();
    void anEmptyRosterAsksForASpeaker();

private:
    void load(const QString &text);
    int line() { return m_window->editor().caret().line; }
    QString text(int row, int role = Qt::DisplayRole)
    {
        return m_pane->model()->index(row, 0).data(role).toString();
    }

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    SpeakersPane *m_pane = nullptr;
};

void TestSpeakers::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_pane = m_window->findChild<SpeakersPane *>(u"speakers"_s);
    new QAbstractItemModelTester(
        m_pane->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_pane->model());
}

void TestSpeakers::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestSpeakers::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
    m_window->editor().setCaret({0, 0});
}

void TestSpeakers::speakersHaveTheirNumberColourAndCount()
{
    load(notes);
    QCOMPARE(text(0), u"1\u2002mo\u2002Miguel Ojeda"_s);
    QCOMPARE(text(0, DetailRole), u"2"_s); // the one off the record does not count
    QCOMPARE(text(1, DetailRole), u"1"_s);
    QVERIFY(text(0, Qt::ToolTipRole).contains(u"Rust for Linux"_s));
    QCOMPARE(m_pane->model()->index(1, 0).data(Qt::ForegroundRole).value<QColor>(),
             m_window->editor().colours().speaker(1));
}

void TestSpeakers::whoIsNotOnTheRosterIsMarked()
{
    load(notes);
    QCOMPARE(text(2), u"?\u2002xyz"_s);
    QCOMPARE(m_pane->model()->index(2, 0).data(Qt::ForegroundRole).value<QColor>(),
             m_window->editor().colours().error);
}

void TestSpeakers::numbersStayWhileSpeakersAreAdded()
{
    load(notes);
    m_window->editor().insertPlainText(u"@av Ana Vidal\n"_s);
    m_window->notes().currentReading();
    QCOMPARE(text(0), u"3\u2002av\u2002Ana Vidal"_s);
    QCOMPARE(text(1), u"1\u2002mo\u2002Miguel Ojeda"_s);
}

void TestSpeakers::enterWalksTheNotesOfASpeaker()
{
    load(notes);
    m_pane->setFocus();
    m_pane->setCurrentIndex(m_pane->model()->index(0, 0));
    for (const int expected : {3, 6, 9, 3}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(line(), expected);
    }
}

void TestSpeakers::aClickAloneLeadsNowhereAndADoubleClickDoes()
{
    load(notes);
    const QPoint place = m_pane->visualRect(m_pane->model()->index(1, 0)).center();
    QTest::mouseClick(m_pane->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(line(), 0);
    QTest::mouseDClick(m_pane->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(line(), 4);
}

void TestSpeakers::theSpeakerOfTheCaretsNoteIsMarked()
{
    load(notes);
    m_window->editor().setCaret({4, 0});
    QTRY_COMPARE(m_pane->currentIndex().row(), 1);
    m_window->editor().setCaret({8, 0});
    QTRY_COMPARE(m_pane->currentIndex().row(), 2);
}

void TestSpeakers::liveKeepsTheSpeakersAlone()
{
    load(notes);
    QTest::keyClick(&m_window->editor(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_pane->isVisible());
    QVERIFY(!m_window->findChild<ListPane *>(u"outline"_s)->isVisible());
}

void TestSpeakers::anEmptyRosterAsksForASpeaker()
{
    load(u""_s);
    auto *button = m_pane->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), u"Ana Vidal"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_window->notes().currentReading();
    QVERIFY2(text(0).endsWith(u"Ana Vidal"), qPrintable(text(0)));
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestSpeakers)
#include "tst_speakers.moc"
