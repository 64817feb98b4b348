/// A lexicon entry that was seen in a text.
public struct Match: Sendable, Hashable {
  /// Where: UTF-8 byte offsets in the original text.
  public var range: Range<Int>
  /// The entry, as its lexicon writes it; of a template the name of its rule.
  public var term: String
  /// What had to be undone to see it, in the order in which it was undone; empty for a plain word.
  public var disguises: [Disguise]
  /// Whether a template was seen: then not every word in the range has a part in it.
  public var isTemplate: Bool

  /// Creates a match.
  public init(range: Range<Int>, term: String, disguises: [Disguise] = [], isTemplate: Bool = false) {
    self.range = range
    self.term = term
    self.disguises = disguises
    self.isTemplate = isTemplate
  }
}

/// The ways in which a word is hidden from filters. The raw value is the word used in every output.
public enum Disguise: String, Sendable, CaseIterable {
  /// Digits or signs in the place of letters: `f@ck`, `id10t`.
  case substitution
  /// Stars or other fillers in the place of letters: `f**k`.
  case masking
  /// Letters repeated: `fuuuck`.
  case repetition
  /// Letters set apart: `f u c k`, `f.u.c.k`.
  case spacing
  /// Letters of other scripts in the place of letters that look like them: a Cyrillic `а`.
  case lookalike
  /// Invisible characters between letters: zero-width spaces, soft hyphens, direction marks.
  case invisible
  /// Marks on letters that the word doesn't have: `fück`, `s̶h̶i̶t̶`.
  case accent
  /// Two letters in each other's place: `fcuk`.
  case transposition
  /// A vowel or one of two equal letters left out: `murdr`.
  case omission
  /// Words written as one: `youidiot`.
  case joining
  /// Letters around it: `xxshitxx`.
  case padding
}
