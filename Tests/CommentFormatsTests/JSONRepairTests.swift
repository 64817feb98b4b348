import TestSupport
import Testing

@testable import CommentFormats

@Suite struct JSONRepairTests {
  private func closed(_ text: String) -> String {
    String(decoding: JSONRepair.closed(Array(text.utf8)).text, as: UTF8.self)
  }

  @Test(arguments: [
    (#"{"a":[{"b":1},{"c":"#, #"{"a":[{"b":1}]}"#),
    (#"[{"a":"x\"}"},{"b"#, #"[{"a":"x\"}"}]"#),
    (#"[{"a":1} {"b":2}]"#, #"[{"a":1}]"#),
    (#"[{"a":1},{"b":2}}"#, #"[{"a":1},{"b":2}]"#),
    (#"[{"a":1},]"#, #"[{"a":1}]"#),
    (#"{"a":[],"b":}"#, #"{"a":[]}"#),
    (#"[{"a":NaN,"b":01,"c":-1.5e+3}]"#, #"[{"a":null,"b":null,"c":-1.5e+3}]"#),
    ("[[\"a\nb\"]]", #"[["a\u000ab"]]"#),
    (#"[["\ud800x\ud83d\ude00\q"]]"#, #"[["\ufffdx\ud83d\ude00\\q"]]"#),
    (#"{"a":1}{"b":2}"#, #"{"a":1}"#),
    ("{", ""), ("", ""), ("]", ""), (#"{"a" 1}"#, ""),
  ]) func whatIsBeforeTheDamageIsKept(_ damaged: String, _ whole: String) {
    #expect(closed(damaged) == whole)
  }

  @Test(arguments: [
    ("[\n{},\n{\n\"a", 10), (#"[{"a":1} {"b":2}]"#, 9), (#"{"a":NaN,"b":}"#, 5), ("[\"a\n\", {}", 3),
    (#"["\x", {}]"#, 2), (#"["\ud800"]"#, 2), (#"[{}]]"#, 4),
  ]) func theDamageIsWhereItBegins(_ damaged: String, _ place: Int) {
    #expect(JSONRepair.closed(Array(damaged.utf8)).damage == place)
  }

  /// Whatever comes out is JSON.
  @Test func whatComesOutCanBeRead() throws {
    let seed = try SharedFolder.seed("reddit.json")
    var parser = JSONDocumentParser()
    for round in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(round))
      var bytes = seed
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...0x7F, using: &generator)
      }
      let text = JSONRepair.closed(bytes).text
      #expect(text.isEmpty || parser.withRoot(of: 0..<text.count, in: text) { $0.value } != nil)
    }
  }
}
