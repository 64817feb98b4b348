import CommentFormats
import CommentModel
import TestSupport
import Testing

/// Mail that was made to hurt. The limit only tells of what hangs: it counts the time of other tests, too.
@Suite(.timeLimit(.minutes(15))) struct HostileMailTests {
  private static let head =
    "From: a@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0100\nMessage-ID: <a@example.org>\n"

  private func read(_ text: String, as format: SourceFormat = .mail) throws -> ReadResult {
    try readThreads(bytes: Array(text.utf8), name: "list", format: format)
  }

  @Test func partsInPartsInParts() throws {
    func mail(_ depth: Int) -> String {
      let parts = (0..<depth).map {
        "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n"
      }
      return HostileMailTests.head + "Content-Type: multipart/mixed; boundary=b0\n\n" + parts.joined()
        + "--b\(depth)\n\nDeep down.\n"
    }
    let growth = try growth(upTo: 10_000, input: mail) { text throws in
      #expect(try read(text).threads[0].comments[0].text == "Deep down.")
    }
    #expect(growth < linearGrowth)
  }

  @Test func boundariesEverywhere() throws {
    func mail(_ parts: Int) -> String {
      HostileMailTests.head + "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\n\nx\n", count: parts)
    }
    #expect(try growth(upTo: 200_000, input: mail, work: { _ = try read($0) }) < linearGrowth)
    let result = try read(mail(200_000))
    #expect(result.problems.map(\.kind) == [.surplusParts(199_000)])
    #expect(result.threads[0].comments[0].text.utf8.count == 2998)
  }

  @Test(arguments: [
    "Subject: ", "References: ", "From: ", "Date: ", "Content-Type: text/plain; ",
    "Content-Type: multipart/mixed; boundary=",
  ])
  func longHeaders(_ field: String) throws {
    for piece in [
      "=?a?q?", "<a@", "(((", "\"\\", "; a*0*=%4", "x", "\n ", "<b@x> ", ",", "'", "=?utf-8?q?a?= ",
    ] {
      func mail(_ size: Int) -> String {
        let value = String(repeating: piece, count: size / piece.utf8.count)
        return field + value + "\n" + HostileMailTests.head + "\nText\n"
      }
      let growth = try growth(upTo: 100_000, input: mail) { text throws in
        #expect(try read(text).threads[0].comments.count == 1)
      }
      #expect(growth < linearGrowth, "\(piece.debugDescription)")
    }
  }

  @Test func oneEndlessLineInAMailbox() throws {
    let line = String(repeating: "x", count: 20 << 20)
    let mail = "From x\n" + HostileMailTests.head + "\n"
    let result = try read(mail + line + "\n\n" + mail + "Short.\n", as: .mbox)
    #expect(result.threads[0].completeness.duplicates == 1)
    guard case .messageTooLong(let bytes) = result.problems.first?.kind else {
      Issue.record("the long message is not reported")
      return
    }
    #expect(bytes > 20 << 20)
  }

  @Test func longChainsAndCircles() throws {
    func mailbox(_ count: Int) -> String {
      let circle = (0..<count / 5).map {
        "From x\nMessage-ID: <\($0)>\nReferences: <\(($0 + 1) % (count / 5))>\n\n\n"
      }
      let chain = (0..<count).map { "<g\($0)>" }.joined(separator: " ")
      return circle.joined() + "From x\nMessage-ID: <last>\nReferences: \(chain)\n\n"
    }
    let growth = try growth(upTo: 50_000, input: mailbox) { text throws in
      let threads = try read(text, as: .mbox).threads
      #expect(threads.map(\.completeness.cycles) == [1, 0])
      #expect(threads[1].completeness.absent == 256)
    }
    #expect(growth < linearGrowth)
  }
}
