import CommentModel
import Testing

@testable import CommentFormats

/// Pages that browsers saved as MHTML.
@Suite struct SavedPageTests {
  private func file(_ type: String) -> [UInt8] {
    Array(
      """
      From: <Saved by Blink>
      Subject: Canal
      Date: Fri, 7 Nov 2025 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--x"

      ----x
      Content-Type: \(type)
      Content-Transfer-Encoding: quoted-printable

      <!DOCTYPE html><meta charset=3D"iso-8859-1"><ol><li id=3D"comment-1" class=3D"comm=
      ent depth-1"><b class=3D"fn">Ida</b><div class=3D"comment-content"><p>Caf=C3=A9 loc=
      k</p></div></li></ol>
      ----x--

      """.utf8)
  }

  @Test(arguments: ["text/html; charset=utf-8", "text/html"]) func thePageIsRead(_ type: String) throws {
    let result = try readThreads(bytes: file(type), name: "page.mhtml")
    #expect(result.format == .wordPressHTML)
    #expect(SourceFormat.detect(file(type)) == .wordPressHTML)
    #expect(result.threads[0].comments.map(\.author) == ["Ida"])
    #expect(result.threads[0].comments.map(\.text) == ["Caf\u{E9} lock"])
  }

  @Test func aFileWithoutPageIsEmpty() {
    #expect(throws: ReadError.empty) { try readThreads(bytes: file("image/png"), name: "page.mhtml") }
  }

  @Test func mailWithPicturesIsMail() throws {
    let mail = String(decoding: file("text/html"), as: UTF8.self).replacing(
      "<Saved by Blink>", with: "ida@a.example")
    #expect(SourceFormat.detect(Array(mail.utf8)) == .mail)
  }
}
