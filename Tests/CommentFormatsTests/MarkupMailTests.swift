import Testing

@testable import CommentFormats

@Suite("Text of mails")
struct MarkupMailTests {
  @Test(
    "Quotes and attributions",
    arguments: [
      ("> a\n>> b\n\nc", "«> a\n>> b»\n\nc"),
      (
        "On Mon, 3 Apr 2017, Mia <mia@example.org> wrote:\n> a\n\nb",
        "«On Mon, 3 Apr 2017, Mia <mia@example.org> wrote:\n> a»\n\nb"
      ),
      (
        "On Mon, 3 Apr 2017 at 10:00, Mia\n<mia@example.org> wrote:\n\n> a",
        "«On Mon, 3 Apr 2017 at 10:00, Mia\n<mia@example.org> wrote:\n\n> a»"
      ),
      ("Am 3. Mai schrieb Mia:\r\n> a\r\nb", "«Am 3. Mai schrieb Mia:\n> a»\nb"),
      ("Le 3 mai 2017, Mia a écrit :\n> a", "«Le 3 mai 2017, Mia a écrit :\n> a»"),
      ("Thanks in advance.\nLee writes:\n> a", "Thanks in advance.\n«Lee writes:\n> a»"),
      ("My answer:\n> a", "My answer:\n«> a»"),
      ("a\nML> b\nc > d", "a\n«ML> b»\nc > d"),
      (
        "a\n\n-----Original Message-----\nFrom: Mia\n\nb\n-- \nc",
        "a\n\n«-----Original Message-----\nFrom: Mia\n\nb\n-- \nc»"
      ),
      ("\n\n  a\n\n", "  a"),
    ])
  func quotes(source: String, text: String) {
    #expect(Markup.mail().drawn(source) == text)
  }

  @Test(
    "Signatures",
    arguments: [
      ("a\n-- \nMia\nb", "a\n⦃-- \nMia\nb⦄"),
      ("a\n--\nTo leave this list", "a\n⦃--\nTo leave this list⦄"),
      ("a\n--\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12", "a\n--\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12"),
      ("a\n---\nb", "a\n---\nb"),
      ("> a\n> -- \n> b\nc", "«> a\n> -- \n> b»\nc"),
      (
        "a\n-----BEGIN PGP SIGNATURE-----\nb\n-----END PGP SIGNATURE-----\nc",
        "a\n⦃-----BEGIN PGP SIGNATURE-----\nb\n-----END PGP SIGNATURE-----⦄\nc"
      ),
      (
        "a\n_______________________________________________\nx mailing list\nb",
        "a\n⦃_______________________________________________\nx mailing list\nb⦄"
      ),
    ])
  func signatures(source: String, text: String) {
    #expect(Markup.mail().drawn(source) == text)
  }

  @Test(
    "Flowed lines",
    arguments: [
      ("a \nb\nc", "a b\nc"),
      ("> a \n> b\nc \nd", "«> a b»\nc d"),
      (">> a \n> b", "«>> a \n> b»"),
      (" >a\n  b\n From c", " >a\n b\nFrom c"),
      ("a \n-- \nb", "a \n⦃-- \nb⦄"),
      ("a \n\nb \r\nc", "a \nb c"),
    ])
  func flowed(source: String, text: String) {
    #expect(Markup.mail(flowed: true).drawn(source) == text)
  }

  @Test("Flowed lines whose blank is taken away")
  func delSp() {
    #expect(Markup.mail(flowed: true, delSp: true).drawn("ab \ncd\n> e \n> f") == "abcd\n«> ef»")
  }
}
