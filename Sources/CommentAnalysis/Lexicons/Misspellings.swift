import CommentModel

/// Finds what unknown words may be misspellings of: two letters in each other's place, a vowel or one of two equal
/// letters left out, a letter doubled, padding around it, several words in one.
///
/// A word of the lexicons is never read as another one; the ordinary words among them are there for this. Filters spare
/// nearly all unknown words the search: a word with two letters swapped has the same letter sum as the right one, and one
/// with a letter less that sum without the letter (the idea of SymSpell, Garbe 2012).
struct Misspellings: Sendable {
  let words: WordTable
  /// The letter sums of the words that are looked for.
  private var sums = BitFilter(size: 19)
  /// The first four letters of severe words.
  private var beginnings = BitFilter(size: 17)
  /// What severe words begin and end with.
  private var fragments = BitFilter(size: 19)
  /// The first three letters of the words of grammar classes, and inverted the last three.
  private var smallWords = BitFilter(size: 15)
  /// Toxic words that are seen inside longer ones, and in two halves: a bit each.
  private var severe: [UInt64]
  /// Swear words that have no other meaning: a bit each.
  private var plain: [UInt64]

  /// What a severe word must reach, and what a swear word.
  private static let leastSeverity = 0.6
  private static let leastProfanity = 0.8

  /// O(words).
  init(_ words: WordTable, _ hideable: [HideableWord]) {
    self.words = words
    severe = [UInt64](repeating: 0, count: words.count / 64 + 1)
    plain = severe
    for id in 0..<Int32(words.count) {
      let word = words[id]
      guard Misspellings.isReadable(word) else { continue }
      if let sum = word.key.letterSum { sums.insert(sum) }
      if !word.classes.isEmpty, let letters = LetterWord(word.key), letters.count >= 3 {
        smallWords.insert(letters.part(0..<3).key.low)
        smallWords.insert(~letters.block(at: letters.count - 3))
      }
    }
    for word in hideable where word.severity >= Misspellings.leastSeverity {
      severe[Int(word.id) / 64] |= 1 << UInt64(word.id % 64)
      if word.letters.count >= 4, word.profanity >= Misspellings.leastProfanity {
        plain[Int(word.id) / 64] |= 1 << UInt64(word.id % 64)
      }
      guard let letters = LetterWord(words[word.id].key), letters.count >= 4 else { continue }
      insertParts(of: letters, word.id)
    }
  }

  private mutating func insertParts(of word: LetterWord, _ id: Int32) {
    if word.count >= 5 || isPlain(id) { beginnings.insert(word.block(at: 0) & 0xFFFF_FFFF) }
    for length in 2..<word.count {
      fragments.insert(word.part(0..<length).key.fold)
      fragments.insert(~word.part(word.count - length..<word.count).key.fold)
    }
  }

  /// Whether a word means anything to the scorers.
  func isReadable(_ word: Int32) -> Bool { Misspellings.isReadable(words[word]) }

  private static func isReadable(_ word: WordTable.WordFacts) -> Bool {
    !word.traits.isDisjoint(with: .anyMeaning) || !word.classes.isEmpty
  }

  /// Whether a word is seen in disguises that leave little of it.
  func isSevere(_ word: Int32) -> Bool {
    word >= 0 && severe[Int(word) / 64] >> UInt64(word % 64) & 1 != 0
  }

  /// Whether a word is a swear word that has no other meaning.
  func isPlain(_ word: Int32) -> Bool {
    word >= 0 && plain[Int(word) / 64] >> UInt64(word % 64) & 1 != 0
  }

  /// How a word that the lexicons don't know can be read. O(length), as a rule.
  @inline(never)
  func reading(of key: WordKey) -> Reading {
    guard let word = LetterWord(key), word.count >= 2 else { return .unknown }
    if word.count >= 4, let (found, disguise) = misspelled(word) {
      return isReadable(found) ? Reading(found, words, disguise) : .unknown
    }
    if isJoined(word) { return Reading(.joined) }
    let isFragment = fragments.mayContain(key.fold) || fragments.mayContain(~key.fold)
    return isFragment ? Reading(.fragment) : .unknown
  }

  /// The words that some letters of a text can be, as in `reading`; for words that are too long for that too, if one of them
  /// is severe.
  func split(_ text: Span<UInt8>, _ range: Range<Int>) -> WordSplit? {
    guard range.count <= WordSplit.longest else { return nil }
    var letters = InlineArray<32, UInt8>(repeating: 0)
    for (place, offset) in range.enumerated() {
      let letter = text[offset] | 0x20
      if letter &- UInt8(ascii: "a") >= 26 { return nil }
      letters[place] = letter
    }
    if let split = WordSplit(severeIn: letters.span, range.count, self) { return split }
    return range.count > WordKey.longestWord ? nil : WordSplit(pairIn: letters.span, range.count, self)
  }

