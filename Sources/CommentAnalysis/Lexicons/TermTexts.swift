/// The texts of all terms: those of the files one behind the other, and behind them the generated forms.
struct TermTexts: Sendable {
  private let files: [(name: String, start: Int, bytes: LexiconBytes)]
  private let formsStart: Int
  private var forms: [UInt8] = []

  /// The terms of some files; none is generated yet.
  init(_ files: [LexiconFile]) {
    var start = 0
    self.files = files.map { file in
      defer { start += file.bytes.count }
      return (file.file, start, file.bytes)
    }
    formsStart = start
  }

  /// A term that stands in a file.
  func term(_ range: Range<Int>, ofFile number: Int) -> Term {
    let start = files[number].start
    return Term(start + range.lowerBound..<start + range.upperBound)
  }

  /// Generates the inflected forms of a term, which replace what is in `terms`.
  mutating func appendForms(of term: Span<UInt8>, _ inflections: Inflections, to terms: inout [Term]) {
    terms.removeAll(keepingCapacity: true)
    for inflection in Inflection.allCases where inflections.contains(Inflections(inflection)) {
      let word = inflection.inflectedWord(of: term)
      inflection.forEachEnding(of: Inflection.WordEnd(word, in: term)) { ending in
        let start = formsStart + forms.count
        let added = ending.added.utf8
        // A doubled letter has four bytes at the most.
        forms.append(addingCapacity: term.count + 4 + added.count) { form in
          for index in 0..<word.upperBound - ending.dropped { form.append(term[index]) }
          if ending.doubles { for index in term.lastLetter(of: word) { form.append(term[index]) } }
          for byte in added { form.append(byte) }
          for index in word.upperBound..<term.count { form.append(term[index]) }
        }
        terms.append(Term(start..<formsStart + forms.count))
      }
    }
  }

  /// Lends the bytes of a term.
  func withBytes<Result>(of term: Term, _ body: (Span<UInt8>) -> Result) -> Result {
    let range = term.range
    if range.lowerBound >= formsStart {
      return body(forms.span.extracting(range.lowerBound - formsStart..<range.upperBound - formsStart))
    }
    let file = files[fileNumber(of: term)]
    return file.bytes.withSpan { bytes in
      body(bytes.extracting(range.lowerBound - file.start..<range.upperBound - file.start))
    }
  }

  /// The file in which a term is written, and its line there, from 1. O(n).
  func place(of term: Term) -> (file: String, line: Int) {
    let file = files[fileNumber(of: term)]
    return (file.name, file.bytes.withSpan { $0.line(at: term.range.lowerBound - file.start) })
  }

  /// Lends the bytes of each file, in order.
  func forEachFile(_ body: (_ number: Int, Span<UInt8>) -> Void) {
    for (number, file) in files.enumerated() { file.bytes.withSpan { body(number, $0) } }
  }

  /// The number of the file in which a term is written; that of the last one for a generated form.
  func fileNumber(of term: Term) -> Int {
    files.lastIndex { $0.start <= term.range.lowerBound } ?? 0
  }
}

extension Span<UInt8> {
  fileprivate func lastLetter(of word: Range<Int>) -> Range<Int> {
    var start = word.upperBound
    while start > word.lowerBound {
      start -= 1
      if self[start] & 0xC0 != 0x80 { break }
    }
    return start..<word.upperBound
  }
}
