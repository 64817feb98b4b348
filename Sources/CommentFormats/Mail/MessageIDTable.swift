/// Numbers message ids from 0 in the order in which they are first asked for.
struct MessageIDTable {
  private var table = IDTable()
  private var room = 0
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  private var count: Int { starts.count - 1 }

  /// The id of a number.
  subscript(number: Int) -> [UInt8] { Array(bytes[starts[number]..<starts[number + 1]]) }

  /// The number of an id; it is new where it is the count so far. O(length) expected.
  mutating func number(of id: [UInt8]) -> Int {
    if count == room { grow() }
    let known = table.insert(id.span, place: count) { place in
      let start = starts[place]
      guard starts[place + 1] - start == id.count else { return false }
      for index in id.indices where bytes[start + index] != id[index] { return false }
      return true
    }
    if let known { return known }
    bytes += id
    starts.append(bytes.count)
    return count - 1
  }

  private mutating func grow() {
    room = max(64, room * 2)
    table.reset(for: room)
    for place in 0..<count { _ = table.insert(self[place].span, place: place) { _ in false } }
  }
}
