/// The lines above a quote that tell who wrote it: `On Monday, … wrote:`, `Am 3. Mai schrieb …:`.
enum MailAttribution {
  /// Where the quote begins whose first line is at `offset`: with the attribution in the last of `lines`,
  /// which are those above it, or with itself.
  ///
  /// An attribution ends with `:` and has one of the verbs that mail programs use, or begins as they begin
  /// one without a verb. It may have been wrapped: then the lines above belong to it from the one that begins
  /// like an attribution on, three in all. O(length of three lines).
  static func start(above offset: Int, lines: [Range<Int>], in source: Span<UInt8>) -> Int {
    guard let last = lines.last, isNear(last.upperBound, offset, in: source) else { return offset }
    var end = last.upperBound
    while end > last.lowerBound, source[end - 1].isASCIIBlank { end -= 1 }
    guard end > last.lowerBound, source[end - 1] == UInt8(ascii: ":") || endsWithWideColon(end, in: source)
    else {
      return offset
    }
    for (place, line) in lines.reversed().enumerated() {
      if place > 0 {
        // Only lines that stand directly on top of each other can be a wrapped one.
        guard line.upperBound + 1 == lines[lines.count - place].lowerBound, canBeWrapped(line, in: source)
        else {
          break
        }
      }
      if begins(line, with: introductions, in: source), hasVerb(line.lowerBound..<end, in: source) {
        return line.lowerBound
      }
      if place == 0, begins(line, with: ["quoting ", "zitat von ", "citando ", "citát "], in: source) {
        return line.lowerBound
      }
    }
    return hasVerb(last.lowerBound..<end, in: source) ? last.lowerBound : offset
  }

  /// The first words of attributions that name the day, in the languages that mail programs have.
  private static let introductions = [
    "on ", "in ", "at ", "le ", "am ", "el ", "il ", "em ", "op ", "den ", "dne ", "dnia ", "w dniu ", "ons ",
    "pe ",
    "på ", "vào ", "* ",
  ]

  private static let verbs = [
    "wrote", "writes", "said", "schrieb", "schreibt", "écrit", "ecrit", "escribió", "escribio", "escribe",
    "scritto",
    "scrisse", "scrive", "escreveu", "schreef", "skrev", "skrifaði", "kirjoitti", "napisał", "napisała",
    "pisze",
    "napsal", "napísal", "írta", "a scris", "yazdı", "написал", "написала", "писал", "пишет", "пише",
    "έγραψε",
    "đã viết", "menulis", "写道", "寫道", "のメール", "書きました", "작성",
  ]

  private static let verbsByFirstByte = Dictionary(grouping: verbs) { $0.utf8.first ?? 0 }

  /// Whether at most one blank line stands between.
  private static func isNear(_ end: Int, _ offset: Int, in source: Span<UInt8>) -> Bool {
    var lines = 0
    for index in end..<offset where source[index] == 0x0A { lines += 1 }
    return lines <= 2
  }

  /// Whether a line can go on in the next one as attributions do: with a day or number in it, and no end of a
  /// sentence.
  private static func canBeWrapped(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard let last = line.last, line.count <= 200, !".!?".utf8.contains(source[last]) else { return false }
    for index in line where source[index].isASCIIDigit { return true }
    return false
  }

  private static func endsWithWideColon(_ end: Int, in source: Span<UInt8>) -> Bool {
    end >= 3 && source.has("：", at: end - 3, before: end)
  }

  private static func begins(_ line: Range<Int>, with words: [String], in source: Span<UInt8>) -> Bool {
    words.contains { source.has($0, at: line.lowerBound, before: line.upperBound) }
  }

  private static func hasVerb(_ range: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard range.count <= 1_000 else { return false }
    for index in range {
      let isInWord = index > range.lowerBound && source[index - 1].isASCIILetter
      if isInWord || source[index] == 0x20 { continue }
      guard let verbs = verbsByFirstByte[source[index].asciiLowercased] else { continue }
      if verbs.contains(where: { source.has($0, at: index, before: range.upperBound) }) { return true }
    }
    return false
  }
}
