import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewRecords
import ReviewStore

/// What all routes over the queue need: the queue, the time, who asks, and how a case is answered.
struct QueueDesk: Sendable {
  let queue: ReviewConnections
  let now: @Sendable () -> Timestamp

  /// How long a claim over the network can hold, in seconds.
  static let leases: ClosedRange<Int64> = 1...86_400
  /// The longest note and the longest other word that is taken, in bytes.
  static let longestNote = 16_384
  static let longestWord = 256

  /// Looks something up.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore, Timestamp) throws(StoreError) -> Value
  ) async throws -> Value {
    let time = now()
    return try await queue.read { store throws(StoreError) in try body(store, time) }
  }

  /// Takes a step.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore, Timestamp) throws(StoreError) -> Value
  ) async throws -> Value {
    let time = now()
    return try await queue.write { store throws(StoreError) in try body(store, time) }
  }

  /// Who takes a step. A program that works in several places at once names each in `Parley-Session`.
  func claimant(_ request: Request, _ context: ServerContext) throws(Refusal) -> Claimant {
    guard let visitor = context.visitor else { throw Refusal(.unauthenticated, "Log in, or send a token.") }
    let session = request.headers[.parleySession] ?? visitor.session
    if session.utf8.count > QueueDesk.longestWord {
      throw RequestError.wrongValue(
        "Parley-Session", expected: "a word of \(QueueDesk.longestWord) bytes at most"
      ).refusal
    }
    return Claimant(visitor.name, session: session)
  }

  /// The number in an address. One that is none is that of nothing.
  func number(_ context: ServerContext) throws(Refusal) -> Int64 {
    guard let number = context.parameters.get("number", as: Int64.self) else {
      throw Refusal(.notFound, "There is nothing of this number.")
    }
    return number
  }

  /// What somebody adds to a step on a case or a bulk action; `nil` where they say nothing.
  func note(_ request: Request) async throws -> String? {
    try await request.field("note") { value throws(RequestError) in
      try value.required("note", bytes: QueueDesk.longestNote)
    }
  }

  /// A case as an answer.
  func answer(_ one: Case) -> Response {
    var json = JSONText()
    json.case(one)
    return Response(json: json).tagged(one.version)
  }
}

extension HTTPField.Name {
  /// Which of its places a program works in.
  static let parleySession = Self("Parley-Session")!
  /// What a client calls a request, so that it can ask again.
  static let idempotencyKey = Self("Idempotency-Key")!
}
