/// What is looked for in texts, made ready for looking.
struct CompiledTextTest {
  let fields: [TextField]
  let mode: TextTest.Mode
  let isCaseSensitive: Bool
  let ignoresQuotes: Bool
  /// In small letters where case does not matter.
  private let patterns: [[UInt8]]
  private let regexes: [LinearRegex]
  /// The bytes that patterns begin with.
  private var firstLow: UInt64 = 0
  private var firstHigh: UInt64 = 0
  private var mayBeginBeyondASCII = false

  init(_ test: TextTest) {
    fields = test.fields
    mode = test.mode
    isCaseSensitive = test.isCaseSensitive
    ignoresQuotes = test.ignoresQuotes
    if test.mode == .regex {
      // A policy file's patterns were checked when it was read; another one's that can't be read match nothing.
      regexes = test.patterns.compactMap { try? LinearRegex($0, ignoresCase: !test.isCaseSensitive) }
      patterns = []
    } else {
      regexes = []
      patterns = test.patterns.map { pattern in
        var text = PlainText()
        text.read(Array(pattern.utf8).span, isCaseSensitive: test.isCaseSensitive)
        return text.bytes
      }.filter { !$0.isEmpty }
    }
    for pattern in patterns {
      switch pattern[0] {
      case ..<64: firstLow |= 1 << UInt64(pattern[0])
      case ..<128: firstHigh |= 1 << UInt64(pattern[0] - 64)
      default: mayBeginBeyondASCII = true
      }
    }
  }

  /// The first place where something is found, as bytes. O(patterns × text).
  func firstMatch(in text: Span<UInt8>, _ machine: inout RegexMachine) -> Range<Int>? {
    switch mode {
    case .regex:
      for regex in regexes { if let match = machine.firstMatch(of: regex, in: text) { return match } }
      return nil
    case .includes, .includesWord: return firstInside(text)
    case .startsWith: return patterns.first { text.has($0, at: 0) }.map { 0..<$0.count }
    case .endsWith:
      return patterns.first { text.has($0, at: text.count - $0.count) }.map {
        text.count - $0.count..<text.count
      }
    case .fullExact: return whole(text, 0..<text.count)
    case .fullText: return whole(text, text.withoutSignsAtEnds)
    }
  }

  private func whole(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    patterns.contains { $0.count == range.count && text.has($0, at: range.lowerBound) } ? range : nil
  }

  private func firstInside(_ text: Span<UInt8>) -> Range<Int>? {
    for offset in text.indices {
      let byte = text[offset]
      guard
        byte >= 0x80
          ? mayBeginBeyondASCII
          : (byte < 64 ? firstLow >> UInt64(byte) : firstHigh >> UInt64(byte - 64)) & 1 != 0
      else { continue }
      for pattern in patterns where text.has(pattern, at: offset) {
        if mode == .includes || text.isWhole(offset..<offset + pattern.count) {
          return offset..<offset + pattern.count
        }
      }
    }
    return nil
  }
}

extension Span<UInt8> {
  fileprivate func has(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }

  /// Whether no word goes on beyond the ends of a range: a sign at its end is one by itself.
  fileprivate func isWhole(_ range: Range<Int>) -> Bool {
    let goesOnBefore = hasWord(before: range.lowerBound) && hasWord(behind: range.lowerBound)
    let goesOnBehind = hasWord(behind: range.upperBound) && hasWord(before: range.upperBound)
    return !goesOnBefore && !goesOnBehind
  }

  /// What is between the first and the last letter or digit.
  fileprivate var withoutSignsAtEnds: Range<Int> {
    var start = 0
    while start < count, !hasWord(behind: start) { start += scalar(at: start).length }
    var end = count
    while end > start, !hasWord(before: end) { end = scalarStart(before: end) }
    return start..<end
  }
}
