// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/recentfiles.h"

#include "storage/filename.h"

#include <QSettings>
#include <QVariant>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int kept = 12;

struct Recent {
    QString path;
    int caret = 0;
};

QList<Recent> load()
{
    QSettings store;
    QList<Recent> all;
    const int count = store.beginReadArray(u"recent"_s);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        if (const QString path = pathOfName(store.value(u"path"_s).toByteArray()); !path.isEmpty())
            all.push_back({path, store.value(u"caret"_s).toInt()});
    }
    return all;
}

/// A string of the settings is UTF-8: bytes where the path is not.
QVariant stored(const QString &path)
{
    return path.isValidUtf16() ? QVariant(path) : QVariant(nameOfPath(path));
}

void save(const QList<Recent> &all)
{
    QSettings store;
    store.remove(u"recent"_s);
    store.beginWriteArray(u"recent"_s, int(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(u"path"_s, stored(all[i].path));
        store.setValue(u"caret"_s, all[i].caret);
    }
    store.endArray();
}

void put(const QString &path, int caret)
{
    QList<Recent> all = load();
    all.removeIf([&](const Recent &one) { return one.path == path; });
    all.push_front({path, caret});
    save(all.first(std::min(qsizetype(kept), all.size())));
}

} // namespace

QStringList recentFiles()
{
    QStringList paths;
    for (const Recent &one : load())
        paths.push_back(one.path);
    return paths;
}

void addRecentFile(const QString &path)
{
    const QString whole = absolutePath(path);
    put(whole, lastCaret(whole));
}

void clearRecentFiles() { save({}); }

int lastCaret(const QString &path)
{
    const QString whole = absolutePath(path);
    for (const Recent &one : load()) {
        if (one.path == whole)
            return one.caret;
    }
    return 0;
}

void keepCaret(const QString &path, int offset) { put(absolutePath(path), offset); }

} // namespace rapporteur
