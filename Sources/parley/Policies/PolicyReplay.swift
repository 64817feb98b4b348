import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake
import ReviewStore

/// Judges comments by several policies at once: each text is read and scored once, whatever many ask about it.
struct PolicyReplay {
  let lexicons: Lexicons
  let policies: [Policy]
  let judging: JudgingArguments
  let cores: Int

  /// What is known of a comment beside the verdicts on it.
  struct Row {
    /// When it was posted, and when it came into the queue.
    var time: Timestamp?
    var added: Timestamp?
    var caseNumber: Int64?
    /// What people decided on its text.
    var decided: DecisionAction?
    /// Its name, where two policies don't say the same.
    var name: CommentName?
    /// Whether a client's feedback says so, and no decision of the queue.
    var isFeedback = false
  }

  /// How many rows of a queue are judged at once.
  private static let batch = 256

  /// Judges all comments of a source; tallies are filled on all cores and come in the order of the comments.
  ///
  /// - Parameters:
  ///   - withFeedback: whether texts come too of which clients said whether they should stand.
  ///   - add: takes note of a comment and of what each policy says of it.
  func run<Tally: Sendable>(
    _ source: ReplaySource, withFeedback: Bool = false, _ empty: Tally,
    add: @escaping @Sendable (inout Tally, Row, [Verdict]) -> Void, receive: @escaping (Tally) -> Void
  ) async throws {
    let (lexicons, policies, judging) = (lexicons, policies, judging)
    let total = try total(of: source)
    var progress = Progress("judging", total: total.count, total.unit)
    try await OrderedWork<ReplayJob, ReplayResult<Tally>>.run(
      cores: cores,
      worker: {
        var worker = ReplayWorker(lexicons: lexicons, policies: policies, judging: judging)
        return { job in
          var tally = empty
          worker.judge(job) { row, verdicts in add(&tally, row, verdicts) }
          return ReplayResult(tally: tally, comments: job.comments, position: job.position)
        }
      },
      receive: { result in
        receive(result.tally)
        progress.advance(by: result.comments, position: result.position)
      }
    ) { work in
      var readers = ReplayContexts(policies)
      func add(_ job: ReplayJob) {
        // No reader can do anything about a failure here.
        do { try work.add(job) } catch { Failure.report(error) }
      }
      switch source {
      case .files(let input):
        try input.readBatches(of: InputFile.all(input.inputs), isWhole: false) { input in
          let places = readers.places(of: input.batch)
          add(
            ReplayJob(
              comments: .batch(input.batch, file: input.file), places: places, position: input.position))
        }
      case .database(let path):
        let store = try ReviewStore.open(path, create: false)
        var rows: [ReplayedComment] = []
        try store.replay { row in
          rows.append(row)
          if rows.count == PolicyReplay.batch {
            add(ReplayJob(comments: .rows(rows), places: readers.places(of: rows)))
            rows = []
          }
          return true
        }
        if !rows.isEmpty { add(ReplayJob(comments: .rows(rows), places: readers.places(of: rows))) }
        guard withFeedback else { return }
        // Nobody knows what came before these.
        rows = []
        try store.replayFeedback { row in
          rows.append(row)
          if rows.count == PolicyReplay.batch {
            add(ReplayJob(comments: .feedback(rows), places: policies.map { _ in [] }))
            rows = []
          }
          return true
        }
        if !rows.isEmpty { add(ReplayJob(comments: .feedback(rows), places: policies.map { _ in [] })) }
      }
    }
    Progress.clear()
  }

  private func total(of source: ReplaySource) throws -> (count: Int, unit: Progress.Unit) {
    switch source {
    case .files(let input):
      let sizes = try InputFile.all(input.inputs).map(\.size)
      return (sizes.contains(nil) ? 0 : sizes.reduce(0) { $0 + ($1 ?? 0) }, .bytes)
    case .database(let path): return (try ReviewStore.open(path, create: false).countComments(), .comments)
    }
  }
}

/// What a comment is called in reports and files.
struct CommentName: Sendable, Hashable {
  /// The file, or what tells threads with the same id apart in the queue.
  var source: String
  var thread: String
  var id: String
}

/// Some comments that are judged together.
struct ReplayJob: Sendable {
  enum Comments: Sendable {
    case batch(CommentBatch, file: String)
    case rows([ReplayedComment])
    case feedback([ReplayedComment])
  }

  var source: Comments
  /// What came before each comment: for each policy; of policies with the same needs once. Empty where no rule asks.
  var places: [[ContextReader.Place]]
  var position: Int

  init(comments: Comments, places: [[ContextReader.Place]], position: Int = 0) {
    source = comments
    self.places = places
    self.position = position
  }

  /// How many there are.
  var comments: Int {
    switch source {
    case .batch(let batch, _): batch.count
    case .rows(let rows): rows.count
    case .feedback: 0
    }
  }
}

private struct ReplayResult<Tally: Sendable>: Sendable {
  var tally: Tally
  var comments: Int
  var position: Int
}

