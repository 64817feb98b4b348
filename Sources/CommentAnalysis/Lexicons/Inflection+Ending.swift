extension Inflection {
  /// What makes a form of a word.
  struct Ending {
    /// How many of the last letters are taken off.
    var dropped = 0
    /// Whether the last letter is doubled.
    var doubles = false
    var added: String
  }

  /// The last letters of a word, on which its endings depend.
  struct WordEnd {
    /// How many bytes the word has.
    let count: Int
    private let letters: (third: UInt8, second: UInt8, last: UInt8)

    init(_ word: Range<Int>, in bytes: Span<UInt8>) {
      func byte(_ fromEnd: Int) -> UInt8 { word.count >= fromEnd ? bytes[word.upperBound - fromEnd] : 0 }
      count = word.count
      letters = (byte(3), byte(2), byte(1))
    }

    var last: Unicode.Scalar { Unicode.Scalar(letters.last) }
    var before: Unicode.Scalar { Unicode.Scalar(letters.second) }

    /// `nasty`, not `boy`.
    var isConsonantY: Bool { last == "y" && hasConsonantBeforeLast(1) }

    /// Whether anything but a vowel stands before the last one or two letters.
    func hasConsonantBeforeLast(_ letters: Int) -> Bool {
      let letter = letters == 1 ? self.letters.second : self.letters.third
      return count > letters && !"aeiou".utf8.contains(letter)
    }
  }
}
