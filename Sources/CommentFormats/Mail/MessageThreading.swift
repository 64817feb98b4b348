import CommentModel

/// Finds which messages belong together, after J. Zawinski ("message threading",
/// https://www.jwz.org/doc/threading.html).
///
/// Every id that a message has or names is a container. A message hangs under the one that it names as its
/// parent, else under the nearest one in its References that is there, else under the id that it names; ids
/// without a message hang under what stood before them where they were first named. The order of the messages
/// changes nothing. What hangs together is a thread. Nothing is grouped by subject.
struct MessageThreading {
  /// Names containers.
  private var ids = MessageIDTable()
  private var containers: [Container] = []
  /// The container of each message, duplicates too.
  private var messages: [Int32] = []
  /// References of messages whose parent was not there when they came, the parent last.
  private var chains: [Int32: [Int32]] = [:]
  /// Subjects of messages that may begin a thread.
  private var subjects: [Int32: [UInt8]] = [:]

  private struct Container {
    /// What it hangs under; −1: nothing.
    var above: Int32 = -1
    /// The message that stands for the id; −1 where there is none.
    var message: Int32 = -1
    /// The first message that names it.
    var namedBy: Int32 = -1
    var textLength: Int32 = 0
    var time = Int64.min

    /// As the linker sees it when it cuts a circle: by time, then by order; an id without a message is the
    /// youngest.
    func isOlder(than other: Container) -> Bool {
      func age(_ container: Container) -> (Int64, Int64) {
        if container.message < 0 { return (Int64.max, Int64.max) }
        return (container.time == Int64.min ? Int64.max : container.time, Int64(container.message))
      }
      return age(self) < age(other)
    }
  }

  /// Takes a message; its number is its place in the order of these calls. O(length of the chain).
  mutating func append(_ message: borrowing MailMessage) {
    let number = Int32(messages.count)
    let own = container(of: message.draft.id)
    messages.append(own)
    let chain = message.above.map { container(of: $0) }
    for id in chain where containers[Int(id)].namedBy < 0 { containers[Int(id)].namedBy = number }
    for (above, id) in zip(chain, chain.dropFirst()) where above != id {
      if containers[Int(id)].message < 0, containers[Int(id)].above < 0 { containers[Int(id)].above = above }
    }
    guard stands(message.draft, for: own) else { return }
    containers[Int(own)].message = number
    containers[Int(own)].above = chain.last ?? -1
    containers[Int(own)].time = message.draft.time?.milliseconds ?? Int64.min
    containers[Int(own)].textLength = Int32(clamping: message.draft.text.count)
    guard let parent = chain.last, parent != own else {
      subjects[number] = message.subject
      return
    }
    if containers[Int(parent)].message < 0 {
      subjects[number] = message.subject
      if chain.count > 1 { chains[number] = chain }
    }
  }

  /// Of several with one id the linker keeps the newest, then the longest, then the first.
  private func stands(_ draft: CommentDraft, for container: Int32) -> Bool {
    let known = containers[Int(container)]
    if known.message < 0 { return true }
    let time = draft.time?.milliseconds ?? Int64.min
    return time != known.time ? time > known.time : draft.text.count > Int(known.textLength)
  }

  private mutating func container(of id: [UInt8]) -> Int32 {
    let number = ids.number(of: id)
    if number == containers.count { containers.append(Container()) }
    return Int32(number)
  }

  /// Puts the messages into their threads. O(messages + ids) expected.
  ///
  /// - Parameter first: the row of the first message; the others follow.
  consuming func finish(into threads: inout ThreadCollector, first: Int) {
    let rescued = rescueOrphans()
    let containers = containers
    let tops = MessageTops(containers.map(\.above)) { containers[Int($0)].isOlder(than: containers[Int($1)]) }
    var numbers = [Int32](repeating: -1, count: containers.count)
    for (place, own) in messages.enumerated() {
      let top = tops.top(of: own)
      if numbers[Int(top)] < 0 { numbers[Int(top)] = Int32(threads.thread(ids[Int(top)])) }
      let thread = Int(numbers[Int(top)])
      threads.place(first + place, in: thread, ancestors: rescued[own].map { [ids[Int($0)]] } ?? [])
      guard let subject = subjects[Int32(place)], !subject.isEmpty else { continue }
      let isTop = own == top && containers[Int(own)].message == place
      threads.note(thread) { heading in
        if heading.title != nil, !isTop { return }
        heading.title = String(decoding: MailSubject.withoutReplyMarks(subject), as: UTF8.self)
      }
    }
    for container in containers where container.message < 0 && container.namedBy >= 0 {
      let top = tops.top(of: messages[Int(container.namedBy)])
      threads.note(Int(numbers[Int(top)])) { $0.completeness.absent += 1 }
    }
  }

  /// Hangs messages whose parent is not there under the nearest message above that is.
  ///
  /// - Returns: That message for each of them, where there is one.
  private mutating func rescueOrphans() -> [Int32: Int32] {
    var rescued: [Int32: Int32] = [:]
    var nearest = NearestMessages(count: containers.count)
    for own in containers.indices.map(Int32.init) {
      let message = containers[Int(own)].message
      let parent = containers[Int(own)].above
      guard message >= 0, parent >= 0, containers[Int(parent)].message < 0 else { continue }
      let named = chains[message]?.last { $0 != own && containers[Int($0)].message >= 0 }
      if let found = named ?? nearest.message(above: parent, containers) {
        containers[Int(own)].above = found == own ? -1 : found
        if found != own { rescued[own] = found }
      }
    }
    return rescued
  }

  /// The first message above ids that have none.
  private struct NearestMessages {
    /// −2: not looked for yet; −1: none.
    private var found: [Int32]

    init(count: Int) { found = [Int32](repeating: -2, count: count) }

    mutating func message(above id: Int32, _ containers: [Container]) -> Int32? {
      var path: [Int32] = []
      var place = id
      while place >= 0, containers[Int(place)].message < 0, found[Int(place)] == -2 {
        // Whoever comes back here has gone in a circle of ids without a message.
        found[Int(place)] = -1
        path.append(place)
        place = containers[Int(place)].above
      }
      let message = place < 0 ? -1 : containers[Int(place)].message >= 0 ? place : found[Int(place)]
      for place in path { found[Int(place)] = message }
      return message < 0 ? nil : message
    }
  }
}
