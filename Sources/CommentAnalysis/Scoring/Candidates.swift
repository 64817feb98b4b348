import CommentModel

/// Where entries stand among the units of a text, or may stand, so that what follows looks only there. On buffers that
/// are used again.
struct Candidates: ~Copyable {
  /// The longest sentiment entry at each unit where one begins, in order.
  private(set) var feelings = ReusedBuffer<Feeling>()
  /// Where a modifier may begin.
  private(set) var modifiers = ReusedBuffer<Int32>()
  /// Where a toxicity entry begins.
  private(set) var toxicity = ReusedBuffer<Int32>()

  /// Whether a group of people may be named.
  private(set) var namesGroup = false

  /// Where an entry of any kind may begin.
  private var places = ReusedBuffer<Place>()

  /// A unit where entries may begin, and which.
  struct Place: BitwiseCopyable {
    var unit: Int32
    var traits: WordTraits
  }

  /// A sentiment entry among units.
  struct Feeling {
    var entry: SentimentEntry
    var units: Range<Int32>
  }

  /// Replaces what is known by what stands in a text. O(n).
  mutating func find(in units: borrowing Units, _ lexicons: Lexicons) {
    feelings.removeAll()
    modifiers.removeAll()
    toxicity.removeAll()
    places.removeAll()
    var seen: WordTraits = []
    for index in 0..<units.count {
      let traits = units[index].traits
      seen.formUnion(traits)
      if traits.isDisjoint(with: .anyEntry) { continue }
      let begun = self.traits(of: index, units, lexicons)
      places.append(Place(unit: Int32(truncatingIfNeeded: index), traits: begun), if: !begun.isEmpty)
    }
    namesGroup = seen.contains(.namesGroup)
    for number in 0..<places.count { take(places[number], units, lexicons) }
  }

  /// What begins at a unit: entries of one word, and longer ones if the next word may be a second one.
  @inline(__always)
  private func traits(of index: Int, _ units: borrowing Units, _ lexicons: Lexicons) -> WordTraits {
    let traits = units[index].traits
    if traits.isDisjoint(with: .beginsPhrase) { return traits.intersection(.isEntry) }
    let next = min(index + 1, units.count - 1)
    // A hyphen would have to be passed over: that is left to the search.
    let isPassedOver = units[next].kind == .punctuation && !units[next].isBarrier
    let begun =
      isPassedOver ? .beginsPhrase : lexicons.pairs.phrases(units[index].word, units[next].word)
    return traits.intersection(begun.union(.isEntry))
  }

  @inline(__always)
  private mutating func take(_ place: Place, _ units: borrowing Units, _ lexicons: Lexicons) {
    let index = Int(place.unit)
    if place.traits.contains(.beginsSentiment) {
      if let match = units.longestSentiment(at: index, lexicons) {
        feelings.append(
          Feeling(entry: match.entry, units: place.unit..<Int32(truncatingIfNeeded: match.end)))
      }
    } else if place.traits.contains(.sentiment), let entry = units.sentiment(at: index, lexicons) {
      feelings.append(Feeling(entry: entry, units: place.unit..<place.unit &+ 1))
    }
    modifiers.append(place.unit, if: !place.traits.isDisjoint(with: [.modifier, .beginsModifier]))
    if !place.traits.isDisjoint(with: [.toxicity, .beginsToxicity]),
      units.longestToxicity(at: index, endingBy: units.count, lexicons) != nil
    {
      toxicity.append(place.unit)
    }
  }

  /// Whether a toxicity entry begins among some units. O(log n).
  func hasToxicity(in units: Range<Int>) -> Bool {
    let place = toxicity.partitionPoint { Int($0) < units.lowerBound }
    return place < toxicity.count && Int(toxicity[place]) < units.upperBound
  }
}
