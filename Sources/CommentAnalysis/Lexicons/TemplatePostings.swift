/// The templates that a sentence may fit, by its words: each stands under words without one of which no sentence fits it.
///
/// Many words stand for the same templates; these sets of templates are kept once.
struct TemplatePostings: Sendable {
  /// How many numbers of 64 bits a set of templates has.
  let width: Int
  /// By word, the number of its set; 0 where there is none.
  private var sets: [UInt16] = []
  /// One set behind the other, a bit for each template.
  private var bits: [UInt64]

  /// Takes the sets of words, as long as `width` says.
  init(width: Int, wordCount: Int, _ templatesOfWords: [Int32: [UInt64]]) {
    self.width = width
    bits = [UInt64](repeating: 0, count: width)
    sets = [UInt16](repeating: 0, count: wordCount)
    var numbers: [[UInt64]: UInt16] = [:]
    for (word, set) in templatesOfWords.sorted(by: { $0.key < $1.key }) {
      let number = numbers[set] ?? UInt16(numbers.count + 1)
      if numbers.updateValue(number, forKey: set) == nil { bits.append(contentsOf: set) }
      sets[Int(word)] = number
    }
  }

  /// Whether templates stand under a word. O(1).
  func hasTemplates(_ word: Int32) -> Bool { sets[Int(word)] != 0 }

  /// Adds the templates that stand under a word to those in a buffer. O(width).
  @inline(__always)
  func insertTemplates(of word: Int32, into found: inout ReusedBuffer<UInt64>) {
    let start = Int(sets[Int(word)]) * width
    for place in 0..<width { found[place] |= bits[start + place] }
  }
}
