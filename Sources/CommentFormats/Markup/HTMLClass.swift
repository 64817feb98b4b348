import CommentModel

/// The classes by which forums and mail programs tell what an element holds.
enum HTMLClass {
  /// What the first class that says anything says; `names` is the value of a `class` attribute.
  ///
  /// O(length of the value).
  static func mark(_ names: Range<Int>, in source: Span<UInt8>) -> TextMarkKind? {
    var start = names.lowerBound
    while start < names.upperBound {
      var end = start
      while end < names.upperBound, !source[end].isASCIIBlank { end += 1 }
      if let kind = ShortName.lowercasedKey(start..<end, in: source).flatMap({ kinds[$0] }) { return kind }
      start = end + 1
    }
    return nil
  }

  private static let kinds: ShortNameTable<TextMarkKind> = {
    let names: [(TextMarkKind, [String])] = [
      // Discourse, Stack Exchange and vBulletin; Reddit; XenForo
      (.spoiler, ["spoiler", "spoilers", "spoiled", "md-spoiler-text", "bbcodespoiler"]),
      // Discourse and 4chan; Discourse's previews of other pages; vBulletin
      (.quote, ["quote", "onebox", "bbcode_quote"]),
      // Gmail, Thunderbird, Yahoo and Proton
      (.quote, ["gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"]),
      (.signature, ["gmail_signature", "moz-signature"]),
    ]
    return ShortNameTable(names.flatMap { kind, words in words.map { (ShortName.key($0.utf8), kind) } })
  }()
}
