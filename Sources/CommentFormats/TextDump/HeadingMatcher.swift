/// What a line outside of the comments means for finding them.
enum LineRole: Equatable {
  /// Announces comments.
  case heading(CommentHeading)
  /// Announces links from other pages.
  case pings
  /// Heads the form for a new comment.
  case form
  /// Says that no more comments are taken.
  case closed
  /// Anything else.
  case other
}

/// A line that announces comments.
struct CommentHeading: Equatable {
  /// How surely it does, in rising order.
  enum Form: Int {
    /// `Discussion`, which may as well be a section of the article
    case vague
    /// `Comments`
    case bare
    /// `14 Comments`, `Comments (14)`
    case count
    /// `14 thoughts on “…”`, `There are 14 comments`
    case sentence
  }

  var form: Form
  /// The counts in it; with two, the first is this page's and the last the whole (`10 Comments / 14 Comments`).
  var counts: [Int] = []
  /// The article's title, where the heading quotes it.
  var title: String?
}

/// Tells the lines that stand around comments, in the languages of `CommentHeadings`.
enum HeadingMatcher {
  /// The longest heading that goes on without a quotation, in UTF-8 bytes.
  static let longestPlain = 120
  /// The longest heading of a form, in UTF-8 bytes.
  private static let longestForm = 120

  static func role(of line: String) -> LineRole {
    let words = LineWords(line)
    if words.tokens.isEmpty { return .other }
    if var heading = heading(words) {
      heading.title = heading.form == .sentence ? quotation(in: line) : nil
      return .heading(heading)
    }
    guard words.length <= longestForm else { return .other }
    let phrase = words.phrase
    if closed.begins(phrase) { return .closed }
    if forms.begins(phrase) || formStarts.begins(phrase) { return .form }
    return isPingHeading(words) ? .pings : .other
  }

  /// The count that a byline or an article's meta line claims: `by 24 Comments`, `May 26 | Comments 34 |`.
  static func countInMetaLine(_ line: String) -> Int? {
    let tokens = LineWords(line).tokens
    let isByline =
      if case .word(let word)? = tokens.first { bylineWords.contains(word) } else { false }
    for place in tokens.indices.dropLast() {
      let isFirst = place == tokens.startIndex
      let opens = isFirst || isSeparator(tokens[place - 1])
      let after = place + 2
      let closes = after == tokens.endIndex || isSeparator(tokens[after])
      switch (tokens[place], tokens[place + 1]) {
      case (.number(let count), .word(let noun)) where CommentHeadings.commentNouns.contains(noun):
        if closes && (opens || isByline) { return count }
      case (.word(let noun), .number(let count)) where CommentHeadings.commentNouns.contains(noun):
        if closes && opens { return count }
      default: break
      }
    }
    return nil
  }

  static let bylineWords: Set<String> = [
    "by", "von", "par", "por", "di", "da", "af", "av", "od", "autor", "author", "posted", "on",
    "veröffentlicht", "publié", "publicado", "geplaatst", "door",
  ]

  private static func isSeparator(_ token: LineWords.Token) -> Bool {
    switch token {
    case .mark(let mark): ["|", "·", "•", "/", "—", "–", ".", ",", ">", "(", ")", "]"].contains(mark)
    case .quote: true
    default: false
    }
  }

  private static func heading(_ line: LineWords) -> CommentHeading? {
    let tokens = line.tokens
    var start = tokens.startIndex
    while start < tokens.endIndex, case .mark = tokens[start] { start += 1 }
    let body = tokens[start...]
    if let first = body.first, first == .quote { return titleFirst(body) }
    if let heading = countFirst(body, length: line.length) ?? nounFirst(body) ?? view(body) { return heading }
    if let lead = longestLead(body), var heading = countFirst(lead, length: line.length) ?? nounFirst(lead) {
      heading.form = .sentence
      return heading
    }
    if let heading = titleFirst(body) ?? joined(body, length: line.length) ?? about(body) { return heading }
    if tokens.contains(where: isNumber) { return nil }
    if CommentHeadings.bare.contains(line.phrase) { return CommentHeading(form: .bare) }
    return CommentHeadings.vague.contains(line.phrase) ? CommentHeading(form: .vague) : nil
  }

  /// `14 Comments`, `One thought on “…”`, `10 Comments / 14 Comments`
  private static func countFirst(_ tokens: ArraySlice<LineWords.Token>, length: Int) -> CommentHeading? {
    guard let count = tokens.first.flatMap(count), let noun = noun(tokens.dropFirst()) else { return nil }
    let tail = tokens[noun.end...]
    var counts = [count]
    guard let next = tail.first else { return CommentHeading(form: .count, counts: counts) }
    switch next {
    case .word where tail.prefix(4).contains(.quote):
      return CommentHeading(form: .sentence, counts: counts)
    case .word(let word) where CommentHeadings.tailWords.contains(word):
      guard length <= longestPlain || tail.contains(.quote) else { return nil }
      return CommentHeading(form: .sentence, counts: counts)
    case .mark(","):
      guard case .word(let word)? = tail.dropFirst().first, CommentHeadings.tailWords.contains(word) else {
        return nil
      }
      return CommentHeading(form: .sentence, counts: counts)
    case .mark, .quote:
      guard length <= longestPlain || tail.contains(.quote) else { return nil }
      let rest = tail.dropFirst()
      if let total = rest.first.flatMap(self.count), self.noun(rest.dropFirst()) != nil {
        counts.append(total)
      }
      let isSentence = rest.contains { if case .word = $0 { true } else { false } } && counts.count == 1
      return CommentHeading(form: isSentence ? .sentence : .count, counts: counts)
    default: return nil
    }
  }

