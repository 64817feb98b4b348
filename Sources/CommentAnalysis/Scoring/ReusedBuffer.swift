/// Elements one behind the other, in room that is used again for the next text.
///
/// An array in its place would check at each appending whether somebody shares it: a tenth of the time of scoring.
@safe
struct ReusedBuffer<Element>: ~Copyable {
  /// Room for `capacity` elements, the first `count` of which are initialised.
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 256
    unsafe base = .allocate(capacity: capacity)
  }

  deinit {
    unsafe base.deinitialize(count: count)
    unsafe base.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such element")
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such element")
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Appends an element where a condition holds, without a branch for it: for conditions that can't be foreseen.
  @inline(__always)
  mutating func append(_ element: Element, if isWanted: Bool) where Element: BitwiseCopyable {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count &+= isWanted ? 1 : 0
  }

  mutating func append(repeating element: Element, count added: Int) {
    for _ in 0..<added { append(element) }
  }

  mutating func removeAll() {
    unsafe base.deinitialize(count: count)
    count = 0
  }

  mutating func removeLast(_ removed: Int = 1) {
    precondition(removed <= count, "no such element")
    unsafe (base + (count - removed)).deinitialize(count: removed)
    count -= removed
  }

  /// Of elements in order, the place of the first one that is not before something, by halving. O(log n).
  @inline(__always)
  func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Sets the bits that are set in others, which are as many at the most. O(n).
  @inline(__always)
  mutating func formUnion(_ others: Span<UInt64>) where Element == UInt64 {
    precondition(others.count <= count, "no such element")
    for index in others.indices { unsafe base[index] |= others[unchecked: index] }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
  }
}
