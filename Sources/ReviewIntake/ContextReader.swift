package import CommentAnalysis
package import CommentFormats
package import CommentModel
package import ReviewStore

/// What a policy's rules ask about comments beside their texts, told in the order of the input by whoever reads it: what
/// came before a comment decides, and no core that scores knows that.
package struct ContextReader {
  private let needs: PolicyNeeds
  private var order: ReadingOrder

  /// What was read before one comment.
  package struct Place: Sendable {
    /// Where it is in its thread.
    package var thread: ThreadPosition?
    /// What its author posted before.
    package var history: AuthorHistory?
  }

  /// - Parameter policy: `needs` of it is told, and nothing else.
  package init(_ policy: Policy) {
    needs = policy.needs
    order = ReadingOrder(policy.needs, historyDays: policy.historyDays)
  }

  /// The places of the comments of a batch; empty where nobody asks for them. Takes note of the comments.
  package mutating func places(of batch: CommentBatch) -> [Place] {
    if needs.isDisjoint(with: [.thread, .history]) { return [] }
    var places: [Place] = []
    places.reserveCapacity(batch.count)
    let threads = batch.threadIDs.map { ReadingOrder.hash($0.span) }
    let links = batch.parts.flatMap { part in part.comments.map { KnownLink(part.thread, $0) } }
    batch.forEach(from: 0) { index, thread, bytes, comment in
      let place = self.place(of: comment, bytes, in: threads[thread], isRejected: comment.state.isRejected)
      places.append(index < links.count ? links[index].corrected(place) : place)
    }
    return places
  }

  /// The place of a comment of a thread that is known as a whole, and takes note of it.
  ///
  /// - Parameters:
  ///   - source: What tells two threads with the same id apart; the same name in another source is somebody else.
  ///   - rejected: The ids of comments that people have rejected.
  package mutating func place(
    of index: Int, in thread: CommentThread, source: String = "", rejected: Set<String>
  ) -> Place {
    let row = thread.comments.row(of: index)
    let source = ReadingOrder.hash(source.utf8Span.span)
    let hash = ContextReader.hash(thread.id.utf8Span.span, of: source)
    let place = thread.comments.store.withComment(of: row) { bytes, comment in
      let isRejected =
        comment.state.isRejected
        || !rejected.isEmpty && rejected.contains(bytes.extracting(comment.id).string)
      return self.place(of: comment, bytes, in: hash, source: source, isRejected: isRejected)
    }
    return KnownLink(thread, index, rejected).corrected(place)
  }

  /// The places of comments of a queue; empty where nobody asks for them. Takes note of them.
  package mutating func places(of rows: [ReplayedComment]) -> [Place] {
    if needs.isDisjoint(with: [.thread, .history]) { return [] }
    return rows.map { row in
      let comment = row.comment
      func hash(_ text: String) -> UInt64 { ReadingOrder.hash(text.utf8Span.span) }
      let source = hash(row.source)
      let found = order.next(
        ReadingOrder.Reading(
          thread: ContextReader.hash(row.threadID.utf8Span.span, of: source), id: hash(comment.id),
          parent: (row.parentID ?? comment.parentID).map(hash),
          author: comment.author.map { ContextReader.hash($0.utf8Span.span, of: source) },
          text: needs.contains(.repetition) ? hash(comment.text) : 0, time: comment.time,
          isRejected: comment.state.isRejected || row.decided == .reject))
      return Place(thread: found.thread, history: found.history)
    }
  }

  /// A name of a thread or an author in a source.
  private static func hash(_ name: Span<UInt8>, of source: UInt64) -> UInt64 {
    source &* 31 &+ ReadingOrder.hash(name)
  }

  /// The place of one comment, and takes note of it.
  ///
  /// - Parameter isRejected: what became of it, as far as that is known.
  package mutating func place(
    of comment: StoredComment, _ bytes: Span<UInt8>, in thread: UInt64, source: UInt64 = 0, isRejected: Bool
  ) -> Place {
    let parent = comment.parentID
    let author = comment.author
    let found = order.next(
      ReadingOrder.Reading(
        thread: thread, id: ReadingOrder.hash(bytes.extracting(comment.id)),
        parent: parent.isEmpty ? nil : ReadingOrder.hash(bytes.extracting(parent)),
        author: author.isEmpty ? nil : ContextReader.hash(bytes.extracting(author), of: source),
        text: needs.contains(.repetition) ? ReadingOrder.hash(bytes.extracting(comment.text)) : 0,
        time: comment.time, isRejected: isRejected))
    return Place(thread: found.thread, history: found.history)
  }
}

/// What the linker knows of a comment whose thread was read as a whole.
private struct KnownLink {
  private let link: CommentLink
  private let isParentRejected: Bool?

  init(_ thread: CommentThread, _ index: Int, _ rejected: Set<String> = []) {
    link = thread.links[index]
    isParentRejected = link.parent.map { parent in
      thread.comments.store.withComment(of: thread.comments.row(of: parent)) { bytes, comment in
        comment.state.isRejected
          || !rejected.isEmpty && rejected.contains(bytes.extracting(comment.id).string)
      }
    }
  }

  /// A place by what came before, with what the whole thread tells: parents that come later too.
  func corrected(_ place: ContextReader.Place) -> ContextReader.Place {
    guard var thread = place.thread else { return place }
    if let isParentRejected {
      thread.isReply = true
      thread.depth = link.depth
      thread.parentRejected = isParentRejected
    }
    return ContextReader.Place(thread: thread, history: place.history)
  }
}

extension CommentState {
  /// Whether its home took it down.
  var isRejected: Bool { self == .removed || self == .spam }
}
