/// The shape of the JSON at the beginning of an input: which keys stand under which. Works on what is cut off in the
/// middle, and on the first record of NDJSON.
///
/// Paths are keys joined by dots, with `[]` for the members of an array: `post_stream.posts[].cooked`, `[].kind`.
struct JSONOutline: Sendable {
  /// Every path of the first document, as far as it was looked at.
  private(set) var paths: Set<String> = []
  /// The strings that stand under `kind`, `type`, `$type`, `object` and the like, by path.
  private(set) var words: [String: Set<String>] = [:]
  /// Whether the first document is an array.
  private(set) var isArray = false
  /// Whether more than one document follow each other, as in NDJSON; a document that fills one line may be alone.
  private(set) var isSequence = false
  /// Whether there is any JSON.
  var isJSON: Bool { isArray || !paths.isEmpty }

  /// How deep paths are followed.
  private static let deepest = 12
  private static let mostPaths = 4_000
  private static let longestWord = 40

  /// Whether all of some paths are there.
  func has(_ wanted: String...) -> Bool { wanted.allSatisfy(paths.contains) }

  /// Whether any of some paths is there.
  func hasAny(_ wanted: String...) -> Bool { wanted.contains(where: paths.contains) }

  /// Whether one of the short strings under a path is this.
  func says(_ path: String, _ word: String) -> Bool { words[path]?.contains(word) ?? false }

  init(_ text: [UInt8]) {
    var scanner = Scanner(text: text)
    scanner.skipBlanks()
    guard let first = scanner.byte, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return }
    isArray = first == UInt8(ascii: "[")
    /// The containers around the scanner: whether each is an array, and the length of the path outside it.
    var stack: [(isArray: Bool, path: String)] = []
    var path = ""
    var expectsKey = false
    while let byte = scanner.byte, paths.count < JSONOutline.mostPaths {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let array = byte == UInt8(ascii: "[")
        stack.append((array, path))
        // Deeper down paths do not grow any more, so that room and time stay linear.
        if stack.count <= JSONOutline.deepest {
          if array { path += "[]" }
          if !path.isEmpty { paths.insert(path) }
        }
        expectsKey = !array
        scanner.advance()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let last = stack.popLast() else { return }
        path = last.path
        expectsKey = false
        scanner.advance()
        if stack.isEmpty {
          scanner.skipBlanks()
          isSequence = scanner.byte == UInt8(ascii: "{")
          return
        }
      case UInt8(ascii: ","):
        if let last = stack.last {
          expectsKey = !last.isArray
          path = last.isArray && stack.count <= JSONOutline.deepest ? last.path + "[]" : last.path
        }
        scanner.advance()
      case UInt8(ascii: "\""):
        guard let word = scanner.string() else { return }
        if expectsKey, let last = stack.last {
          expectsKey = false
          guard stack.count <= JSONOutline.deepest else { continue }
          path = last.path.isEmpty ? word : last.path + "." + word
          paths.insert(path)
        } else if stack.count <= JSONOutline.deepest, word.utf8.count <= JSONOutline.longestWord,
          words[path, default: []].count < 16
        {
          words[path, default: []].insert(word)
        }
      default: scanner.advance()
      }
    }
  }

  private struct Scanner {
    let text: [UInt8]
    var offset = 0

    var byte: UInt8? { offset < text.count ? text[offset] : nil }

    mutating func advance() { offset += 1 }

    mutating func skipBlanks() {
      while let byte, byte.isASCIIBlank { offset += 1 }
    }

    /// A string from its opening mark on, escapes left as they are; `nil` where its end is cut off.
    mutating func string() -> String? {
      let start = offset + 1
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\"") {
        end += text[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      offset = end + 1
      guard end < text.count else { return nil }
      return String(decoding: text[start..<end], as: UTF8.self)
    }
  }
}
