import CommentModel

/// The text of a mail or news article: it stays as it is written, and what is not its author's is marked.
///
/// As quotes: lines that begin with `>`, or with the writer's initials and `>`, the line above them that
/// tells who wrote them, and all below a line such as `-----Original Message-----`. As signature: what
/// follows `-- `, a PGP signature, and the footer that a mailing list adds.
struct MailText {
  private var quoteStart: Int?
  private var quoteEnd = 0
  private var signatureStart: Int?
  private var isForwarded = false
  private var isPGPSignature = false
  /// The last lines that are not part of a quote, blank ones left out, the nearest last.
  private var lastLines: [Range<Int>] = []

  /// Writes the text of `source`; `flow` joins its lines first. O(n).
  static func append(_ source: Span<UInt8>, to output: inout MarkedText, flow: FlowedLines?) {
    if let flow {
      let joined = flow.joined(source)
      output.append(trimmed: joined.span)
    } else {
      output.append(trimmed: source)
    }
    let bytes = output.bytes
    var text = MailText()
    text.read(bytes.span, to: &output)
  }

  private mutating func read(_ source: Span<UInt8>, to output: inout MarkedText) {
    var start = 0
    while start < source.count, signatureStart == nil || isPGPSignature {
      var end = start
      while end < source.count, source[end] != 0x0A { end += 1 }
      read(start..<end, in: source, to: &output)
      start = end + 1
    }
    endQuote(&output)
    if let signatureStart { output.mark(signatureStart..<source.count, as: .signature) }
  }

  private mutating func read(_ line: Range<Int>, in source: Span<UInt8>, to output: inout MarkedText) {
    if isPGPSignature {
      if MailSigns.endsPGPSignature(line, in: source), let start = signatureStart {
        output.mark(start..<line.upperBound, as: .signature)
        (isPGPSignature, signatureStart) = (false, nil)
      }
    } else if isForwarded {
      quoteEnd = line.upperBound
    } else if MailSigns.isQuote(line, in: source) {
      if quoteStart == nil {
        quoteStart = MailAttribution.start(above: line.lowerBound, lines: lastLines, in: source)
      }
      quoteEnd = line.upperBound
    } else {
      readOwnLine(line, in: source, to: &output)
    }
  }

  private mutating func readOwnLine(
    _ line: Range<Int>, in source: Span<UInt8>, to output: inout MarkedText
  ) {
    endQuote(&output)
    if MailSigns.beginsForwarded(line, in: source) {
      (isForwarded, quoteStart, quoteEnd) = (true, line.lowerBound, line.upperBound)
    } else if MailSigns.beginsSignature(line, in: source) {
      signatureStart = line.lowerBound
    } else if MailSigns.beginsPGPSignature(line, in: source) {
      (isPGPSignature, signatureStart) = (true, line.lowerBound)
    }
    if !MailSigns.isBlank(line, in: source) {
      if lastLines.count == 3 { lastLines.removeFirst() }
      lastLines.append(line)
    }
  }

  private mutating func endQuote(_ output: inout MarkedText) {
    if let quoteStart {
      output.mark(quoteStart..<quoteEnd, as: .quote)
      lastLines.removeAll(keepingCapacity: true)
    }
    quoteStart = nil
  }
}
