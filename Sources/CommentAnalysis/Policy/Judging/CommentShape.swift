import CommentModel

/// What a comment's text looks like, counted.
struct CommentShape {
  /// Unicode scalars, white space at the ends left out.
  private(set) var length = 0
  private(set) var words = 0
  /// Lines with something on them.
  private(set) var lines = 0
  private(set) var links = 0
  private(set) var mentions = 0
  private(set) var hashtags = 0
  private(set) var emoji = 0
  /// The longest run of one character, white space left out.
  private(set) var repeats = 0
  private var letters = 0
  private var capitalLetters = 0

  /// The share of its letters that are capitals, 0…1. Fewer than ten letters say nothing: 0.
  var capitals: Double { letters < CommentShape.fewestLetters ? 0 : Double(capitalLetters) / Double(letters) }

  /// "OK" and "NASA!" don't shout.
  private static let fewestLetters = 10

  /// Counts. O(n).
  init(_ text: Span<UInt8>, _ tokens: [Token]) {
    for token in tokens {
      switch token.kind {
      case .word, .number: words += 1
      case .url: links += 1
      case .mention: mentions += 1
      case .hashtag: hashtags += 1
      case .emoji: emoji += 1
      case .emoticon, .email, .punctuation: break
      }
    }
    var offset = 0
    var position = 0
    var run = 0
    var last: UInt32 = 0
    var isLineEmpty = true
    while offset < text.count {
      let (scalar, size) = text.scalar(at: offset)
      offset += size
      position += 1
      if scalar.isBlank {
        if scalar == 0x0A { isLineEmpty = true }
        last = 0
        continue
      }
      if length == 0 { position = 1 }
      length = position
      if isLineEmpty {
        lines += 1
        isLineEmpty = false
      }
      run = scalar == last ? run + 1 : 1
      last = scalar
      repeats = max(repeats, run)
      count(scalar)
    }
  }

  @inline(__always)
  private mutating func count(_ scalar: UInt32) {
    if scalar < 0x80 {
      let isLetter = (0x61...0x7A).contains(scalar | 0x20)
      letters += isLetter ? 1 : 0
      capitalLetters += isLetter && scalar & 0x20 == 0 ? 1 : 0
    } else if let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic {
      letters += 1
      if properties.isUppercase { capitalLetters += 1 }
    }
  }
}

extension UInt32 {
  fileprivate var isBlank: Bool {
    if self < 0x80 { return self <= 0x20 }
    return Unicode.Scalar(self)?.properties.isWhitespace ?? false
  }
}
