/// The subject of a conversation.
enum MailSubject {
  /// A subject without the `Re:`, `RE[2]:`, `AW:`, `SV:`, … that replies put in front, one or many.
  /// O(length).
  static func withoutReplyMarks(_ subject: [UInt8]) -> [UInt8] {
    var start = 0
    while let next = behindMark(subject, start) { start = next }
    return Array(subject[start...])
  }

  /// What the mailers of several languages write for "reply".
  private static let marks: Set = ["re", "aw", "sv", "antw", "odp", "vs", "rif", "res", "ynt"]

  private static func behindMark(_ subject: [UInt8], _ start: Int) -> Int? {
    guard let colon = subject[start...].prefix(10).firstIndex(of: 0x3A) else { return nil }
    var word = subject[start..<colon]
    while let last = word.last, last.isASCIIBlank { word.removeLast() }
    // `Re[2]:` and `Re^2:` count replies.
    let letters = word.prefix { $0 != 0x5B && $0 != 0x5E }
    let count = word.dropFirst(letters.count).filter { !(0x30...0x39).contains($0) }
    guard marks.contains(String(decoding: letters.map(\.asciiLowercased), as: UTF8.self)),
      count.isEmpty || count == [0x5B, 0x5D] || count == [0x5E]
    else { return nil }
    var next = colon + 1
    while next < subject.count, subject[next].isASCIIBlank { next += 1 }
    return next
  }
}
