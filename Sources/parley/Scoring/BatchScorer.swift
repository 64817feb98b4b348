import CommentAnalysis
import CommentFormats
import CommentModel
import ReviewIntake
import ReviewRecords
import ScoreJSON

/// Scores batches and writes their rows, one after the other, on buffers that are used again. Each core has its own.
struct BatchScorer: ~Copyable {
  private let layout: ScoreLayout
  private let policy: Policy
  private let spares: SpareRooms
  private let judging: JudgingArguments
  private let needs: PolicyNeeds
  private var scorer: Scorer
  /// Asked where thresholds are not all that the policy has.
  private var judge: Judge?
  private var terms = TermList()
  private var time: [UInt8] = []

  init(
    lexicons: Lexicons, policy: Policy, layout: ScoreLayout, judging: JudgingArguments, spares: SpareRooms
  ) {
    self.layout = layout
    self.policy = policy
    self.spares = spares
    self.judging = judging
    needs = policy.needs
    scorer = Scorer(lexicons: lexicons, policy: policy)
    judge = policy.needsJudge ? Judge(policy: policy, lexicons: lexicons) : nil
  }

  /// A batch and what is known of it beside its comments.
  struct Job: Sendable {
    /// The input, as messages and outputs name it.
    var file: String
    var batch: CommentBatch
    /// The first comment that is wanted.
    var start: Int
    /// Whether no batch came before.
    var isFirst: Bool
    /// How many bytes of all inputs were read up to here.
    var position: Int
    /// What came before each comment; empty where no rule asks.
    var places: [ContextReader.Place] = []
  }

  /// The rows of a batch.
  struct Rows: Sendable {
    var bytes: ByteBuffer
    /// How many comments they show.
    var comments: Int
    /// The strongest verdict among them.
    var strongest: PolicyAction
    /// As in the job.
    var position: Int
  }

  /// Scores a batch.
  mutating func rows(of job: Job) -> Rows {
    let room = ByteBuffer(room: spares.take())
    return layout.form == .table ? tableRows(of: job, room) : cellRows(of: job, room)
  }

  private mutating func cellRows(of job: Job, _ room: ByteBuffer) -> Rows {
    let batch = job.batch
    var cells = ScoreCells(layout, room)
    let file = cells.encoded(Array(job.file.utf8))
    var thread: [UInt8] = []
    var threadPlace = -1
    var strongest = PolicyAction.approve
    var answers = Answers(batch, from: job.start)
    var threads = BatchThreads(batch)
    batch.forEach(from: job.start) { index, place, bytes, comment in
      if place != threadPlace {
        threadPlace = place
        thread = batch.threadIDs[place]
      }
      var scores = score(bytes.extracting(comment.text), comment.marks, answers.parent(of: index))
      let verdict = judge == nil ? nil : verdict(on: comment, bytes, scores, job, index, &threads)
      if let verdict { scores.action = verdict.action }
      strongest = max(strongest, scores.action)
      cells.first("{\"file\":", encoded: file)
      cells.cell(",\"thread\":", text: thread.span)
      append(bytes, comment, &cells)
      append(scores, verdict, &cells)
      if layout.hasRules { append(verdict, &cells) }
      if layout.hasText { cells.cell(",\"text\":", text: bytes.extracting(comment.text)) }
      if let manifest = layout.manifest { cells.cell(",\"manifest\":", text: manifest.span) }
      cells.endRow()
    }
    return Rows(
      bytes: cells.bytes, comments: batch.count - job.start, strongest: strongest, position: job.position)
  }

  private mutating func score(_ text: Span<UInt8>, _ marks: [TextMark], _ parent: KnownParent?) -> Scores {
    guard let parent else { return scorer.score(text, marks: marks) }
    return parent.store.withComment(of: parent.row) { bytes, comment in
      scorer.score(text, marks: marks, answering: bytes.extracting(comment.text))
    }
  }

  private mutating func append(_ bytes: Span<UInt8>, _ comment: StoredComment, _ cells: inout ScoreCells) {
    cells.cell(",\"id\":", text: bytes.extracting(comment.id))
    cells.cell(",\"parent\":", textOrNothing: bytes.extracting(comment.parentID))
    cells.cell(",\"author\":", textOrNothing: bytes.extracting(comment.author))
    time.removeAll(keepingCapacity: true)
    comment.time?.append(to: &time)
    cells.cell(",\"time\":", textOrNothing: time.span)
    cells.cell(",\"state\":", word: comment.state.word)
  }

  private mutating func append(_ scores: Scores, _ judged: Verdict?, _ cells: inout ScoreCells) {
    cells.cell(",\"verdict\":", word: scores.action.word)
    if let judged {
      cells.cell(",\"reasons\":", text: judged.sentence.utf8Span.span)
    } else if scores.action == .approve {
      cells.cell(",\"reasons\":", text: Span())
    } else {
      let verdict = Verdict(action: scores.action, reasons: policy.reasons(for: scores))
      cells.cell(",\"reasons\":", text: verdict.sentence.utf8Span.span)
    }
    cells.cell(",\"sentiment\":", number: scores.sentiment.compound)
    if let own = scores.ownSentiment {
      cells.cell(",\"own_sentiment\":", number: own.compound)
    } else {
      cells.nothing(",\"own_sentiment\":")
    }
    cells.cell(",\"positive\":", number: scores.sentiment.positive)
    cells.cell(",\"negative\":", number: scores.sentiment.negative)
    cells.cell(",\"neutral\":", number: scores.sentiment.neutral)
    cells.cell(",\"toxicity\":", number: scores.toxicity.overall)
    if scores.isHarmless {
      cells.cells(
        csv: ",0.0000,0.0000,0.0000,0.0000,0.0000,0.0000,0.0000,0.0000,own",
        json: """
          ,"profanity":0.0000,"insult":0.0000,"identity_attack":0.0000,"threat":0.0000,\
          "sexually_explicit":0.0000,"quoted_toxicity":0.0000,"quote_share":0.0000,"paste_share":0.0000,\
          "mostly":"own"
          """)
    } else {
      appendCategories(of: scores, &cells)
    }
    terms.removeAll()
    scorer.forEachTerm { terms.append($0) }
    cells.cell(",\"terms\":", text: terms.joined.span)
  }