  /// The word in `xxwordxx`, for words that are too long for `reading`.
  func paddedWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let letter = text[range.lowerBound] | 0x20
    var inner = range
    while inner.count > 2, text[inner.lowerBound] | 0x20 == letter { inner = inner.dropFirst() }
    while inner.count > 2, text[inner.upperBound - 1] | 0x20 == letter { inner = inner.dropLast() }
    guard inner.lowerBound >= range.lowerBound + 2, inner.upperBound <= range.upperBound - 2 else {
      return nil
    }
    var key = WordKeyBuilder()
    guard key.appendLetters(text, inner) else { return nil }
    let found = words.id(of: key.key)
    return found != WordTable.unknown && isReadable(found) ? found : nil
  }

  private func misspelled(_ word: LetterWord) -> (Int32, Disguise)? {
    if let found = padded(word) { return (found, .padding) }
    let sum = word.key.letterSum ?? 0
    if sums.mayContain(sum), let found = swapped(word) { return (found, .transposition) }
    if let found = shortened(word, sum) { return (found, .omission) }
    if let found = doubled(word) { return (found, .repetition) }
    return nil
  }

  /// The word in `xxwordxx`.
  private func padded(_ word: LetterWord) -> Int32? {
    let letter = word[0]
    guard word.count >= 7, word[1] == letter, word[word.count - 1] == letter, word[word.count - 2] == letter
    else { return nil }
    var start = 2
    var end = word.count - 2
    while start < end, word[start] == letter { start += 1 }
    while end > start, word[end - 1] == letter { end -= 1 }
    guard end - start >= 3 else { return nil }
    let found = words.id(of: word.part(start..<end).key)
    return found == WordTable.unknown ? nil : found
  }

  /// The word whose letters stand in another order. The first two are rarely mistaken for one another, and four letters in
  /// another order are a name or a word of another language as often.
  private func swapped(_ word: LetterWord) -> Int32? {
    var choice = MisspellingChoice()
    for place in 0..<word.count - 1 where word[place] != word[place + 1] {
      let found = words.id(of: word.swapping(at: place).key)
      if found == WordTable.unknown { continue }
      let isHarmless = !isHarmful(found)
      if word.count == 4, place != 1, !isHarmless, !isPlain(found) { continue }
      if word.count >= (isToxic(found) ? 4 : 6) + (place == 0 ? 2 : 0) { choice.add(found, isHarmless) }
    }
    return choice.word
  }

  /// The word that has a vowel more, or one letter twice that stands once here. Of a word that has no vowel it is clear that
  /// something is left out; other short ones may be words, names or abbreviations.
  private func shortened(_ word: LetterWord, _ sum: UInt64) -> Int32? {
    guard word.count < WordKey.longestWord else { return nil }
    var choice = MisspellingChoice()
    var rest = word
    for place in 0..<word.count {
      let letter = rest.removeFirst()
      if place == 0 || LetterWord.isVowel(letter) { continue }
      guard sums.mayContain(sum &+ LetterWord.summand(letter)) else { continue }
      add(word.inserting(letter, at: place), for: word, to: &choice)
    }
    // The vowels, in this order.
    var vowels: UInt64 = 0x75_6F_69_65_61
    while vowels != 0 {
      let letter = UInt8(truncatingIfNeeded: vowels)
      vowels &>>= 8
      guard sums.mayContain(sum &+ LetterWord.summand(letter)) else { continue }
      for place in 1..<word.count { add(word.inserting(letter, at: place), for: word, to: &choice) }
    }
    return choice.word
  }

  private func add(_ longer: LetterWord, for word: LetterWord, to choice: inout MisspellingChoice) {
    let found = words.id(of: longer.key)
    if found == WordTable.unknown { return }
    let isHarmless = !isHarmful(found)
    let least = !isToxic(found) ? 7 : isHarmless || !word.hasVowel ? 5 : 6
    if longer.count >= least { choice.add(found, isHarmless) }
  }

  /// The word that has one letter once that stands twice here.
  private func doubled(_ word: LetterWord) -> Int32? {
    guard word.count >= 5, word.hasDouble else { return nil }
    var choice = MisspellingChoice()
    for place in 1..<word.count where word[place] == word[place - 1] {
      let found = words.id(of: word.removing(at: place).key)
      if found == WordTable.unknown || word.count <= 6 && !isToxic(found) { continue }
      choice.add(found, !isHarmful(found))
    }
    return choice.word
  }

  /// Whether a word is toxic by itself, so that it had better not be read into another.
  private func isHarmful(_ word: Int32) -> Bool {
    words.traits(of: word).isSuperset(of: [.worthHiding, .toxicity])
  }

  /// Whether a word is toxic or is asked for by rules or templates.
  private func isToxic(_ word: Int32) -> Bool {
    let facts = words[word]
    return !facts.traits.isDisjoint(with: [.toxicity, .namesGroup, .mayFitTemplate]) || !facts.classes.isEmpty
  }

  private func isJoined(_ word: LetterWord) -> Bool {
    guard word.count >= 5 else { return false }
    var rest = word
    while rest.count >= 4 {
      if beginnings.mayContain(rest.block(at: 0) & 0xFFFF_FFFF) {
        if WordSplit(severeIn: word.letters.span, word.count, self) != nil { return true }
        break
      }
      _ = rest.removeFirst()
    }
    guard
      smallWords.mayContain(word.block(at: 0) & 0xFF_FFFF) || word[0] == UInt8(ascii: "i")
        || smallWords.mayContain(~word.block(at: word.count - 3))
    else { return false }
    return (1..<word.count).contains { place in
      WordSplit.isPair(word.part(0..<place).key, word.part(place..<word.count).key, words)
    }
  }
}

/// What a misspelt word may be: a harmless word where there is one.
private struct MisspellingChoice {
  private(set) var word: Int32?
  private var isHarmless = false

  mutating func add(_ candidate: Int32, _ isHarmless: Bool) {
    if word != nil, self.isHarmless || !isHarmless { return }
    word = candidate
    self.isHarmless = isHarmless
  }
}

extension WordTraits {
  /// What makes a misspelt word worth reading.
  fileprivate static let anyMeaning: WordTraits = [
    .sentiment, .modifier, .toxicity, .beginsToxicity, .worthHiding, .namesGroup, .standsForGroup,
    .mayFitTemplate,
  ]
}
