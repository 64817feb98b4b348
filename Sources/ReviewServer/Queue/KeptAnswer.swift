/// What takes long to find out and is asked for by many: it is found out once for all who ask meanwhile, and kept for
/// twenty times as long as that took, so that it never costs more than a twentieth of a core.
actor KeptAnswer<Value: Sendable> {
  private var value: Value?
  private var ends = ContinuousClock.now
  private var search: Task<Value, any Error>?

  /// How many times as long as it took an answer is kept.
  private static var lifetime: Int { 20 }

  /// Has the next one who asks find it out anew; what is being found out is not kept.
  func forget() {
    value = nil
    search = nil
  }

  /// The answer that is kept, or what `find` finds.
  func callAsFunction(_ find: @escaping @Sendable () async throws -> Value) async throws -> Value {
    if let value, ContinuousClock.now < ends { return value }
    if let search { return try await search.value }
    let begin = ContinuousClock.now
    let search = Task { try await find() }
    self.search = search
    let result = await search.result
    // Forgotten meanwhile, or searched for again.
    guard self.search == search else { return try result.get() }
    self.search = nil
    value = try result.get()
    ends = .now + (ContinuousClock.now - begin) * KeptAnswer.lifetime
    return try result.get()
  }
}
