#include "ui/pool/filter/pool_filter.h"

#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr size_t MaxWords = 64; // a bit each
constexpr qint64 Last = std::numeric_limits<qint64>::max();

QSet<QString> setOf(const QStringList& texts)
{
    return {texts.begin(), texts.end()};
}

template <typename Value> bool allows(const QList<Value>& wanted, Value value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

bool allows(const QSet<QString>& wanted, const QString& value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

QString folderPrefix(const QString& folder)
{
    return folder.isEmpty() || folder.endsWith(u'/') ? folder : folder + u'/';
}

QStringView fileNameOf(const QString& source)
{
    return QStringView(source).sliced(source.lastIndexOf(u'/') + 1);
}

std::vector<QStringMatcher> matchersOf(const QString& text)
{
    std::vector<QStringMatcher> matchers;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (matchers.size() < MaxWords)
            matchers.emplace_back(word, Qt::CaseInsensitive);
    }
    return matchers;
}

// Best first, as counts are shown.
int rankOf(MaybeTier tier)
{
    return tier ? static_cast<int>(Tier::Love) - static_cast<int>(*tier) : 3;
}

QHash<QString, qint64> hueRanks()
{
    QHash<QString, qint64> ranks;
    for (int i = 0; i < HueCount; ++i)
        ranks.insert(hueWord(Hue(i)), i);
    return ranks;
}

QHash<QString, qint64> subjectRanks(const QList<PoolItem>& items)
{
    QSet<QString> found;
    for (const PoolItem& item : items)
        found.insert(item.subject);
    QStringList subjects(found.begin(), found.end());
    std::ranges::sort(subjects, [](const QString& one, const QString& other) {
        const int order = one.compare(other, Qt::CaseInsensitive);
        return order == 0 ? one < other : order < 0;
    });
    QHash<QString, qint64> ranks;
    for (const QString& subject : subjects) {
        if (!subject.isEmpty())
            ranks.insert(subject, ranks.size());
    }
    return ranks;
}

std::function<qint64(const PoolItem&)> keyOf(PoolSort sort, const QList<PoolItem>& items)
{
    switch (sort) {
    case PoolSort::Oldest:
        return [](const PoolItem& item) { return item.createdAt.toMSecsSinceEpoch(); };
    case PoolSort::Newest:
        return [](const PoolItem& item) { return -item.createdAt.toMSecsSinceEpoch(); };
    case PoolSort::Tier:
        return [](const PoolItem& item) { return qint64(rankOf(item.tier)); };
    case PoolSort::Hue:
        return [ranks = hueRanks()](const PoolItem& item) { return ranks.value(item.hue, Last); };
    case PoolSort::Subject:
        return [ranks = subjectRanks(items)](const PoolItem& item) { return ranks.value(item.subject, Last); };
    }
    Q_UNREACHABLE();
}

} // namespace

bool PoolFilter::leavesOutNothing() const
{
    PoolFilter nothing;
    nothing.sort = sort;
    return *this == nothing;
}

void PoolFilter::toggle(MaybeTier tier)
{
    if (tiers.removeAll(tier) == 0)
        tiers.append(tier);
}

bool PoolFilter::matches(const PoolItem& item, const PictureColours& colours) const
{
    return PoolMatcher(*this, colours).matches(item);
}

PoolMatcher::PoolMatcher(const PoolFilter& filter, PictureColours colours)
    : m_filter(filter)
    , m_colours(std::move(colours))
    , m_hues(setOf(filter.hues))
    , m_subjects(setOf(filter.subjects))
    , m_models(setOf(filter.models))
    , m_run(folderPrefix(filter.run))
    , m_words(matchersOf(filter.text))
{
    if (filter.colour)
        m_lab = labOf(filter.colour->colour);
    m_fromMs = filter.from.isValid() ? filter.from.startOfDay().toMSecsSinceEpoch() : 0;
    m_toMs = filter.to.isValid() ? filter.to.endOfDay().toMSecsSinceEpoch() : 0;
}

bool PoolMatcher::matches(const PoolItem& item)
{
    if (!allows(m_filter.tiers, item.tier) || (m_filter.unsureOnly && !item.isUnsure)
        || (m_filter.supplementsOnly && !item.supplement))
        return false;
    return matchesPlace(item) && matchesTime(item) && matchesText(item) && matchesColour(item);
}

bool PoolMatcher::matchesPlace(const PoolItem& item) const
{
    return allows(m_filter.authors, item.author) && allows(m_filter.origins, item.origin) && allows(m_hues, item.hue)
        && allows(m_subjects, item.subject) && allows(m_models, item.authorName)
        && (m_run.isEmpty() || item.source.startsWith(m_run));
}

bool PoolMatcher::matchesTime(const PoolItem& item) const
{
    if (!m_filter.from.isValid() && !m_filter.to.isValid())
        return true;
    const qint64 createdMs = item.createdAt.toMSecsSinceEpoch();
    return (!m_filter.from.isValid() || createdMs >= m_fromMs) && (!m_filter.to.isValid() || createdMs <= m_toMs);
}

bool PoolMatcher::matchesText(const PoolItem& item)
{
    if (m_words.empty())
        return true;
    const quint64 all = m_words.size() == MaxWords ? ~quint64(0) : (quint64(1) << m_words.size()) - 1;
    quint64 found = wordsIn(item.title) | wordsIn(fileNameOf(item.source));
    if (found != all)
        found |= wordsInShared(item.subject) | wordsInShared(item.prompt);
    return found == all;
}

bool PoolMatcher::matchesColour(const PoolItem& item) const
{
    if (!m_filter.colour)
        return true;
    const auto found = m_colours.find(item.picture);
    if (found == m_colours.end())
        return false;
    ColourSlices slices;
    slices.colours = *found;
    return distanceToColour(slices, m_lab) <= m_filter.colour->distance;
}

quint64 PoolMatcher::wordsIn(QStringView text) const
{
    quint64 found = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].indexIn(text) >= 0)
            found |= quint64(1) << i;
    }
    return found;
}

quint64 PoolMatcher::wordsInShared(const QString& text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_known.constFind(text.constData());
    if (known != m_known.cend() && known->text.size() == text.size())
        return known->words;
    const quint64 words = wordsIn(text);
    m_known.insert(text.constData(), {text, words});
    return words;
}

QList<int> filteredRows(const QList<PoolItem>& items, const PoolFilter& filter, const PictureColours& colours)
{
    PoolMatcher matcher(filter, colours);
    const auto key = keyOf(filter.sort, items);
    std::vector<std::pair<qint64, int>> found;
    for (int row = 0; row < int(items.size()); ++row) {
        if (matcher.matches(items[row]))
            found.emplace_back(key(items[row]), row);
    }
    std::ranges::sort(found);
    QList<int> rows;
    rows.reserve(qsizetype(found.size()));
    for (const auto& [unused, row] : found)
        rows.append(row);
    return rows;
}

} // namespace pentimento
