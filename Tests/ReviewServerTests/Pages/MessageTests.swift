import Foundation
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct MessageTests {
  static let english = Words.read(.english)

  @Test(arguments: Language.all) func everyLanguageSaysAll(language: Language) {
    let own = Words.read(language)
    #expect(Set(MessageTests.english.keys).subtracting(own.keys).sorted() == [])
    #expect(Set(own.keys).subtracting(MessageTests.english.keys).sorted() == [])
    for (key, pattern) in own {
      #expect(pattern.names == MessageTests.english[key]?.names, "\(language.code) \(key)")
    }
  }

  @Test func everyStepOfTheAuditTrailHasWords() {
    for action in AuditAction.allCases { #expect(MessageTests.english["audit_\(action.rawValue)"] != nil) }
  }

  @Test(arguments: Language.all) func everyLineIsAPattern(language: Language) {
    for line in Asset.text("messages/\(language.code).txt").split(separator: "\n") where !line.hasPrefix("#")
    {
      let text = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      #expect(MessagePattern(String(text)) != nil, "\(language.code) \(line)")
    }
  }

  /// What templates and code ask for is there.
  @Test func whatPagesSayIsThere() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    var asked: Set<String> = []
    for name in Asset.names where name.hasSuffix(".mustache") {
      for match in Asset.text(name).matches(of: /\{\{t\.([A-Za-z_0-9]+)\}\}/) {
        asked.insert(String(match.1))
      }
    }
    let pages = root.appending(path: "Sources/ReviewServer")
    let files = try #require(FileManager.default.enumerator(at: pages, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /words\("([A-Za-z_0-9]+)"[,)]/) { asked.insert(String(match.1)) }
    }
    #expect(asked.count > 100)
    #expect(asked.subtracting(MessageTests.english.keys).sorted() == [])
  }

  @Test(arguments: [
    ("en", 1, "1 open case"), ("en", 5, "5 open cases"), ("en", 1200, "1,200 open cases"),
  ]) func countsTakeTheirForm(code: String, count: Int, expected: String) throws {
    let language = try #require(Language(code: code))
    #expect(Words.words(in: language)("openCases", count: count) == expected)
  }

  @Test(
    arguments: [
      (nil, "en"), ("de", "de"), ("de-AT,de;q=0.9,en;q=0.8", "de"), ("xx,fr;q=0.5", "fr"),
      ("en;q=0.1,ar", "ar"),
      ("*", "en"), ("de;q=0", "en"), (";;;,,,q=", "en"),
    ] as [(String?, String)]) func theBrowsersLanguageIsTaken(header: String?, code: String)
  {
    #expect(Language(accepting: header).code == code)
  }

  @Test(arguments: [
    "{", "}", "{count, plural, one {x}}", "{count, select, other {x}}", "{count, plural, other {",
  ])
  func brokenPatternsAreNone(text: String) { #expect(MessagePattern(text) == nil) }

  /// What ICU writes for a language is shown as it is meant.
  @Test(arguments: Language.all) func datesHaveNoMarksOfDirection(language: Language) {
    let format = Words.words(in: language).format
    for text in [
      format.moment(PageServer.time), format.day(PageServer.time), format.shortDay(PageServer.time),
    ] {
      let hidden = text.unicodeScalars.contains { [0x061C, 0x200E, 0x200F].contains($0.value) }
      #expect(!hidden && !text.isEmpty)
    }
  }

  @Test func patternsNest() throws {
    let pattern = try #require(MessagePattern("a {count, plural, one {# x {name}} other {# y}} b"))
    #expect(pattern.names == ["count", "name"])
  }
}
