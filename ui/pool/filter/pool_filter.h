#pragma once

#include "core/library/pool/picture_colours.h"
#include "core/library/pool/pool_item.h"

#include <QDate>
#include <QRgb>
#include <QSet>
#include <QStringMatcher>

#include <optional>
#include <vector>

namespace pentimento {

enum class PoolSort { Oldest, Newest, Hue, Tier, Subject };

// Pictures that have a colour, up to a distance in the sense of distanceToColour().
struct PickedColour {
    QRgb colour = 0xff000000; // opaque
    double distance = 20;

    bool operator==(const PickedColour&) const = default;
};

// Which pictures of the Pool are shown, and in which order. An empty list asks for nothing; else a picture must be of
// one of its entries. All conditions hold together.
struct PoolFilter {
    QList<MaybeTier> tiers; // a tier that is none stands for the unrated
    QStringList hues; // hueWord()
    QStringList subjects;
    QList<Artwork::Author> authors;
    QStringList models; // PoolItem::authorName
    QList<Artwork::Origin> origins;
    QString run; // the folder of a run: pictures that came from within it
    QDate from; // local days, both counted in; invalid for open
    QDate to;
    bool unsureOnly = false;
    bool supplementsOnly = false;
    QString text; // each of its words is in the title, prompt, subject or file name, in any case
    std::optional<PickedColour> colour;
    PoolSort sort = PoolSort::Oldest;

    bool operator==(const PoolFilter&) const = default;

    bool leavesOutNothing() const;
    void toggle(MaybeTier tier);
    // A picture that has not been measured has no colour.
    bool matches(const PoolItem& item, const PictureColours& colours = {}) const;

    Json toJson() const; // an object with the conditions that are set
    // Nothing when a condition is not understood: leaving it out would show what was not asked for.
    static std::optional<PoolFilter> fromJson(const Json& json);
};

// A filter made ready for many pictures. Used by one thread at a time.
class PoolMatcher {
public:
    PoolMatcher(const PoolFilter& filter, PictureColours colours);

    bool matches(const PoolItem& item);

private:
    struct KnownText {
        QString text; // kept, so that its address stays its own
        quint64 words = 0;
    };
    bool matchesPlace(const PoolItem& item) const;
    bool matchesTime(const PoolItem& item) const;
    bool matchesText(const PoolItem& item);
    bool matchesColour(const PoolItem& item) const;
    quint64 wordsIn(QStringView text) const; // a bit for each that is in it
    quint64 wordsInShared(const QString& text);

    const PoolFilter m_filter;
    const PictureColours m_colours;
    const QSet<QString> m_hues;
    const QSet<QString> m_subjects;
    const QSet<QString> m_models;
    const QString m_run; // ends with a slash
    Lab m_lab;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    std::vector<QStringMatcher> m_words; // at most 64
    QHash<const QChar*, KnownText> m_known; // prompts and subjects, which many pictures share
};

// The indexes of those that match, in the order asked for; of equal ones the earlier item first.
QList<int> filteredRows(const QList<PoolItem>& items, const PoolFilter& filter, const PictureColours& colours = {});

} // namespace pentimento
