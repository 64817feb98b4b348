import CommentFormats
import CommentModel
import Testing

import struct CommentModel.Comment

@Suite struct MailTests {
  private func read(_ text: String, as format: SourceFormat? = nil) throws -> ReadResult {
    try readThreads(bytes: Array(text.utf8), name: "list", format: format)
  }

  private func message(_ header: String, _ body: String = "Hello") throws -> Comment {
    let text = "From: a@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n\(header)\n\n\(body)\n"
    return try read(text, as: .mail).threads[0].comments[0]
  }

  @Test func seedsAreFromPeople() throws {
    let threads = try Seed.named("mbox.mbox") + Seed.named("mail.eml")
    #expect(
      threads.map(\.id) == [
        "bench-1@example.org", "gloves-1@example.org", "loop-1@example.org", "heron-0@example.org",
      ])
    #expect(threads.comments.allSatisfy { $0.author?.contains("@") == false })
  }

  @Test func charsetsAndParts() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("mbox.mbox"), name: "list").threads[0]
    let comments = Array(thread.comments)
    #expect(thread.title == "The bench by the pond")
    let authors = ["Ann Archer", "Björn Bjälke", "Carter, Cleo", "Dora Dunn", "Ева", "Fumi", "Gil"]
    #expect(comments.map(\.author) == authors)
    #expect(
      comments[1].text.hasSuffix(
        "It was the café people. I saw them with brushes, which surprised me a little."))
    #expect(comments[2].text.hasSuffix("Then we should thank them, all of us, with a card."))
    #expect(comments[3].text == "Green was a fine choice – I like it.\n\nSent from a phone in the park.")
    #expect(comments[4].text == "Зелёная скамейка мне нравится.")
    #expect(comments[5].text == "緑のベンチはいいですね。")
    #expect(comments[6].id == "#7")
    #expect(comments[2].time == Timestamp(iso8601: "2025-03-03T13:00:00Z"))
  }

  @Test func quotesAndSignaturesAreMarked() throws {
    let comments = try readThreads(bytes: SharedFolder.seed("mbox.mbox"), name: "list").threads[0].comments
    #expect(comments[0].marks.contains { $0.kind == .signature })
    #expect(comments[1].marks.contains { $0.kind == .quote && $0.range.lowerBound == 0 })
  }

  @Test func orphansHangUnderTheNearestMessageThatIsThere() throws {
    let thread = try readThreads(bytes: SharedFolder.seed("mbox.mbox"), name: "list").threads[0]
    // The fifth names it itself; of the sixth only the fifth's References tell.
    for place in [4, 5] {
      #expect(thread.links[place].parent == 0)
      #expect(thread.links[place].flags == .orphan)
      #expect(thread.comments[place].parentID == "bench-missing@example.org")
    }
  }

  @Test(arguments: [
    ("=?utf-8?q?Zo=C3=AB?= <z@example.org>", "Zoë"), ("\"Doe, J\" <j@example.org>", "Doe, J"),
    ("Doe, J <j@example.org>", "Doe, J"), ("j@example.org (J (Jay) Doe)", "J (Jay) Doe"),
    ("j@example.org", "j"),
    ("j at example.org", "j"), ("<j@example.org>", "j"), ("\"j@example.org\" <j@example.org>", "j"),
    ("A <a@example.org>, B <b@example.org>", "A"), ("'Ann' <a@example.org>", "Ann"),
    ("=?utf-8?q?one?=\n =?utf-8?q?two?= <a@example.org>", "onetwo"),
    ("=?utf-8?B?w4Q=?= =?utf-8?B?ww==?= =?utf-8?B?lg==?= <a@example.org>", "ÄÖ"),
    ("=?x?= y <a@example.org>", "=?x?= y"),
  ])
  func authors(_ field: String, _ name: String) throws {
    let text = "From: \(field)\nDate: Mon, 3 Mar 2025 10:00:00 +0100\nSubject: x\n\nHello\n"
    #expect(try read(text, as: .mail).threads[0].comments[0].author == name)
  }

  @Test(arguments: [
    ("Tue, 15 Mar 2016 12:05:48 +0100", "2016-03-15T11:05:48Z"),
    ("15 Mar 16 12:05 EST", "2016-03-15T17:05:00Z"),
    ("Tue Mar 15 12:05:48 2016", "2016-03-15T12:05:48Z"),
    ("12-Nov-1990 10:20:30 GMT", "1990-11-12T10:20:30Z"),
    ("Tue, 15 Mar 101 12:05:48 -0000 (x (y) z)", "2001-03-15T12:05:48Z"),
    ("Tue, 15 Mar 2016 12:05:48 \u{B4}\u{EB} \u{C7}", "2016-03-15T12:05:48Z"),
    ("2016-03-15T12:05:48+02:00", "2016-03-15T10:05:48Z"),
    ("Tue, 15 Mar 2016 12:05:48 +9999", "2016-03-15T12:05:48Z"),
  ])
  func dates(_ field: String, _ moment: String) throws {
    let text = "From: a@example.org\nDate: \(field)\nSubject: x\n\nHello\n"
    #expect(try read(text, as: .mail).threads[0].comments[0].time?.description == moment)
  }

  @Test(arguments: [
    "", "Tomorrow", "31 Feb 2016 10:00:00 GMT", "1 Jan 0000 00:00:00 +0100", "99999 Mar", "::",
  ])
  func brokenDates(_ field: String) throws {
    let text = "From: a@example.org\nDate: \(field)\nSubject: x\n\nHello\n"
    #expect(try read(text, as: .mail).threads[0].comments[0].time == nil)
  }

  @Test(arguments: [
    ("Content-Type: text/plain; charset=UTF-7", "Hi +ADw-b+AD4-", "Hi +ADw-b+AD4-"),
    ("Content-Type: text/plain; charset=\"us-ascii\"", "caf\u{E9}", "café"),
    ("Content-Transfer-Encoding: quoted-printable", "a=\nb=3Dc=ZZ =\n", "ab=c=ZZ"),
    ("Content-Transfer-Encoding: base64", "SGVs\nbG8=", "Hello"),
    (
      "Content-Type: text/plain; charset*=''iso-8859-15\nContent-Transfer-Encoding: quoted-printable",
      "=A4", "€"
    ),
    ("Content-Type: multipart/mixed", "no parts", "no parts"),
    (
      "Content-Type: multipart/alternative; boundary=b",
      "--b\nContent-Type: text/html\n\n<p>html</p>\n--b\n\nplain\n--b--", "plain"
    ),
    ("Content-Type: multipart/mixed; boundary=b", "preamble\n--b\n\none\n--b\n\ntwo", "one\n\ntwo"),
    ("Content-Type: image/png", "xx", ""),
  ])
  func bodies(_ header: String, _ body: String, _ text: String) throws {
    #expect(try message(header, body).text == text)
  }

  @Test(
    arguments: [
      ("References: <a@x> <b@x>\nIn-Reply-To: <c@x>", "b@x"),
      ("In-Reply-To: Message from J <c@x> of <d@x>", "c@x"),
      ("References: broken\nIn-Reply-To: <c@x>", "c@x"), ("References:\n <a@x>\n\t<b@x>", "b@x"),
      ("References: <a b@x> <>", nil),
    ] as [(String, String?)])
  func parents(_ header: String, _ parent: String?) throws {
    #expect(try message(header).parentID == parent)
  }

  @Test func repliesBeforeTheirRootAndMessagesThatJoinTwoParts() throws {
    func mail(_ id: String, _ references: String) -> String {
      "From x\nMessage-ID: <\(id)>\nReferences: \(references)\nSubject: Re: \(id)\n\nText\n\n"
    }
    let text =
      mail("c", "<a> <b>") + mail("d", "<z> <c>") + mail("b", "<a>") + mail("e", "<e>") + mail("a", "")
    let threads = try read(text).threads
    #expect(threads.map(\.id) == ["a", "e"])
    #expect(threads[0].title == "a")
    #expect(pairs(threads[0]) == ["c<b", "d<c", "b<a", "a<"])
    #expect(threads[0].completeness.orphans == 0)
    #expect(threads[0].completeness.absent == 1)
    #expect(threads[1].completeness.orphans == 0)
  }

  @Test func aFolderIsOneSource() throws {
    var folder = MailFolder(name: "cur")
    for (id, parent) in [("b", "a"), ("c", "b"), ("a", "z")] {
      let mail =
        "From: a@example.org\nDate: x\nMessage-ID: <\(id)>\nReferences: <\(parent)>\nSubject: S\n\nText\n"
      let problems = try folder.append(SourceStream(bytes: Array(mail.utf8)))
      #expect(problems == [ReadProblem(line: 1, kind: .unreadableTime)])
    }
    do {
      _ = try folder.append(SourceStream(bytes: Array("Just a note: nothing else.\n".utf8)))
      Issue.record("a note was taken for a mail")
    } catch {
      #expect(error == .unknownFormat(resembling: nil))
    }
    let result = folder.finish()
    #expect(result.threads.map(\.id) == ["z"])
    #expect(result.threads[0].links.map(\.depth) == [2, 3, 1])
  }

  @Test(arguments: [
    "From here on: nothing\nTo: all\n", "Date: today\nTo: you\n\nText", "From: us\nTo: you\n\nDear all,",
    "From\u{20}the start\n\nMessage-ID: <a>\n", "Today : Nov 07, 2025\nFrom: x\nTo: y\nDate: z\n",
  ])
  func whatOnlyLooksLikeMail(_ text: String) {
    #expect(![.mbox, .mail].contains(SourceFormat.detect(Array(text.utf8))))
  }
}
