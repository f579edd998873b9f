// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "views/recordpane.h"
#include "windowtesting.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

QString session(int notes)
{
    QString text = u"@mo Miguel Ojeda\n@jk Jiri Kosina\n\n"_s;
    for (int i = 0; i < notes; ++i)
        text += u"%1: words %2\n"_s.arg(i % 3 ? u"mo"_s : u"jk"_s).arg(i);
    return text + u"! it stays\n* jk: write it\n[off]\nmo: secret\n[on]\n"_s;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsAreTheEntriesOnTheRecord();
    void idsSortAsTheyAreCounted();
    void rowsAreNarrowedByWordsAndKind();
    void enterLeadsToTheNote();
    void theSelectedEntryStaysWhenOnesAboveAreAdded();
    void fiveThousandRowsFollowAKeyAtOnce();

private:
    void load(const QString &text);
    QAbstractItemModel &rows() { return *m_table->model(); }
    QString cell(int row, int column) { return rows().index(row, column).data().toString(); }
    QStringList ids(int first);
    void clickHeader(int column);

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    RecordPane *m_pane = nullptr;
    ListPane *m_table = nullptr;
};

void TestRecord::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_pane = m_window->findChild<RecordPane *>();
    m_table = m_pane->findChild<ListPane *>();
    for (QAbstractItemModel *model :
         {m_table->model(), static_cast<QAbstractItemModel *>(m_pane->findChild<RecordModel *>())})
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     model);
    QTest::keyClick(&m_window->editor(), Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), m_table);
}

void TestRecord::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestRecord::load(const QString &text)
{
    m_window->notes().setText(text);
    m_window->notes().currentReading();
}

QStringList TestRecord::ids(int first)
{
    QStringList ids;
    for (int row = 0; row < std::min(first, rows().rowCount()); ++row)
        ids.push_back(cell(row, RecordRow::Id));
    return ids;
}

void TestRecord::clickHeader(int column)
{
    QHeaderView *header = m_table->header();
    const QPoint place(header->sectionViewportPosition(column) + 8, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
}

void TestRecord::rowsAreTheEntriesOnTheRecord()
{
    load(session(2));
    QCOMPARE(ids(9), QStringList({u"u1"_s, u"u2"_s, u"d1"_s, u"a1"_s}));
    QCOMPARE(cell(0, RecordRow::Who), u"Kosina"_s);
    QCOMPARE(cell(3, RecordRow::State), u"open"_s);
    for (int row = 0; row < rows().rowCount(); ++row)
        QVERIFY(!cell(row, RecordRow::Text).contains(u"secret"_s));
}

void TestRecord::idsSortAsTheyAreCounted()
{
    load(session(11));
    clickHeader(RecordRow::Id);
    QCOMPARE(ids(4), QStringList({u"a1"_s, u"d1"_s, u"u1"_s, u"u2"_s}));
    clickHeader(RecordRow::Id);
    QCOMPARE(ids(3), QStringList({u"u11"_s, u"u10"_s, u"u9"_s}));
    clickHeader(RecordRow::Id); // as the notes have them
    QCOMPARE(ids(2), QStringList({u"u1"_s, u"u2"_s}));
    QCOMPARE(cell(11, RecordRow::Id), u"d1"_s);
}

void TestRecord::rowsAreNarrowedByWordsAndKind()
{
    load(session(11));
    auto *words = m_pane->findChild<QLineEdit *>();
    words->setFocus();
    QTest::keyClicks(words, u"miguel"_s); // the name in full, though the cell is shorter
    QCOMPARE(rows().rowCount(), 7);
    words->selectAll();
    QTest::keyClicks(words, u"IT"_s);
    QCOMPARE(ids(9), QStringList({u"d1"_s, u"a1"_s}));
    auto *kinds = m_pane->findChild<QComboBox *>();
    kinds->setCurrentIndex(kinds->findText(u"action"_s));
    QCOMPARE(ids(9), QStringList{u"a1"_s});
    kinds->setCurrentIndex(kinds->findText(u"reaction"_s));
    QCOMPARE(rows().rowCount(), 0);
    QTest::mouseClick(m_table->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(rows().rowCount(), 13);
}

void TestRecord::enterLeadsToTheNote()
{
    load(session(11));
    m_table->setCurrentIndex(rows().index(11, 0));
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(m_window->editor().textCursor().block().text(), u"! it stays"_s);
}

void TestRecord::theSelectedEntryStaysWhenOnesAboveAreAdded()
{
    load(session(11));
    clickHeader(RecordRow::Text);
    QModelIndex at;
    for (int row = 0; row < rows().rowCount(); ++row) {
        if (cell(row, RecordRow::Text) == u"words 7"_s)
            at = rows().index(row, 0);
    }
    m_table->setCurrentIndex(at);
    m_table->setFocus();
    m_window->editor().setCaret({12, 0});
    m_window->editor().insertPlainText(u"mo: amid\n"_s);
    m_window->notes().currentReading();
    QCOMPARE(rows().rowCount(), 14);
    QCOMPARE(cell(m_table->currentIndex().row(), RecordRow::Text), u"words 7"_s);
}

void TestRecord::fiveThousandRowsFollowAKeyAtOnce()
{
    delete m_table->model()->findChild<QAbstractItemModelTester *>();
    delete m_pane->findChild<RecordModel *>()->findChild<QAbstractItemModelTester *>();
    load(session(5000));
    clickHeader(RecordRow::Text);
    m_window->editor().setCaret({3, 0});
    RecordModel &model = *m_pane->findChild<RecordModel *>();
    m_window->editor().insertPlainText(u"mo: first of all\n"_s);
    QElapsedTimer timer;
    disconnect(&m_window->notes(), nullptr, m_pane, nullptr);
    m_window->notes().currentReading();
    timer.start();
    model.setRows(recordRows(*m_window->notes().reading()));
    qInfo() << "a line above 5,000 rows, sorted by text:" << timer.elapsed() << "ms";
    QCOMPARE(rows().rowCount(), 5003);
    QCOMPARE_LT(timer.elapsed(), 500);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestRecord)
#include "tst_record.moc"
