import Testing

@testable import CommentFormats

@Suite struct JSONDocumentParserTests {
  private func value(_ json: String, padding: Int = 0) -> JSONElement.Value? {
    let bytes = Array(json.utf8)
    var parser = JSONDocumentParser()
    let padded = bytes + [UInt8](repeating: 0x5D, count: padding)
    return parser.withRoot(of: 0..<bytes.count, in: padded) { $0.value }
  }

  @Test(arguments: [0, 200]) func scalars(_ padding: Int) {
    #expect(value("null", padding: padding) == .null)
    #expect(value("true", padding: padding) == .bool(true))
    #expect(value("-5", padding: padding) == .integer(-5))
    #expect(value("18446744073709551615", padding: padding) == .unsigned(.max))
    #expect(value("2.5e3", padding: padding) == .double(2500))
    #expect(value(#""a\u00e9\n\ud83d\ude00""#, padding: padding) == .string("aé\n😀"))
    #expect(value("\"a\\u0000b\"", padding: padding) == .string("a\0b"))
    #expect(value("[]", padding: padding) == .array)
    #expect(value("{}", padding: padding) == .object)
  }

  @Test(arguments: ["", "{", "[1,]", "\"\\ud800\"", "nul", "1 2", "{\"a\"}", "\"\n\""]) func malformed(
    _ json: String
  ) {
    #expect(value(json) == nil)
  }

  @Test func walksNestedValues() {
    var parser = JSONDocumentParser()
    let bytes = Array(#"{"a":[1,[2],{"b":3}],"c":{},"a":4}"#.utf8)
    var keys: [String] = []
    var members: [JSONElement.Value] = []
    let isDone: Bool? = parser.withRoot(of: 0..<bytes.count, in: bytes) { root in
      root.forEachField { key, element in
        keys.append(key)
        element.forEachMember { members.append($0.value) }
        element.forEachField { _, _ in keys.append("none") }
      }
      root.forEachMember { _ in keys.append("none") }
      return true
    }
    #expect(isDone == true)
    #expect(keys == ["a", "c", "a"])
    #expect(members == [.integer(1), .array, .object])
  }

  /// A limit guards memory, not the stack: nothing recurses.
  @Test(arguments: [(100_000, true), (1_000_000, true), (1_100_000, false)]) func nestingMayBeDeep(
    _ depth: Int, _ isRead: Bool
  ) {
    let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect((value(deep) != nil) == isRead)
  }

  @Test func parserIsReused() {
    var parser = JSONDocumentParser()
    let bytes = Array("[1]{\"x\":\"long enough to need its own place in the buffer\"}tail".utf8)
    #expect(parser.withRoot(of: 0..<3, in: bytes) { $0.value } == .array)
    #expect(parser.withRoot(of: 3..<bytes.count, in: bytes) { $0.value } == nil)
    #expect(parser.withRoot(of: 3..<bytes.count - 4, in: bytes) { $0.value } == .object)
  }
}
