// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A monkey at the keyboard: random keys, clicks and commands in the whole window. RAPPORTEUR_MONKEY in the
// environment says how many actions, RAPPORTEUR_SEED which.

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "notation/builder.h"
#include "testing.h"
#include "windowtesting.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rapporteur {

namespace {

// They wait for the system or open other windows, or end this one.
const QStringList notForMonkeys = {
    u"file.new"_s,   u"file.open"_s, u"file.openRecent"_s,  u"file.save"_s,  u"file.saveAs"_s,
    u"file.close"_s, u"file.quit"_s, u"file.exportAgain"_s, u"file.print"_s,
};

} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonkeyBreaksNothing();

private:
    void act();
    void pressKey();
    void typePiece();
    void click();
    void runCommand();
    void closeOthers();
    int random(int below) { return int(m_random.bounded(below)); }

    testing::OwnSettings m_settings;
    QRandomGenerator m_random;
    std::unique_ptr<MainWindow> m_window;
    QString m_example;
    QString m_last;
};

void TestMonkey::pressKey()
{
    static const QList<Qt::Key> keys = {
        Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Tab,
        Qt::Key_Left,   Qt::Key_Right,     Qt::Key_Up,     Qt::Key_Down,
        Qt::Key_Home,   Qt::Key_End,       Qt::Key_PageUp, Qt::Key_PageDown,
        Qt::Key_Escape, Qt::Key_1,         Qt::Key_2,      Qt::Key_0};
    static const QList<Qt::KeyboardModifiers> modifiers = {
        {}, {}, {}, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
    const Qt::Key key = keys[random(int(keys.size()))];
    const auto with = modifiers[random(int(modifiers.size()))];
    m_last = u"key %1 %2"_s.arg(int(key)).arg(int(with));
    QWidget *target =
        QApplication::focusWidget() ? QApplication::focusWidget() : &m_window->editor();
    QTest::keyClick(target, key, with);
}

void TestMonkey::typePiece()
{
    static const QStringList pieces = {
        u"mo:"_s,  u"ab?"_s,     u"mo>ab:"_s, u"jk+ "_s, u"! "_s,     u"* "_s,    u"| "_s,
        u"~ "_s,   u"# "_s,      u"[off]"_s,  u"```"_s,  u"@"_s,      u"word "_s, u"\"x\" "_s,
        u"[on]"_s, u"{++a++}"_s, u"... "_s,   u"  "_s,   u"Title: "_s};
    m_last = pieces[random(int(pieces.size()))];
    QWidget *target =
        QApplication::focusWidget() ? QApplication::focusWidget() : &m_window->editor();
    for (const QChar c : m_last)
        QTest::sendKeyEvent(QTest::Click, target, QTest::asciiToKey(char(c.toLatin1())), QString(c),
                            {}, -1);
}

void TestMonkey::click()
{
    const QPoint place(random(m_window->width()), 60 + random(m_window->height() - 60));
    QWidget *target = m_window->childAt(place);
    m_last = u"click %1,%2"_s.arg(place.x()).arg(place.y());
    // A combo box would wait for its list to be closed.
    if (target && !target->inherits("QComboBox") && !target->inherits("QPushButton") &&
        !target->inherits("QMenuBar") && !target->inherits("QToolButton"))
        QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(m_window.get(), place));
}

void TestMonkey::runCommand()
{
    const QList<QAction *> actions = m_window->actions();
    QAction *action = actions[random(int(actions.size()))];
    if (notForMonkeys.contains(action->objectName()))
        return;
    m_last = action->objectName();
    action->trigger();
}

void TestMonkey::closeOthers()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (!window || window == m_window.get() || !window->isVisible())
            continue;
        window->notes().text()->setModified(false);
        window->close();
    }
}

void TestMonkey::act()
{
    const int what = random(10);
    if (what < 4)
        typePiece();
    else if (what < 7)
        pressKey();
    else if (what < 8)
        click();
    else
        runCommand();
    // Whatever happened, the notes stay of a size that a session has.
    const int length = m_window->notes().text()->characterCount();
    if (length > 60'000)
        m_window->editor().undo();
    else if (length < m_example.size() / 4)
        QTextCursor(m_window->notes().text()).insertText(m_example);
}

void TestMonkey::aMonkeyBreaksNothing()
{
    const int actions = qEnvironmentVariable("RAPPORTEUR_MONKEY", u"1500"_s).toInt();
    m_random.seed(qEnvironmentVariable("RAPPORTEUR_SEED", u"1"_s).toUInt());
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openExample();
    m_example = m_window->notes().toString();
    // What waits for an answer gets none, and a second window goes.
    QTimer nay;
    connect(&nay, &QTimer::timeout, this, [this] {
        if (QWidget *waiting = QApplication::activePopupWidget())
            waiting->close();
        else if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
        closeOthers();
    });
    nay.start(10);
    std::vector<double> times;
    double worst = 0;
    QString worstAction;
    for (int i = 0; i < actions; ++i) {
        QElapsedTimer timer;
        timer.start();
        act();
        QCoreApplication::processEvents();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (times.back() > worst) {
            worst = times.back();
            worstAction = m_last;
        }
    }
    std::ranges::sort(times);
    const auto slow = times.end() - std::ranges::upper_bound(times, 50.0);
    // Qt Test prints nothing more after 2,000 warnings of the platform.
    std::printf("%d actions: median %.2f ms, 99%% %.1f ms, worst %.1f ms (%s), above 50 ms: %d\n",
                actions, times[times.size() / 2], times[times.size() * 99 / 100], worst,
                qPrintable(worstAction), int(slow));
    NotesDocument &notes = m_window->notes();
    Buffer whole;
    whole.setText(notes.toString() + u'\n');
    QCOMPARE(whole.size(), notes.buffer().size());
    QVERIFY(buildSession(notes.buffer()) == buildSession(whole));
    QVERIFY(notes.currentReading()->notes.session == buildSession(whole));
    QTRY_COMPARE(notes.reading()->revision, notes.buffer().revision());
    notes.text()->setModified(false);
    m_window.reset();
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestMonkey)
#include "tst_monkey.moc"
