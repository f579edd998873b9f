// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "views/statisticsview.h"
#include "windowtesting.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsDrawnIsSaid();
    void barsHaveTheColoursOfTheNotes();
    void manySpeakersAreScrolledByKeys();
    void whereNobodySpokeNotesAreOffered();

private:
    void load(const QString &text);
    bool shows(const QColor &colour);

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    StatisticsView *m_view = nullptr;
};

void TestStatistics::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_view = m_window->findChild<StatisticsView *>();
    QTest::keyClick(&m_window->editor(), Qt::Key_7, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), m_view);
}

void TestStatistics::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestStatistics::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

bool TestStatistics::shows(const QColor &colour)
{
    const QImage image = m_view->viewport()->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == colour.rgb();
    }
    return found > 50;
}

void TestStatistics::whatIsDrawnIsSaid()
{
    load(u"@mo Miguel Ojeda\n@jk Jiri Kosina\n\nmo: one two three\njk? four\n[off]\njk: secret "
         "words\n[on]\n! it stays\n* [x] jk: told\n"_s);
    QCOMPARE(m_view->accessibleDescription(),
             u"Utterances: 2, words: 4. Topics: 0. Decisions: 1. Actions: 1, done: 1. Open "
             "questions: 0.\nMiguel Ojeda: words: 3, utterances: 1\nJiri Kosina: words: 1, "
             "utterances: 1"_s);
}

void TestStatistics::barsHaveTheColoursOfTheNotes()
{
    load(u"@ab Arnd Bergmann\n@mo Miguel Ojeda\n\nmo: one two three\n"_s);
    QVERIFY(shows(m_window->editor().colours().speaker(1)));
    QVERIFY(!shows(m_window->editor().colours().speaker(0)));
}

void TestStatistics::manySpeakersAreScrolledByKeys()
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"@s%1 Speaker Number%1\n"_s.arg(i);
    for (int i = 0; i < 60; ++i)
        text += u"\ns%1: words\n"_s.arg(i);
    load(text);
    QCOMPARE_GT(m_view->verticalScrollBar()->maximum(), 0);
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE_GT(m_view->verticalScrollBar()->value(), 0);
}

void TestStatistics::whereNobodySpokeNotesAreOffered()
{
    load(u""_s);
    auto *button = m_view->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QApplication::focusWidget(), &m_window->editor());
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestStatistics)
#include "tst_statistics.moc"
