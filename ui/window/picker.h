// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rapporteur {

/// One of the things to pick from.
struct Choice {
    QString text;
    QString detail; ///< at the right: a shortcut, a line, an alias
    std::function<void()> run;
    /// Typed alone it picks the choice at once: the number of a speaker, the letter of a kind.
    QString key = {};
    QColor colour = {}; ///< of the text, if valid
};

/// A list over the window that is narrowed by typing: commands, topics, speakers. Enter or a click picks,
/// Escape and whatever takes the focus away close it; nothing waits for it.
class Picker : public QFrame
{
    Q_OBJECT

public:
    /// Takes what was typed when no choice fits it.
    using Typed = std::function<void(const QString &text)>;

    explicit Picker(QWidget *window);

    /// Asks with `title`; `typed` may be empty, `text` stands there to be changed. What was focused before gets the
    /// focus back.
    void ask(const QString &title, std::vector<Choice> choices, Typed typed = {},
             const QString &text = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void take();
    void place();
    void close();
    bool takesKey(const QString &text);

    QLabel *m_title;
    QLineEdit *m_line;
    QListWidget *m_list;
    std::vector<Choice> m_choices;
    Typed m_typed;
    QPointer<QWidget> m_earlier;
};

} // namespace rapporteur
