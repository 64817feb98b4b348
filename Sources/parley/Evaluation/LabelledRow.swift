import CommentModel

/// A text and what people said of it.
struct LabelledRow: Sendable {
  /// Its name in the file; where that has none, `#` and its number.
  var id: String
  /// Without markup.
  var text: String
  /// What the markup set apart.
  var marks: [TextMark]
  /// The class that people gave it: −1, 0 or 1.
  var label: Int
  /// The mean of what they rated; `nil` where they did not.
  var score: Double?
  var category: String
  /// Rows of one group are no independent evidence.
  var group: String
  /// The text that it answers.
  var parent: String?
  /// The offsets of its toxic characters, in code points; `nil` where nobody marked them.
  var spans: Set<Int>?
}
