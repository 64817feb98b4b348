package import CommentAnalysis
package import CommentModel
package import ReviewStore

/// What a policy's rules ask about comments that go into a queue: what came before in the input, and what the queue knows
/// already. The same input again is told the same, but for what was decided meanwhile.
package struct QueueContexts {
  private let policy: Policy
  private let site: String?
  private let language: String?
  private let needs: PolicyNeeds
  /// What the queue calls authors.
  private let names: AuthorNames

  /// - Parameters:
  ///   - site: Where the threads are, where it is not the host of an article's address.
  ///   - language: The language of the comments, where that is known.
  package init(_ policy: Policy, site: String?, language: String?, _ names: AuthorNames) {
    self.policy = policy
    self.site = site
    self.language = language
    self.names = names
    needs = policy.needs
  }

  /// For each thread the contexts of its comments; nothing where the policy has thresholds only.
  package func contexts(
    of inputs: [(thread: CommentThread, source: String)], _ store: ReviewStore
  ) throws(StoreError) -> [[CommentContext]] {
    guard policy.needsJudge else { return [] }
    let asksHistory = needs.contains(.history)
    let knowsBefore = asksHistory || needs.contains(.thread)
    var stored: Set<Int64> = []
    for input in inputs where asksHistory {
      if let number = try store.threadNumber(input.thread.id, source: input.source) { stored.insert(number) }
    }
    var reader = ContextReader(policy)
    var all: [[CommentContext]] = []
    for input in inputs {
      let thread = input.thread
      let fixed = ThreadContext(
        link: thread.link, title: thread.title, site: site, language: language, needs)
      let rejected = knowsBefore ? try store.rejectedComments(ofThread: thread.id, source: input.source) : []
      var contexts: [CommentContext] = []
      for index in thread.comments.indices {
        let comment = thread.comments[index]
        if !knowsBefore {
          contexts.append(fixed.context(author: comment.author, time: comment.time, nil))
          continue
        }
        var place = reader.place(
          of: index, in: thread, source: input.source, rejected: rejected)
        if let history = place.history {
          place.history = history + (try known(comment, input.source, stored, store))
        }
        contexts.append(fixed.context(author: comment.author, time: comment.time, place))
      }
      all.append(contexts)
    }
    return all
  }

  /// What the queue knows of a comment's author from other threads of its source than those of the input.
  private func known(
    _ comment: Comment, _ source: String, _ threads: Set<Int64>, _ store: ReviewStore
  ) throws(StoreError) -> AuthorHistory {
    guard let author = comment.author.map(names.stored) else { return AuthorHistory() }
    let window = Int64(policy.historyDays) * 86_400_000
    let since = comment.time.map { Timestamp(milliseconds: $0.milliseconds - window) }
    let counts = try store.authorHistory(
      of: author, source: source, outside: threads, before: comment.time, since: since)
    return AuthorHistory(comments: counts.comments, recent: counts.recent, rejected: counts.rejected)
  }
}
