import CommentModel
import Testing

@testable import CommentFormats

/// What is said of inputs of no format that is read.
@Suite struct UnknownInputTests {
  private func error(_ bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try readThreads(bytes: bytes, name: "input")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}\u{14}\0", BinaryKind.zip), ("%PDF-1.7\n", .pdf),
    ("SQLite format 3\0" + String(repeating: "\u{1}", count: 200), .sqlite), ("GIF89a\0", .picture),
    ("page.html" + String(repeating: "\0", count: 248) + "ustar\0", .tar),
  ]) func filesAreToldByTheirFirstBytes(_ text: String, _ kind: BinaryKind) {
    #expect(error(Array(text.utf8)) == .noText(kind))
  }

  @Test(arguments: [
    (#"{"weir":1,"lock":{"depth":2}}"#, ["lock", "weir"], false),
    (#"[{"weir":1,"gate":[1]},{"weir":2}]"#, ["gate", "weir"], true),
    ("{\"weir\":1}\n{\"weir\":2}\n", ["weir"], true),
    // Keys that may be ids or names are not shown.
    (#"{"Ida":{"weir":1},"Uwe":{"weir":2}}"#, ["weir"], false),
    (#"{"two words":1,"weir":2,"7":3}"#, ["weir"], false),
  ]) func keysAreShown(_ json: String, _ names: [String], _ areRecords: Bool) throws {
    guard case .unknownJSON(let keys) = error(Array(json.utf8)) else {
      Issue.record("JSON should be told")
      return
    }
    #expect(keys.names == names)
    #expect(keys.areRecords == areRecords)
  }

  @Test(arguments: [
    #"<!DOCTYPE html><html><body id="phpbb" class="section-viewtopic"><p>Lock</p></body></html>"#,
    #"<!DOCTYPE html><html id="XF" lang="en"><body><p>Lock</p></body></html>"#,
  ]) func forumPagesAreTold(_ page: String) {
    #expect(error(Array(page.utf8)) == .forumPage)
  }

  @Test func pagesWithoutDoctypeArePages() {
    #expect(error(Array("<html><body><p>Lock</p></body></html>".utf8)) == .unknownFormat(resembling: .html))
  }
}
