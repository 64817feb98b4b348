import CommentModel

/// Reads the dumps of Pushshift and Arctic Shift: one comment a line as Reddit's API had it, without what hangs below.
/// Takes the answers of their APIs and arrays too, and dumps of posts, which are threads of which the comments are
/// elsewhere.
///
/// A file whose parents are prefixed mostly names its comments without the prefix, so it is added (`t1_`); one without
/// prefixes has a top-level comment where parent and post are the same. Where no comment names a parent, the file is
/// flat and says nothing of who answers whom.
struct PushshiftReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return ["", "[].", "data[]."].contains { at in
      json.has(at + "id", at + "link_id") && json.hasAny(at + "body", at + "parent_id")
        && !json.has(at + "kind")
        || json.has(at + "id", at + "title", at + "subreddit", at + "num_comments")
          && json.hasAny(at + "selftext", at + "is_self", at + "domain") && !json.has(at + "kind")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var records = PushshiftRecords(hasPrefixes: try PushshiftReader.hasPrefixes(SourceHead(of: &source).text))
    try JSONRecords.read(&source, &threads, under: "data") { record, line, threads in
      records.take(record, line, &threads)
    }
    records.finish(&threads)
  }

  /// Whether a parent at the beginning of the input is written with the prefix of its kind, or as the number that its id
  /// spells in base 36, which only files do whose posts have prefixes.
  private static func hasPrefixes(_ head: [UInt8]) -> Bool {
    let key = Array("\"parent_id\"".utf8)
    let link = Array("\"t3_".utf8)
    var hasPosts = false
    var hasNumbers = false
    var rest = head[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[quote...]
      if rest.starts(with: link) { hasPosts = true }
      guard rest.starts(with: key) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count)
      let value = rest.prefix(8).drop { $0.isASCIIBlank || $0 == UInt8(ascii: ":") }
      if value.starts(with: "\"t1_".utf8) || value.starts(with: "\"t3_".utf8) { return true }
      if let digit = value.first, (0x31...0x39).contains(digit) { hasNumbers = true }
    }
    return hasPosts && hasNumbers
  }
}