extension [Verdict] {
  /// Whether two policies send a comment to different places.
  fileprivate var differ: Bool {
    count == 2 && (self[0].action != self[1].action || self[0].queue != self[1].queue)
  }
}

/// Tells for each policy what came before comments.
private struct ReplayContexts {
  private var readers: [ContextReader]

  /// Each policy has its own, for what one asks for can depend on how far back it looks.
  init(_ policies: [Policy]) { readers = policies.map { ContextReader($0) } }

  mutating func places(of batch: CommentBatch) -> [[ContextReader.Place]] {
    var all: [[ContextReader.Place]] = []
    for number in readers.indices { all.append(readers[number].places(of: batch)) }
    return all
  }

  mutating func places(of rows: [ReplayedComment]) -> [[ContextReader.Place]] {
    var all: [[ContextReader.Place]] = []
    for number in readers.indices { all.append(readers[number].places(of: rows)) }
    return all
  }
}

/// Judges the comments of jobs, one after the other, on buffers that are used again.
private struct ReplayWorker: ~Copyable {
  private let policies: [Policy]
  private let judging: JudgingArguments
  private var scorer: Scorer
  private var first: Judge
  private var second: Judge?

  /// - Precondition: one policy or two.
  init(lexicons: Lexicons, policies: [Policy], judging: JudgingArguments) {
    precondition((1...2).contains(policies.count), "one policy, or two that are compared")
    self.policies = policies
    self.judging = judging
    scorer = Scorer(lexicons: lexicons, policy: policies[0])
    first = Judge(policy: policies[0], lexicons: lexicons)
    second = policies.count > 1 ? Judge(policy: policies[1], lexicons: lexicons) : nil
  }

  mutating func judge(_ job: ReplayJob, _ take: (PolicyReplay.Row, [Verdict]) -> Void) {
    switch job.source {
    case .batch(let batch, let file): judge(batch, file, job.places, take)
    case .rows(let rows):
      for (index, row) in rows.enumerated() {
        let verdicts = verdicts(on: row, index, job.places)
        take(
          PolicyReplay.Row(
            time: row.comment.time, added: row.added, caseNumber: row.caseNumber, decided: row.decided,
            name: verdicts.differ
              ? CommentName(source: row.source, thread: row.threadID, id: row.comment.id) : nil), verdicts)
      }
    case .feedback(let rows):
      for (index, row) in rows.enumerated() {
        take(
          PolicyReplay.Row(added: row.added, decided: row.decided, isFeedback: true),
          verdicts(on: row, index, job.places))
      }
    }
  }

  private mutating func judge(
    _ batch: CommentBatch, _ file: String, _ places: [[ContextReader.Place]],
    _ take: (PolicyReplay.Row, [Verdict]) -> Void
  ) {
    var answers = Answers(batch, from: 0)
    var threads = BatchThreads(batch)
    let judging = judging
    batch.forEach(from: 0) { index, thread, bytes, comment in
      let text = bytes.extracting(comment.text)
      let scores: Scores
      if let parent = answers.parent(of: index) {
        scores = parent.store.withComment(of: parent.row) { bytes, parent in
          scorer.score(text, marks: comment.marks, answering: bytes.extracting(parent.text))
        }
      } else {
        scores = scorer.score(text, marks: comment.marks)
      }
      let known = threads.thread(of: index)
      let verdicts = verdicts(text, scores) { number, needs in
        let author =
          needs.contains(.author) && !comment.author.isEmpty ? bytes.extracting(comment.author).string : nil
        return ThreadContext(known, judging, needs)
          .context(author: author, time: comment.time, places[number].isEmpty ? nil : places[number][index])
      }
      let name =
        verdicts.differ
        ? CommentName(
          source: file, thread: String(decoding: batch.threadIDs[thread], as: UTF8.self),
          id: bytes.extracting(comment.id).string) : nil
      take(PolicyReplay.Row(time: comment.time, name: name), verdicts)
    }
  }

  private mutating func verdicts(
    on row: ReplayedComment, _ index: Int, _ places: [[ContextReader.Place]]
  ) -> [Verdict] {
    let text = row.comment.text.utf8Span.span
    let judging = judging
    let scores = scorer.score(text, marks: row.comment.marks)
    return verdicts(text, scores) { number, needs in
      ThreadContext(link: row.threadLink, title: row.threadTitle, judging, needs)
        .context(
          author: row.comment.author, time: row.comment.time,
          places[number].isEmpty ? nil : places[number][index])
    }
  }

  private mutating func verdicts(
    _ text: Span<UInt8>, _ scores: Scores, _ context: (Int, PolicyNeeds) -> CommentContext
  ) -> [Verdict] {
    var verdicts = [scorer.verdict(on: text, scores, in: context(0, policies[0].needs), by: &first)]
    if second != nil {
      verdicts.append(scorer.verdict(on: text, scores, in: context(1, policies[1].needs), by: &second!))
    }
    return verdicts
  }
}
