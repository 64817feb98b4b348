import CommentModel

/// Several words written as one: `fuckingidiot`, `ihate`, `stupidestpeople`.
///
/// All must be known. Either one is a plain swear word or severe and not short, or there are two, one of which is a small word and the other one means
/// something; all else would read new things into names and compounds.
struct WordSplit {
  /// How many words there are.
  private(set) var count = 0
  /// Whether a severe one is among them.
  private(set) var hasSevere = false
  private var ends = InlineArray<4, Int>(repeating: 0)

  /// The longest word that is looked at.
  static let longest = 32

  /// The letters that a word has.
  subscript(number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// Splits the first `length` of some small letters so that one word is severe. `nil` where that can't be done.
  /// O(length²) at the most.
  init?(severeIn letters: Span<UInt8>, _ length: Int, _ misspellings: borrowing Misspellings) {
    guard length <= WordSplit.longest, split(letters, length, misspellings) else { return nil }
    hasSevere = true
  }

  /// Splits them into a small word and one that means something. O(length²).
  init?(pairIn letters: Span<UInt8>, _ length: Int, _ misspellings: borrowing Misspellings) {
    for end in 1..<length {
      let left = WordKey(letters.extracting(0..<end))
      guard WordSplit.isPair(left, WordKey(letters.extracting(end..<length)), misspellings.words) else {
        continue
      }
      ends[0] = end
      ends[1] = length
      count = 2
      return
    }
    return nil
  }

  /// Splits so that one word is severe, into as few as possible.
  private mutating func split(
    _ letters: Span<UInt8>, _ length: Int, _ misspellings: borrowing Misspellings
  ) -> Bool {
    // By the place where the words so far end, and behind it whether a severe one is among them: how many they are, and
    // the same of the place where the last one begins.
    var fewest = InlineArray<66, UInt8>(repeating: .max)
    var previous = InlineArray<66, UInt8>(repeating: 0)
    fewest[0] = 0
    for start in 0..<length where fewest[start * 2] < 4 || fewest[start * 2 + 1] < 4 {
      var key = WordKeyBuilder()
      for end in start + 1...length {
        key.append(letters[end - 1])
        if end - start == length { break }
        let word = misspellings.words.id(of: key.key)
        guard word != WordTable.unknown,
          end - start >= 4 || WordSplit.isPart(word, start, end, misspellings.words)
        else {
          continue
        }
        let isSevere = misspellings.isPlain(word) || end - start >= 5 && misspellings.isSevere(word)
        for state in start * 2...start * 2 + 1 where fewest[state] < 4 {
          let next = end * 2 + (isSevere ? 1 : state % 2)
          if fewest[next] > fewest[state] + 1 {
            fewest[next] = fewest[state] + 1
            previous[next] = UInt8(state)
          }
        }
      }
    }
    var state = length * 2 + 1
    guard fewest[state] <= 4 else { return false }
    count = Int(fewest[state])
    for number in (0..<count).reversed() {
      ends[number] = state / 2
      state = Int(previous[state])
    }
    return true
  }

  /// Whether a word of three letters and less is more than an ending or an abbreviation. A single letter only begins.
  private static func isPart(_ word: Int32, _ start: Int, _ end: Int, _ words: WordTable) -> Bool {
    let classes = words.classes(of: word)
    if end - start == 1 { return start == 0 && !classes.isDisjoint(with: [.firstPerson, .secondPerson]) }
    return !classes.isEmpty || end - start == 3 && !words.traits(of: word).isDisjoint(with: .isEntry)
  }

  /// Whether one of two words is small and the other one means something.
  static func isPair(_ left: WordKey, _ right: WordKey, _ words: WordTable) -> Bool {
    let leftID = words.id(of: left)
    let rightID = words.id(of: right)
    guard leftID != WordTable.unknown, rightID != WordTable.unknown else { return false }
    return isPair(words[leftID], words[rightID]) || isPair(words[rightID], words[leftID])
  }

  /// Whether one word is small and the other one means something. `her` and `man` are too often part of other words.
  private static func isPair(_ small: WordTable.WordFacts, _ telling: WordTable.WordFacts) -> Bool {
    let length = small.key.length
    let classes = small.classes
    let isPronoun =
      length >= 4 && !classes.isDisjoint(with: [.secondPerson, .thirdPerson])
      || length >= 3 && !classes.isDisjoint(with: [.secondPerson, .quantifier])
      || length == 1 && !classes.isDisjoint(with: .firstPerson)
    guard isPronoun || length >= 5 && classes.contains(GrammarClasses(.personNoun)) else { return false }
    if !telling.traits.isDisjoint(with: [.toxicity, .beginsToxicity]) { return telling.key.length >= 4 }
    return telling.traits.contains(.sentiment) && telling.key.length >= (isPronoun ? 4 : 6)
  }
}
