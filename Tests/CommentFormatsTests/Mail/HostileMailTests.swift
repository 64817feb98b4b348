import CommentFormats
import CommentModel
import Testing

/// Mail that was made to hurt, and mail that was damaged.
@Suite(.timeLimit(.minutes(15))) struct HostileMailTests {
  private static let head =
    "From: a@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0100\nMessage-ID: <a@example.org>\n"

  private func read(_ text: String, as format: SourceFormat = .mail) throws -> ReadResult {
    try readThreads(bytes: Array(text.utf8), name: "list", format: format)
  }

  @Test func partsInPartsInParts() throws {
    var text = HostileMailTests.head + "Content-Type: multipart/mixed; boundary=b0\n\n"
    for depth in 0..<10_000 {
      text += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n"
    }
    text += "--b10000\n\nDeep down.\n"
    #expect(try read(text).threads[0].comments[0].text == "Deep down.")
  }

  @Test func boundariesEverywhere() throws {
    let storm = String(repeating: "--b\n\nx\n", count: 200_000)
    let result = try read(HostileMailTests.head + "Content-Type: multipart/mixed; boundary=b\n\n" + storm)
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
      let value = String(repeating: piece, count: (piece == "x" ? 1_000_000 : 200_000) / piece.utf8.count)
      #expect(
        try read(field + value + "\n" + HostileMailTests.head + "\nText\n").threads[0].comments.count == 1)
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
    var text = ""
    for number in 0..<20_000 {
      text += "From x\nMessage-ID: <\(number)>\nReferences: <\((number + 1) % 20_000)>\n\n\n"
    }
    let chain = (0..<100_000).map { "<g\($0)>" }.joined(separator: " ")
    text += "From x\nMessage-ID: <last>\nReferences: \(chain)\n\n"
    let threads = try read(text, as: .mbox).threads
    #expect(threads.map(\.completeness.cycles) == [1, 0])
    #expect(threads[1].completeness.absent == 256)
  }

  /// Cut, flipped and shuffled seeds: read as far as they go, or refused.
  @Test(arguments: ["mbox.mbox", "mail.eml"]) func damage(_ file: String) throws {
    let seed = try SharedFolder.seed(file)
    let format = SourceFormat.detect(seed)
    var random = SeededGenerator(seed: 18)
    for _ in 0..<400 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { break }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
        case 3:
          bytes.insert([0x0A, 0x3D, 0x2D, 0x3E, 0x00, 0x1B].randomElement(using: &random) ?? 0, at: place)
        default: bytes += bytes[place...].prefix(300)
        }
      }
      let result = try? readThreads(bytes: bytes, name: "list", format: format)
      for thread in result?.threads ?? [] { #expect(thread.comments.count == thread.completeness.found) }
    }
  }
}
