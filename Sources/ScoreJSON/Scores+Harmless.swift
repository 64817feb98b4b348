package import CommentAnalysis
import CommentModel

extension Scores {
  /// Whether nothing toxic of any category is in it, and nothing quoted or pasted, as in most comments.
  package var isHarmless: Bool {
    quotedToxicity.overall == 0 && quoteBytes == 0 && pasteBytes == 0
      && toxicity == ToxicityScore(overall: toxicity.overall)
  }
}
