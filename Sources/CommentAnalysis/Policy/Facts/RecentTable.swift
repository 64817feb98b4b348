/// Values by 64-bit keys of which the ones not asked for lately are forgotten, so that memory does not grow with the
/// input: as many are remembered as fit into two tables, of which the older one is dropped when the newer one is full.
struct RecentTable<Value: Sendable>: Sendable {
  private var newer: [UInt64: Value] = [:]
  private var older: [UInt64: Value] = [:]
  private let most: Int

  /// - Parameter most: how many of the last keys are remembered at least.
  init(most: Int) { self.most = most }

  /// The value of a key, as it was changed last.
  subscript(key: UInt64) -> Value? { newer[key] ?? older[key] }

  /// Changes the value of a key. O(1).
  mutating func update(_ key: UInt64, else new: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    if newer[key] == nil {
      // Moved, not copied: a value may hold arrays.
      let known = older.removeValue(forKey: key)
      if newer.count >= most {
        older = newer
        newer = [:]
      }
      newer[key] = known ?? new()
    }
    change(&newer[key]!)
  }
}
