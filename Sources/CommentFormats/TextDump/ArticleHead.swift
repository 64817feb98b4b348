/// What the first lines of a dumped page say of its article.
enum ArticleHead {
  /// The longest title, in characters; a longer line is cut behind a word.
  private static let longestTitle = 160
  /// How many lines that are not blank are looked at.
  private static let lines = 20

  /// The title: the first line before `end` that is no date, byline, path or name of a section.
  static func title(of dump: DumpLines, before end: Int) -> String? {
    for index in head(of: dump, before: end) {
      let line = trimmed(dump.text(index))
      if !isFurniture(line) { return cut(line) }
    }
    return nil
  }

  /// The article's address, where a line is nothing but one, a word and a colon in front allowed.
  static func link(of dump: DumpLines, before end: Int) -> String? {
    for index in head(of: dump, before: end) {
      let words = dump.text(index).split(whereSeparator: \.isWhitespace)
      guard let address = words.last, words.count == 1 || words.count == 2 && words[0].last == ":" else {
        continue
      }
      let lower = address.prefix(8).lowercased()
      if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return String(address) }
    }
    return nil
  }

  /// A title of sensible length.
  static func cut(_ line: String) -> String { excerpt(visible(line), width: longestTitle) }

  private static func head(of dump: DumpLines, before end: Int) -> some Sequence<Int> {
    dump.lines.indices.prefix(end).lazy.filter { !dump.lines[$0].isBlank && dump.lines[$0].marker == nil }
      .prefix(lines)
  }

  private static func trimmed(_ line: String) -> String {
    let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
    let end = line.lastIndex { !$0.isWhitespace } ?? start
    return start == line.endIndex ? "" : String(line[start...end])
  }

  private static func isFurniture(_ line: String) -> Bool {
    if LineDate.isDate(line) || line.hasPrefix("http://") || line.hasPrefix("https://") {
      return true
    }
    if line.utf8.count > LineWords.longest { return false }
    let phrase = LineWords(line).phrase
    if phrase.isEmpty || navigation.contains(phrase) || isSection(phrase) || isPath(line) { return true }
    return HeadingMatcher.countInMetaLine(line) != nil || HeadingMatcher.role(of: line) != .other
  }

  /// `Home>Articles>…`
  private static func isPath(_ line: String) -> Bool {
    let parts = line.split { ">»›/".contains($0) }
    guard parts.count > 1, let first = parts.first else { return false }
    return ["home", "startseite", "inicio", "accueil", "start", "homepage", "início", "strona główna"]
      .contains(trimmed(String(first)).lowercased())
  }

  /// `World News`: up to three words that name sections of a paper, the last one surely.
  private static func isSection(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ").map(String.init)
    guard words.count <= 3, let last = words.last else { return false }
    if last == "news" { return true }
    return words.allSatisfy { sections.contains($0) }
  }

  private static let sections: Set<String> = [
    "news", "world", "politics", "business", "opinion", "opinions", "sport", "sports", "technology", "tech",
    "health", "entertainment", "lifestyle", "local", "national", "international", "breaking", "latest",
    "economy", "science", "culture", "travel", "and", "nachrichten", "politik", "wirtschaft", "kultur",
    "panorama", "wissen", "meinung", "reise", "aktuell", "noticias", "política", "economía", "mundo",
    "deportes", "cultura", "actualités", "monde", "politique", "économie", "notizie", "politica", "mondo",
    "notícias", "nieuws", "nyheter", "nyheder", "wiadomości", "новости", "zprávy", "haberler", "blog",
    "allgemein",
  ]

  private static let navigation: Set<String> = [
    "open menu", "menu", "open search bar", "search", "skip to content", "skip to main content", "home",
    "rssrss", "rss", "advertisement", "anzeige", "werbung", "publicidad", "publicité", "share", "print",
    "log in", "sign in", "subscribe", "startseite", "menü", "suche", "zum inhalt springen", "today", "close",
    "never miss a post", "toggle navigation",
  ]
}
