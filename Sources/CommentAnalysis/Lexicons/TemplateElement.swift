import CommentModel

/// A part of a template: what may stand at a place.
struct TemplateElement: Sendable {
  var kind: Kind
  /// Words of one of these classes may stand there,
  var classes: ClassSet = []
  /// or one of these words: where they stand in `TemplateTable.words`.
  var words: Range<Int32> = 0..<0
  /// Whether it may be left out.
  var isOptional = false
  /// Whether it may stand several times.
  var isRepeated = false
  /// How many other words may stand before it.
  var gap: UInt8 = 0

  enum Kind: Sendable {
    /// Words.
    case words
    /// A comma or the like.
    case barrier
    /// Where a clause begins.
    case begin
    /// Where a clause ends.
    case end
    /// Words that the next part begins with.
    case ahead
    /// Words that it does not begin with.
    case notAhead
  }
}

/// What becomes of words that a template fits.
enum TemplateResult: Sendable {
  /// They are of a class, for the templates behind it.
  case classed(ClassSet)
  /// They are toxic: the evidence −ln(1 − severity).
  case toxic(ToxicityCategory, evidence: Double)
  /// They change what is toxic in their sentence.
  case frame(FrameRule, factor: Double)
}

/// What one part of a template needs: one of some classes or words.
struct TemplateNeed: Sendable {
  var classes: ClassSet
  /// The bits, by the last six of their numbers, of the words.
  var words: UInt64

  /// Whether a sentence may have it.
  ///
  /// - Parameters:
  ///   - classes: those that stand in it or may be found there.
  ///   - words: the bits of its words.
  @inline(__always)
  func mayBeMet(by classes: ClassSet, _ words: UInt64) -> Bool {
    self.classes.rawValue & classes.rawValue != 0 || self.words & words != 0
  }
}

/// A pattern of words and classes, and what its words mean.
struct Template: Sendable {
  var term: Term
  /// Where its parts stand in `TemplateTable.elements`.
  var elements: Range<Int>
  /// What a sentence must have to fit: where it stands in `TemplateTable.needs`.
  var needs: Range<Int>
  var result: TemplateResult
  /// The classes that its parts ask for, and those that the templates ask for which make them.
  var asked: ClassSet = []

  /// Whether it makes some of these classes.
  @inline(__always)
  func makes(_ classes: ClassSet) -> Bool {
    guard case .classed(let some) = result else { return false }
    return !some.isDisjoint(with: classes)
  }
}