  /// What the rules of a policy say of a comment.
  private mutating func verdict(
    on comment: StoredComment, _ bytes: Span<UInt8>, _ scores: Scores, _ job: Job, _ index: Int,
    _ threads: inout BatchThreads
  ) -> Verdict {
    let thread = ThreadContext(threads.thread(of: index), judging, needs)
    let hasAuthor = needs.contains(.author) && !comment.author.isEmpty
    let author = hasAuthor ? bytes.extracting(comment.author).string : nil
    let place = index < job.places.count ? job.places[index] : nil
    let context = thread.context(author: author, time: comment.time, place)
    return scorer.verdict(on: bytes.extracting(comment.text), scores, in: context, by: &judge!)
  }

  private func append(_ verdict: Verdict?, _ cells: inout ScoreCells) {
    func join(_ words: [String]) -> [UInt8] { Array(words.joined(separator: "; ").utf8) }
    let queue = Array((verdict?.queue ?? "").utf8)
    cells.cell(",\"rules\":", text: join(verdict?.findings.map(\.rule) ?? []).span)
    cells.cell(",\"queue\":", textOrNothing: queue.span)
    cells.cell(",\"tags\":", text: join(verdict?.tags ?? []).span)
    cells.cell(",\"shadow_rules\":", text: join(verdict?.shadowFindings.map(\.rule) ?? []).span)
  }

  private func appendCategories(of scores: Scores, _ cells: inout ScoreCells) {
    cells.cell(",\"profanity\":", number: scores.toxicity[.profanity])
    cells.cell(",\"insult\":", number: scores.toxicity[.insult])
    cells.cell(",\"identity_attack\":", number: scores.toxicity[.identityAttack])
    cells.cell(",\"threat\":", number: scores.toxicity[.threat])
    cells.cell(",\"sexually_explicit\":", number: scores.toxicity[.sexuallyExplicit])
    cells.cell(",\"quoted_toxicity\":", number: scores.quotedToxicity.overall)
    cells.cell(",\"quote_share\":", number: scores.share(of: .quote))
    cells.cell(",\"paste_share\":", number: scores.share(of: .paste))
    cells.cell(",\"mostly\":", word: scores.mostly.word)
  }

  private mutating func tableRows(of job: Job, _ room: ByteBuffer) -> Rows {
    var bytes = room
    var table = TableWriter(width: layout.width)
    var strongest = PolicyAction.approve
    var index = 0
    var answers = Answers(job.batch, from: 0)
    for (number, part) in job.batch.parts.enumerated() {
      let thread = part.thread
      table.begin(thread)
      if part.comments.lowerBound == 0 {
        if !job.isFirst || number > 0 { bytes.write("\n") }
        table.writeHeader(thread, job.file, to: &bytes)
      }
      for place in part.comments {
        let comment = thread.comments[place]
        var scores = score(comment.text.utf8Span.span, comment.marks, answers.parent(of: index))
        var reasons: [Reason]
        var findings: [Finding] = []
        if judge != nil {
          let known = index < job.places.count ? job.places[index] : nil
          let context = ThreadContext(thread, judging, needs)
            .context(author: comment.author, time: comment.time, known)
          let verdict = scorer.verdict(on: comment.text.utf8Span.span, scores, in: context, by: &judge!)
          scores.action = verdict.action
          (reasons, findings) = (verdict.reasons, verdict.findings)
        } else {
          reasons = scores.action == .approve ? [] : policy.reasons(for: scores)
        }
        strongest = max(strongest, scores.action)
        let row = TableRow(
          comment: comment, flags: thread.links[place].flags, scores: scores, reasons: reasons,
          findings: findings)
        table.write(row, to: &bytes)
        index += 1
      }
    }
    return Rows(bytes: bytes, comments: index, strongest: strongest, position: job.position)
  }
}

/// Finds the threads of the comments of a batch that are known as a whole; the comments are asked for in order.
struct BatchThreads {
  private let parts: [ThreadPart]
  private var part = 0
  /// How many comments stand before the part.
  private var start = 0

  init(_ batch: CommentBatch) { parts = batch.parts }

  mutating func thread(of index: Int) -> CommentThread? {
    while part < parts.count, index >= start + parts[part].comments.count {
      start += parts[part].comments.count
      part += 1
    }
    return part < parts.count ? parts[part].thread : nil
  }
}

/// Finds the parents of the comments of a batch, which are asked for in order.
struct Answers {
  private let parents: [KnownParent]
  private var next = 0

  init(_ batch: CommentBatch, from start: Int) {
    parents = batch.parents
    while next < parents.count, parents[next].child < start { next += 1 }
  }

  mutating func parent(of index: Int) -> KnownParent? {
    guard next < parents.count, parents[next].child == index else { return nil }
    next += 1
    return parents[next - 1]
  }
}
