import CommentModel
import CommentText

/// Finds what unknown words may be misspellings of: two letters in each other's place, a vowel or one of two equal
/// letters left out, a letter doubled, padding around it, several words in one.
///
/// A word of the lexicons is never read as another one; the ordinary words among them are there for this. Keys of letter
/// sums spare nearly all unknown words the search, as the words with one letter less do in SymSpell (Garbe 2012).
struct Misspellings: Sendable {
  private let words: WordTable
  /// The letter sums of the words that are looked for.
  private var sums = BitFilter(size: 19)
  /// The first four letters of severe words.
  private var beginnings = BitFilter(size: 15)
  /// What severe words begin and end with.
  private var fragments = BitFilter(size: 18)
  /// The words of grammar classes.
  private var smallWords = BitFilter(size: 13)
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
    for id in 0..<Int32(words.count) where Misspellings.isReadable(words[id]) {
      if let sum = words[id].key.letterSum { sums.insert(sum) }
      if !words[id].classes.isEmpty { smallWords.insert(words[id].key.fold) }
    }
    for word in hideable where word.severity >= Misspellings.leastSeverity {
      severe[Int(word.id) / 64] |= 1 << UInt64(word.id % 64)
      if word.letters.count >= 4, word.profanity >= Misspellings.leastProfanity {
        plain[Int(word.id) / 64] |= 1 << UInt64(word.id % 64)
      }
      if let letters = LetterWord(words[word.id].key), letters.count >= 4 { insertParts(of: letters) }
    }
  }

  private mutating func insertParts(of word: LetterWord) {
    beginnings.insert(word.part(0..<4).key.low)
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
    var reading = Reading(WordTable.unknown, [])
    guard let word = LetterWord(key), word.count >= 2 else { return reading }
    if word.count >= 4, let (found, disguise) = misspelled(word) {
      if Misspellings.isReadable(words[found]) {
        reading = Reading(found, words.traits(of: found))
        reading.disguises = DisguiseSet(disguise)
      }
      return reading
    }
    if mayBeJoined(word), WordSplit(word.letters.span, word.count, words, self) != nil {
      reading.flags = .joined
    } else if fragments.mayContain(key.fold) || fragments.mayContain(~key.fold) {
      reading.flags = .fragment
    }
    return reading
  }

  /// The words that some letters of a text can be, as in `reading`; for words that are too long for that too.
  func split(_ text: Span<UInt8>, _ range: Range<Int>) -> WordSplit? {
    guard range.count <= WordSplit.longest else { return nil }
    var letters = InlineArray<32, UInt8>(repeating: 0)
    for (place, offset) in range.enumerated() {
      guard text[offset].isASCIILetter else { return nil }
      letters[place] = text[offset].asciiLowercased
    }
    return WordSplit(letters.span, range.count, words, self)
  }

  private func misspelled(_ word: LetterWord) -> (Int32, Disguise)? {
    if let found = padded(word) { return (found, .padding) }
    let sum = word.letterSum
    if sums.mayContain(sum) {
      var choice = Choice(words)
      for place in 0..<word.count - 1 where word[place] != word[place + 1] {
        let swapped = word.swapping(at: place)
        // Four letters in another order are a name or a word of another language as often.
        if word.count == 4, place != 1, !isLikelySwap(swapped) { continue }
        choice.addSwapped(swapped, at: place)
      }
      if let found = choice.word { return (found, .transposition) }
    }
    if let found = shortened(word, sum) { return (found, .omission) }
    if let found = doubled(word) { return (found, .repetition) }
    return nil
  }

  private func isLikelySwap(_ word: LetterWord) -> Bool {
    let found = words.id(of: word.key)
    return isPlain(found) || !words.traits(of: found).contains(.worthHiding)
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

  /// The word that has a vowel more, or one letter twice that stands once here.
  private func shortened(_ word: LetterWord, _ sum: UInt64) -> Int32? {
    guard word.count < WordKey.longestWord else { return nil }
    var choice = Choice(words)
    choice.hasVowel = (0..<word.count).contains { LetterWord.isVowel(word[$0]) }
    for vowel in LetterWord.vowels.indices {
      let letter = LetterWord.vowels[vowel]
      guard sums.mayContain(sum &+ LetterWord.summand(letter)) else { continue }
      for place in 1..<word.count { choice.addLonger(word.inserting(letter, at: place)) }
    }
    for place in 1..<word.count where sums.mayContain(sum &+ LetterWord.summand(word[place])) {
      choice.addLonger(word.inserting(word[place], at: place))
    }
    return choice.word
  }

  private func doubled(_ word: LetterWord) -> Int32? {
    guard word.count >= 5 else { return nil }
    var choice = Choice(words)
    for place in 1..<word.count where word[place] == word[place - 1] {
      choice.addShorter(word.removing(at: place))
    }
    return choice.word
  }

  /// Whether a word can be several by its letters.
  private func mayBeJoined(_ word: LetterWord) -> Bool {
    guard word.count >= 5 else { return false }
    for place in 0...word.count - 4 where beginnings.mayContain(word.part(place..<place + 4).key.low) {
      return true
    }
    for place in 1..<word.count where place == 1 || place >= 3 {
      if smallWords.mayContain(word.part(0..<place).key.fold) { return true }
      if smallWords.mayContain(word.part(place..<word.count).key.fold) { return true }
    }
    return false
  }
}