  /// `Comments (14)`, `Kommentare 4 Kommentare`
  private static func nounFirst(_ tokens: ArraySlice<LineWords.Token>) -> CommentHeading? {
    guard let noun = noun(tokens) else { return nil }
    var rest = tokens[noun.end...]
    while case .mark? = rest.first { rest = rest.dropFirst() }
    guard case .number(let count)? = rest.first else { return nil }
    var counts = [count]
    rest = rest.dropFirst()
    if case .word(let word)? = rest.first, CommentHeadings.counters.contains(word) { rest = rest.dropFirst() }
    if case .word(let word)? = rest.first, ofWords.contains(word),
      case .number(let total)? = rest.dropFirst().first
    {
      counts.append(total)
      rest = rest.dropFirst(2)
    }
    if let again = self.noun(rest) { rest = rest[again.end...] }
    let isOver = rest.allSatisfy { token in
      switch token {
      case .mark, .quote: true
      default: false
      }
    }
    return isOver ? CommentHeading(form: .count, counts: counts) : nil
  }

  /// What stands behind the longest phrase of `CommentHeadings.leads` that the line begins with.
  private static func longestLead(_ tokens: ArraySlice<LineWords.Token>) -> ArraySlice<LineWords.Token>? {
    var words: [String] = []
    var rest = tokens
    var found: ArraySlice<LineWords.Token>?
    while words.count < 6, let token = rest.first {
      rest = rest.dropFirst()
      guard case .word(let word) = token else { continue }
      words.append(word)
      if leads.contains(words.joined(separator: " ")) { found = rest }
    }
    guard var behind = found else { return nil }
    while case .mark? = behind.first { behind = behind.dropFirst() }
    return behind
  }

  private static let leads = Set(CommentHeadings.leads)

  /// `of`, between the count of a page and that of all.
  static let ofWords: Set<String> = [
    "of", "von", "de", "sur", "di", "van", "av", "af", "из", "z", "ze", "out",
  ]

  static func isNumber(_ token: LineWords.Token) -> Bool {
    if case .number = token { true } else { false }
  }

  static func count(_ token: LineWords.Token) -> Int? {
    switch token {
    case .number(let count): count < 100_000_000 ? count : nil
    case .word(let word): CommentHeadings.numberWords[word]
    default: nil
    }
  }

  /// The noun at the start, an adjective in front allowed, and where it ends. A feed icon's `RSS` may be glued
  /// to it.
  static func noun(_ tokens: ArraySlice<LineWords.Token>) -> (word: String, end: Int)? {
    guard case .word(var word)? = tokens.first else { return nil }
    if word.hasPrefix("rss") { word.removeFirst(3) }
    if CommentHeadings.commentNouns.contains(word) || CommentHeadings.otherNouns.contains(word) {
      return (word, tokens.startIndex + 1)
    }
    guard CommentHeadings.adjectives.contains(word), case .word(let second)? = tokens.dropFirst().first,
      CommentHeadings.commentNouns.contains(second) || CommentHeadings.otherNouns.contains(second)
    else { return nil }
    return (second, tokens.startIndex + 2)
  }

  private static func isPingHeading(_ line: LineWords) -> Bool {
    var named = false
    for token in line.tokens {
      switch token {
      case .word(let word) where CommentHeadings.pingNouns.contains(word): named = true
      case .word(let word) where ["and", "und", "et", "y", "e", "en"].contains(word): continue
      case .word: return false
      default: continue
      }
    }
    return named
  }

  /// Whether a line of these words says that no more comments are taken and nothing else.
  static func isClosed(_ phrase: String) -> Bool { CommentHeadings.closed.contains(phrase) }

  private static let closed = Phrases(CommentHeadings.closed)
  private static let forms = Phrases(CommentHeadings.forms)
  private static let formStarts = Phrases(CommentHeadings.formStarts)

  /// What stands between the first quotation mark and the last; to the end where the last is missing.
  private static func quotation(in line: String) -> String? {
    let scalars = line.unicodeScalars
    guard let open = scalars.firstIndex(where: LineWords.quotes.contains) else { return nil }
    let start = scalars.index(after: open)
    let close = scalars[start...].lastIndex(where: LineWords.quotes.contains) ?? scalars.endIndex
    let quoted = String(scalars[start..<close])
    return quoted.allSatisfy(\.isWhitespace) ? nil : quoted
  }
}
