// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QKeyEvent>
#include <QTimer>

#include <atomic>
#include <fcntl.h>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// In a file that outlives the program; killed.py reads it.
struct Seen {
    std::atomic<qint32> keys; ///< handled; modifiers do not count
    std::atomic<qint32> isReady;
    std::atomic<qint32> x; ///< of the button that is looked for, on the screen; -1: there is none
    std::atomic<qint32> y;
};

/// Looks at the program from inside, as killed.py cannot: counts the keys that it is done with. Changes nothing.
class Observer : public QObject
{
public:
    explicit Observer(Seen &seen)
        : m_seen(seen)
        , m_button(qEnvironmentVariable("RAPPORTEUR_OBSERVED_BUTTON"))
        , m_focus(qgetenv("RAPPORTEUR_OBSERVED_FOCUS"))
    {
        constexpr int milliseconds = 3;
        qApp->installEventFilter(this);
        connect(&m_timer, &QTimer::timeout, this, &Observer::look);
        m_timer.start(milliseconds);
    }

    /// Events come in turn: when a key is let go the program is done with its press.
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::KeyRelease && object->isWindowType()) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key != Qt::Key_Control && key != Qt::Key_Shift)
                ++m_seen.keys;
        }
        return false;
    }

private:
    void look()
    {
        const QWidget *focus = QApplication::focusWidget();
        m_seen.isReady = focus && QByteArray(focus->metaObject()->className()).contains(m_focus);
        QPoint place(-1, -1);
        for (const QWidget *widget : QApplication::allWidgets()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!button || !button->isVisible() || !button->text().startsWith(m_button))
                continue;
            const QPoint centre = button->mapToGlobal(button->rect().center());
            if (place.y() < 0 || centre.y() < place.y()) // the latest is the topmost
                place = centre;
        }
        m_seen.y = place.y();
        m_seen.x = place.x();
    }

    Seen &m_seen;
    QString m_button;
    QByteArray m_focus;
    QTimer m_timer;
};

} // namespace

class ObserverPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "observer.json")

public:
    QObject *create(const QString &, const QString &) override
    {
        const int file = ::open(qgetenv("RAPPORTEUR_OBSERVED").constData(), O_RDWR | O_CLOEXEC);
        void *shared = ::mmap(nullptr, sizeof(Seen), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        ::close(file);
        return shared == MAP_FAILED ? nullptr
                                    : new Observer(*std::construct_at(static_cast<Seen *>(shared)));
    }
};

#include "observer.moc"