/// What a misspelt word may be: a harmless word where there is one.
private struct Choice {
  private let words: WordTable
  private(set) var word: Int32?
  /// Whether the misspelt word has a vowel; of one that has none it is clear that something is left out.
  var hasVowel = true

  init(_ words: WordTable) { self.words = words }

  /// Adds a word whose letters stand in another order. The first two are rarely mistaken for one another.
  mutating func addSwapped(_ candidate: LetterWord, at place: Int) {
    let found = words.id(of: candidate.key)
    if found == WordTable.unknown { return }
    let least = (Choice.isToxic(found, words) ? 4 : 6) + (place == 0 ? 2 : 0)
    if candidate.count >= least { add(candidate) }
  }

  /// Adds a word that has a letter less.
  mutating func addShorter(_ candidate: LetterWord) {
    let found = words.id(of: candidate.key)
    if found == WordTable.unknown { return }
    if candidate.count >= (Choice.isToxic(found, words) ? 4 : 6) { add(candidate) }
  }

  /// Whether a word is toxic or is asked for by rules.
  private static func isToxic(_ word: Int32, _ words: WordTable) -> Bool {
    words.traits(of: word).contains(.toxicity) || !words.classes(of: word).isEmpty
  }

  mutating func add(_ candidate: LetterWord) {
    let found = words.id(of: candidate.key)
    if found == WordTable.unknown { return }
    if let word, !words.traits(of: word).contains(.worthHiding) { return }
    if word == nil || !words.traits(of: found).contains(.worthHiding) { word = found }
  }

  /// Adds a word that has a letter more. Short ones may be other words, names or abbreviations.
  mutating func addLonger(_ candidate: LetterWord) {
    let found = words.id(of: candidate.key)
    if found == WordTable.unknown { return }
    let traits = words.traits(of: found)
    let isToxic = Choice.isToxic(found, words)
    let least = isToxic && (!hasVowel || !traits.contains(.worthHiding)) ? 5 : isToxic ? 6 : 7
    if candidate.count >= least { add(candidate) }
  }
}

extension LetterWord {
  fileprivate static let vowels: InlineArray<5, UInt8> = [0x61, 0x65, 0x69, 0x6F, 0x75]

  fileprivate static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }
}

extension WordTraits {
  /// What makes a misspelt word worth reading.
  fileprivate static let anyMeaning: WordTraits = [
    .sentiment, .modifier, .toxicity, .beginsToxicity, .worthHiding,
  ]
}

extension WordKey {
  /// Both halves in one number.
  fileprivate var fold: UInt64 { low ^ high &* 3 }

  /// The letter sum of a word of four small ASCII letters or more that stands in its key, or `nil`.
  fileprivate var letterSum: UInt64? {
    guard low >> 24 != 0 else { return nil }
    var sum: UInt64 = 0
    var rest = low
    var isBehind = false
    while true {
      while rest != 0 {
        let letter = UInt8(truncatingIfNeeded: rest)
        if letter &- UInt8(ascii: "a") >= 26 { return nil }
        sum &+= LetterWord.summand(letter)
        rest >>= 8
      }
      if isBehind { return sum }
      isBehind = true
      rest = high
    }
  }
}
