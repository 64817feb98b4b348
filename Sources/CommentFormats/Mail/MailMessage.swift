import CommentModel

/// One message as a comment, and what is needed to find its thread.
struct MailMessage: ~Copyable {
  /// The comment; the ids above it are in `above`.
  private(set) var draft = CommentDraft()
  /// The ids of the messages above, the parent last.
  private(set) var above: [[UInt8]] = []
  /// What it is about, in one line of UTF-8.
  private(set) var subject: [UInt8] = []
  /// What could not be read.
  private(set) var problems: [ReadProblem.Kind] = []
  /// How many byte sequences had no meaning in their charset.
  private(set) var invalidSequences = 0

  private let converter = CharsetConverter()
  private var partDraft = CommentDraft()

  /// Reads a message in place of the last one. O(length).
  ///
  /// - Parameters:
  ///   - bytes: header and body, from any transport.
  ///   - number: its place in the source, from 1: `#1` is its id where it has none.
  ///   - hasQuotedSeparators: whether lines that begin with `>From ` may be what a mailbox made of `From `.
  mutating func read(_ bytes: Span<UInt8>, number: Int, hasQuotedSeparators: Bool) {
    draft.removeAll()
    problems.removeAll()
    invalidSequences = 0
    let headers = MailHeaders(of: bytes, in: 0..<bytes.count)
    draft.id = MessageIDs.all(in: headers[.messageID], of: bytes).first ?? Array("#\(number)".utf8)
    above = MessageIDs.above(headers, of: bytes)
    draft.parentID = above.last ?? []
    let charset = Charset(label: ContentType(headers[.contentType], of: bytes).charset)
    subject = HeaderText.decode(bytes.extracting(headers[.subject]), charset: charset, converter)
    draft.author = MailAuthor.name(bytes.extracting(headers[.from]), charset: charset, converter)
    draft.time = time(headers, of: bytes)
    let parts = MailParts(of: bytes, in: 0..<bytes.count, headers)
    take(parts, of: bytes, hasQuotedSeparators: hasQuotedSeparators)
  }

  /// What the author says, else what the first news server says.
  private mutating func time(_ headers: MailHeaders, of bytes: Span<UInt8>) -> Timestamp? {
    let fields = [headers[.date], headers[.injectionDate], headers[.postingDate]]
    for field in fields where !field.isEmpty {
      if let time = MailDate.timestamp(bytes.extracting(field)) { return time }
    }
    if !bytes.trimmed(headers[.date]).isEmpty { problems.append(.unreadableTime) }
    return nil
  }

  private mutating func take(_ parts: MailParts, of bytes: Span<UInt8>, hasQuotedSeparators: Bool) {
    if parts.surplus > 0 { problems.append(.surplusParts(parts.surplus)) }
    if parts.parts.isEmpty { problems.append(.noText) }
    for part in parts.parts {
      read(part, bytes.extracting(bytes.withoutBlankLines(part.range)), hasQuotedSeparators)
      if partDraft.text.isEmpty { continue }
      if draft.text.isEmpty {
        swap(&draft.text, &partDraft.text)
        swap(&draft.marks, &partDraft.marks)
      } else {
        appendPart()
      }
    }
  }

  /// Makes one part text and marks.
  private mutating func read(_ part: MailParts.Part, _ bytes: Span<UInt8>, _ hasQuotedSeparators: Bool) {
    let type = part.type
    let markup =
      type.kind == .html ? Markup.html : Markup.mail(flowed: type.isFlowed, delSp: type.deletesSpace)
    let charset = Charset(label: type.charset)
    if part.encoding == .identity, !hasQuotedSeparators, charset.keepsASCII, bytes.isPlainASCII {
      partDraft.setText(bytes, markup)
      return
    }
    var sent = Array(bytes)
    if hasQuotedSeparators, part.encoding != .base64 { sent = MailboxQuoting.removed(from: bytes) }
    if part.encoding != .identity { sent = part.encoding.decode(sent.span) }
    let text = converter.text(sent.span, labelled: charset)
    if !text.isLabelKnown { problems.append(.unknownCharset(MailMessage.word(type.charset))) }
    invalidSequences += text.invalidSequences
    partDraft.setText(text.bytes.span, markup)
  }

  private mutating func appendPart() {
    draft.text += [0x0A, 0x0A]
    let start = draft.text.count
    draft.text += partDraft.text
    for mark in partDraft.marks {
      let range = mark.range.lowerBound + start..<mark.range.upperBound + start
      draft.marks.append(TextMark(kind: mark.kind, range: range))
    }
  }

  /// A label as far as it is safe to show.
  private static func word(_ label: [UInt8]) -> String {
    String(decoding: label.prefix(40).filter { (0x21...0x7E).contains($0) }, as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// A range without the blank lines in front and the blanks behind.
  fileprivate func withoutBlankLines(_ range: Range<Int>) -> Range<Int> {
    let trimmed = trimmed(range)
    var lower = trimmed.lowerBound
    while lower > range.lowerBound, self[lower - 1] != 0x0A { lower -= 1 }
    return trimmed.isEmpty ? trimmed : lower..<trimmed.upperBound
  }
}
