import CommentModel

/// The conditions of a policy's rules as they are asked for every comment: nodes that lie flat, the parts of a node
/// beside one another, what is cheap before what is not.
struct RuleProgram {
  /// A condition. Its parts, where it has some, are `parts[first..<end]`.
  struct Node {
    var test: Test
    var first: Int32 = 0
    var end: Int32 = 0
    var cost: RuleCost
  }

  enum Test {
    case all, any, not
    case number(PolicyMeasure, NumberTest)
    case flag(PolicyFlag, Bool)
    /// A bit for each list.
    case words(lists: UInt64, isQuoted: Bool)
    /// Terms, by the number of their set.
    case terms(Int, isTemplate: Bool)
    case categories([ToxicityCategory])
    case text(CompiledTextTest)
    case site([String])
    case language([String])
    /// A bit for each hour, and for each day.
    case hours(UInt32)
    case weekdays(UInt8)
    case since(Timestamp)
    case before(Timestamp)
  }

  private(set) var nodes: [Node] = []
  private(set) var parts: [Int32] = []
  private(set) var termSets: [[[UInt8]]] = []
  private let listNumbers: [String: Int]

  init(lists: [WordList]) {
    var numbers: [String: Int] = [:]
    for (number, list) in lists.enumerated() { numbers[list.name] = number }
    listNumbers = numbers
  }

  /// Adds a condition and returns its node.
  mutating func add(_ condition: PolicyCondition) -> Int32 {
    switch condition {
    case .all(let conditions): return add(.all, conditions)
    case .any(let conditions): return add(.any, conditions)
    case .not(let condition): return add(.not, [condition])
    case .number(let measure, let test): return add(.number(measure, test), measure.cost)
    case .flag(let flag, let value): return add(.flag(flag, value), .known)
    case .words(let lists, let isQuoted):
      let bits = lists.reduce(UInt64(0)) { bits, list in
        listNumbers[list].map { bits | 1 << UInt64($0) } ?? bits
      }
      return add(.words(lists: bits, isQuoted: isQuoted), .words)
    case .entries(let terms): return add(terms: terms, isTemplate: false)
    case .templates(let terms): return add(terms: terms, isTemplate: true)
    case .categories(let categories): return add(.categories(categories), .known)
    case .text(let test): return add(.text(CompiledTextTest(test)), test.mode == .regex ? .regex : .text)
    case .site(let sites): return add(.site(sites), .known)
    case .language(let languages): return add(.language(languages), .known)
    case .hours(let hours): return add(.hours(hours.reduce(0) { $0 | 1 << UInt32($1) }), .known)
    case .weekdays(let days): return add(.weekdays(days.reduce(0) { $0 | 1 << UInt8($1) }), .known)
    case .since(let time): return add(.since(time), .known)
    case .before(let time): return add(.before(time), .known)
    }
  }

  private mutating func add(_ test: Test, _ cost: RuleCost) -> Int32 {
    nodes.append(Node(test: test, cost: cost))
    return Int32(nodes.count - 1)
  }

  private mutating func add(terms: [String], isTemplate: Bool) -> Int32 {
    termSets.append(terms.map { Array($0.utf8) })
    return add(.terms(termSets.count - 1, isTemplate: isTemplate), .shape)
  }

  private mutating func add(_ test: Test, _ conditions: [PolicyCondition]) -> Int32 {
    var numbers: [Int32] = []
    for condition in conditions { numbers.append(add(condition)) }
    // Stable, so that the order of the file decides where costs are equal.
    let sorted = numbers.enumerated().sorted { left, right in
      let (one, other) = (nodes[Int(left.element)].cost, nodes[Int(right.element)].cost)
      return one == other ? left.offset < right.offset : one < other
    }
    let first = Int32(parts.count)
    parts += sorted.map(\.element)
    let cost = numbers.map { nodes[Int($0)].cost }.max() ?? .known
    nodes.append(Node(test: test, first: first, end: Int32(parts.count), cost: cost))
    return Int32(nodes.count - 1)
  }
}

/// Whether a condition holds, weakest first.
enum Truth: Int8, Comparable {
  case no, unknown, yes

  init(_ holds: Bool) { self = holds ? .yes : .no }

  static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
