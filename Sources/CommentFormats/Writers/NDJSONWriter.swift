public import CommentModel

/// Writes canonical NDJSON: one comment a line, which `SourceFormat.ndjson` reads back to the same thread.
///
/// The keys, always in this order:
///
/// | key | value |
/// |---|---|
/// | `thread` | the thread's id |
/// | `title`, `link`, `claimed`, `numbered`, `gaps`, `hidden`, `absent`, `depth_limits`, `more_pages`, `flattened`, `duplicates`, `invalid` | what is known of the thread: title, address, and its completeness: claimed count, whether the source numbers its comments, the holes as `[[after, before], …]`, what stubs hide, ids without a comment, branches cut off, whether there are further pages, whether nesting is flattened, records left out, invalid UTF-8 sequences |
/// | `id` | the comment's id |
/// | `parent` | the id that it answers, verbatim; `null` at the top level |
/// | `author`, `time` | displayed name; RFC 3339 in UTC |
/// | `text` | plain text |
/// | `state` | `published`, `pending`, `deleted`, `removed` or `spam` |
/// | `flags` | reservations of the reader: `parent text missing`, `nesting guessed`, `parent uncertain` |
/// | `marks` | what the markup set apart, as `[["quote", 0, 12], …]`: kind, start, end in UTF-8 bytes of the text |
///
/// Keys of the thread stand in its first line only. A key without a value is left out, `parent` excepted. A
/// thread without comments is one line without `id` and what follows it. Strings are escaped as little as
/// RFC 8259 allows (quotation mark, reverse solidus, controls below U+0020) and stay UTF-8.
public struct NDJSONWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// Writes one thread, a line at a time. O(n) in the text.
  public func write(_ thread: CommentThread, to output: inout some TextOutputStream) {
    var json = JSONText()
    json.object { json in
      json.member(.thread, thread.id)
      add(thread, to: &json)
      if let first = thread.comments.first { add(first, thread.links[0].flags, to: &json) }
    }
    output.write(json.text + "\n")
    for (index, comment) in thread.comments.enumerated().dropFirst() {
      json.removeAll()
      json.object { json in
        json.member(.thread, thread.id)
        add(comment, thread.links[index].flags, to: &json)
      }
      output.write(json.text + "\n")
    }
  }

  private func add(_ thread: CommentThread, to json: inout JSONText) {
    let completeness = thread.completeness
    if let title = thread.title { json.member(.title, title) }
    if let link = thread.link { json.member(.link, link) }
    if let claimed = completeness.claimed { json.member(.claimed, claimed) }
    if completeness.isNumbered { json.flag(.numbered) }
    if !completeness.gaps.isEmpty {
      json.key(NDJSONRecord.Key.gaps.rawValue)
      json.array { json in
        for gap in completeness.gaps { json.raw("[\(gap.after),\(gap.before)]") }
      }
    }
    if completeness.hidden > 0 { json.member(.hidden, completeness.hidden) }
    if completeness.absent > 0 { json.member(.absent, completeness.absent) }
    if completeness.depthLimits > 0 { json.member(.depthLimits, completeness.depthLimits) }
    if completeness.hasMorePages { json.flag(.morePages) }
    if completeness.isFlattened { json.flag(.flattened) }
    if completeness.duplicates > 0 { json.member(.duplicates, completeness.duplicates) }
    if completeness.invalidSequences > 0 { json.member(.invalid, completeness.invalidSequences) }
  }

  private func add(_ comment: Comment, _ flags: LinkFlags, to json: inout JSONText) {
    json.member(.id, comment.id)
    json.member(NDJSONRecord.Key.parent.rawValue, comment.parentID)
    if let author = comment.author { json.member(.author, author) }
    if let time = comment.time { json.member(.time, time.description) }
    json.member(.text, comment.text)
    json.member(.state, comment.state.rawValue)
    let readers = NDJSONRecord.readersFlags.filter(flags.contains)
    if !readers.isEmpty {
      json.key(NDJSONRecord.Key.flags.rawValue)
      json.array { json in
        for word in readers.flatMap(\.words) { json.string(word) }
      }
    }
    if !comment.marks.isEmpty {
      json.key(NDJSONRecord.Key.marks.rawValue)
      json.array { json in
        for mark in comment.marks {
          json.raw("[\"\(mark.kind.rawValue)\",\(mark.range.lowerBound),\(mark.range.upperBound)]")
        }
      }
    }
  }
}

extension JSONText {
  fileprivate mutating func member(_ key: NDJSONRecord.Key, _ value: String) { member(key.rawValue, value) }

  fileprivate mutating func member(_ key: NDJSONRecord.Key, _ value: Int) { member(key.rawValue, value) }

  fileprivate mutating func flag(_ key: NDJSONRecord.Key) {
    self.key(key.rawValue)
    raw("true")
  }
}
