/// Refuses what is nested so deeply that no person wrote it, before a parser goes down there.
enum PolicyNesting {
  private static let deepest = 200

  static func check(_ bytes: [UInt8], file: String) throws(PolicyError) {
    var line = 1
    var flow = 0
    var blocks = 0
    var indentation = 0
    var isAtStart = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        blocks = 0
        indentation = 0
        isAtStart = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flow += 1
        isAtStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flow = max(0, flow - 1)
        isAtStart = false
      case UInt8(ascii: " "): if isAtStart { indentation += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isAtStart, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " ") { blocks += 1 }
      default: isAtStart = false
      }
      if flow > deepest || blocks > deepest || indentation > 10 * deepest {
        throw PolicyError(file: file, line: line, column: 0, problem: .tooDeep)
      }
    }
  }
}
