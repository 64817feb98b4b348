import CommentModel

/// Reads patterns: parts with spaces between them.
///
///     word           that word
///     <class>        a word or phrase of that class
///     [a|b|<class>]  one of them
///     *3             up to three words of any kind, none of them of the class `not`
///     ,              a comma or the like, which nothing else passes over
///     ^ $            where a clause begins, where it ends
///     =part !part    what must, or must not, stand there, and is left for the next part
///
/// `?` behind a part: it may be left out; `+`: several times; `*`: both.
struct TemplateReader {
  private(set) var parts: [TemplateElement] = []
  private var gap: UInt8 = 0

  /// Reads a pattern; `false` where it is none.
  mutating func read(
    _ pattern: Range<Int>, _ bytes: Span<UInt8>, _ names: inout ClassNames, _ words: inout PhraseReader,
    _ table: inout TemplateTable
  ) -> Bool {
    parts.removeAll(keepingCapacity: true)
    gap = 0
    var rest = pattern
    while let part = bytes.nextWord(of: &rest, separator: UInt8(ascii: " ")) {
      guard readPart(part, bytes, &names, &words, &table) else { return false }
    }
    return gap == 0 && parts.contains { $0.kind == .words && !$0.isOptional }
  }

  private mutating func readPart(
    _ range: Range<Int>, _ bytes: Span<UInt8>, _ names: inout ClassNames, _ words: inout PhraseReader,
    _ table: inout TemplateTable
  ) -> Bool {
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "*") {
      guard range.count == 2, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[range.lowerBound + 1])
      else { return false }
      gap = bytes[range.lowerBound + 1] - UInt8(ascii: "0")
      return true
    }
    var element = TemplateElement(kind: .words, gap: gap)
    gap = 0
    var inner = range
    if first == UInt8(ascii: "=") || first == UInt8(ascii: "!") {
      element.kind = first == UInt8(ascii: "=") ? .ahead : .notAhead
      inner = inner.lowerBound + 1..<inner.upperBound
      guard !inner.isEmpty else { return false }
    }
    switch bytes[range.upperBound - 1] {
    case UInt8(ascii: "?"): element.isOptional = true
    case UInt8(ascii: "+"): element.isRepeated = true
    case UInt8(ascii: "*"):
      element.isOptional = true
      element.isRepeated = true
    default: break
    }
    if element.isOptional || element.isRepeated { inner = inner.lowerBound..<inner.upperBound - 1 }
    guard !inner.isEmpty else { return false }
    let start = Int32(table.words.count)
    switch bytes[inner.lowerBound] {
    case UInt8(ascii: ","): element.kind = .barrier
    case UInt8(ascii: "^"): element.kind = .begin
    case UInt8(ascii: "$"): element.kind = .end
    case UInt8(ascii: "["):
      guard bytes[inner.upperBound - 1] == UInt8(ascii: "]") else { return false }
      var rest = inner.lowerBound + 1..<inner.upperBound - 1
      while let choice = bytes.nextWord(of: &rest, separator: UInt8(ascii: "|")) {
        guard readChoice(choice, bytes, &names, &words, &table, &element) else { return false }
      }
    default:
      guard readChoice(inner, bytes, &names, &words, &table, &element) else { return false }
    }
    element.words = start..<Int32(table.words.count)
    parts.append(element)
    return true
  }

  /// Reads a class or a word.
  private func readChoice(
    _ range: Range<Int>, _ bytes: Span<UInt8>, _ names: inout ClassNames, _ words: inout PhraseReader,
    _ table: inout TemplateTable, _ element: inout TemplateElement
  ) -> Bool {
    if bytes[range.lowerBound] == UInt8(ascii: "<") {
      guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: ">"),
        let one = names.class(range.lowerBound + 1..<range.upperBound - 1, bytes)
      else { return false }
      element.classes.formUnion(one)
      return true
    }
    words.read(bytes.extracting(range))
    guard words.phrase.count == 1 else { return false }
    table.appendWord(words.phrase[0])
    return true
  }
}
