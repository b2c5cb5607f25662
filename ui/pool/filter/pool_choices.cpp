#include "ui/pool/filter/pool_choices.h"

#include "core/library/pool/pool_stats.h"
#include "core/metrics/colour_slice.h"
#include "ui/pool/pool_contents.h"
#include "ui/pool/pool_words.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// Counts equal texts. The pictures of a Pool share theirs, so most are known by their address.
class TextTally {
public:
    void add(const QString& text)
    {
        if (text.isEmpty())
            return;
        Known& known = m_known[text.constData()];
        known.text = text;
        ++known.count;
    }

    QHash<QString, int> counts() const
    {
        QHash<QString, int> counts;
        for (const Known& known : m_known)
            counts[known.text] += known.count;
        return counts;
    }

private:
    struct Known {
        QString text; // kept, so that its address stays its own
        int count = 0;
    };
    QHash<const QChar*, Known> m_known;
};

QList<PoolChoice<QString>> choicesOf(const QHash<QString, int>& counts)
{
    QList<PoolChoice<QString>> choices;
    choices.reserve(counts.size());
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        choices.append({one.key(), one.value()});
    return choices;
}

QList<PoolChoice<QString>> mostFrequentFirst(const QHash<QString, int>& counts)
{
    QList<PoolChoice<QString>> choices = choicesOf(counts);
    std::ranges::sort(choices, [](const auto& one, const auto& other) {
        return one.count == other.count ? one.value < other.value : one.count > other.count;
    });
    return choices;
}

QList<PoolChoice<QString>> byName(const QHash<QString, int>& counts)
{
    QList<PoolChoice<QString>> choices = choicesOf(counts);
    std::ranges::sort(choices, {}, &PoolChoice<QString>::value);
    return choices;
}

QList<PoolChoice<QString>> byHue(const QHash<QString, int>& counts)
{
    QList<PoolChoice<QString>> choices;
    for (int i = 0; i < HueCount; ++i) {
        if (const int count = counts.value(hueWord(Hue(i))); count > 0)
            choices.append({hueWord(Hue(i)), count});
    }
    return choices;
}

template <typename Value> QList<PoolChoice<Value>> inOrder(const QMap<Value, int>& counts)
{
    QList<PoolChoice<Value>> choices;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        choices.append({one.key(), one.value()});
    return choices;
}

// Of what hands its pictures over in a folder each.
QStringView runFolderView(const PoolItem& item)
{
    const QStringView source(item.source);
    if (const qsizetype at = source.lastIndexOf("/iterations/"_L1); at > 0)
        return source.first(at);
    if (item.origin != Artwork::Origin::Run)
        return {};
    return source.first(qMax<qsizetype>(0, source.lastIndexOf(u'/')));
}

PoolGroup groupOf(Hue hue, const TierCounts& counts)
{
    PoolGroup group;
    group.name = hueName(hueWord(hue));
    group.colour = hueSwatch(hueWord(hue));
    group.count = counts.total();
    group.love = counts.love;
    group.okay = counts.okay;
    group.nope = counts.nope;
    group.isThin = counts.love < FewestLovesOfAHue;
    return group;
}

} // namespace

PoolChoices poolChoices(const QList<PoolItem>& items)
{
    TextTally hues;
    TextTally subjects;
    TextTally models;
    QHash<QStringView, int> runs;
    QMap<Artwork::Author, int> authors;
    QMap<Artwork::Origin, int> origins;
    PoolChoices choices;
    for (const PoolItem& item : items) {
        hues.add(item.hue);
        subjects.add(item.subject);
        models.add(item.authorName);
        if (const QStringView run = runFolderView(item); !run.isEmpty())
            ++runs[run];
        ++authors[item.author];
        ++origins[item.origin];
        choices.unsure += item.isUnsure ? 1 : 0;
        choices.supplements += item.supplement ? 1 : 0;
    }
    QHash<QString, int> runCounts;
    for (auto run = runs.cbegin(); run != runs.cend(); ++run)
        runCounts.insert(run.key().toString(), run.value());
    choices.hues = byHue(hues.counts());
    choices.subjects = mostFrequentFirst(subjects.counts());
    choices.models = mostFrequentFirst(models.counts());
    choices.runs = byName(runCounts);
    choices.authors = inOrder(authors);
    choices.origins = inOrder(origins);
    return choices;
}

QString runFolder(const PoolItem& item)
{
    return runFolderView(item).toString();
}

QList<PoolGroup> poolHues(const QList<PoolItem>& items)
{
    QHash<QString, int> ranks;
    for (int i = 0; i < HueCount; ++i)
        ranks.insert(hueWord(Hue(i)), i);
    std::array<TierCounts, HueCount> counts;
    const QChar* known = nullptr; // of the hue before, which the next one often has, too
    int rank = -1;
    for (const PoolItem& item : items) {
        if (item.hue.constData() != known) {
            known = item.hue.constData();
            rank = ranks.value(item.hue, -1);
        }
        if (rank >= 0)
            counts[static_cast<size_t>(rank)].add(item.tier, 1);
    }
    QList<PoolGroup> groups;
    groups.reserve(HueCount);
    for (int i = 0; i < HueCount; ++i)
        groups.append(groupOf(Hue(i), counts[static_cast<size_t>(i)]));
    return groups;
}

} // namespace pentimento
