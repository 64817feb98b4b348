import CommentModel
import Testing

@testable import CommentFormats

/// Lines that begin with `From ` below an empty line, and yet part no messages.
@Suite struct MailboxSeparatorTests {
  private func mail(_ id: Int, _ body: String) -> String {
    "From ida@a.example Thu Jan  2 10:00:00 2020\nFrom: Ida <ida@a.example>\nMessage-ID: <\(id)@a>\n"
      + "Date: Thu, 2 Jan 2020 10:00:00 +0000\n\n\(body)\n\n"
  }

  @Test(arguments: [
    "From here on I agree.\n\nmore", "From here on I agree.\nand so on", "From here\n\nFrom there\n\nmore",
  ]) func paragraphsBeginNoMessage(_ body: String) throws {
    let result = try readThreads(bytes: Array((mail(1, body) + mail(2, "Lock")).utf8), name: "box")
    #expect(result.format == .mbox)
    #expect(result.threads.map { $0.comments[0].id } == ["1@a", "2@a"])
    #expect(result.threads[0].comments[0].text == body)
  }

  @Test func theLastLineBeginsNoMessage() throws {
    let result = try readThreads(bytes: Array((mail(1, "Lock") + "From afar").utf8), name: "box")
    #expect(result.threads.flatMap(\.comments).map(\.text) == ["Lock\n\nFrom afar"])
  }

  /// The next line is not there yet when a piece of the input ends.
  @Test(arguments: [1, 7, 64]) func piecesMakeNoDifference(_ size: Int) throws {
    var rest = Array((mail(1, "Lock\n\nFrom here on") + mail(2, "Weir")).utf8)[...]
    let source = SourceStream { (bytes) throws(ReadError) in
      bytes += rest.prefix(size)
      rest = rest.dropFirst(size)
    }
    let result = try readThreads(from: source, name: "box")
    #expect(result.threads.flatMap(\.comments).map(\.text) == ["Lock\n\nFrom here on", "Weir"])
  }

  @Test func aLongLineDecidesBeforeItEnds() throws {
    let long = String(repeating: "x", count: 600_000)
    let box = mail(1, "Lock\n\nFrom here\n\(long)") + mail(2, "Weir")
    let result = try readThreads(bytes: Array(box.utf8), name: "box")
    #expect(result.threads.flatMap(\.comments).map(\.text) == ["Lock\n\nFrom here\n\(long)", "Weir"])
  }
}
