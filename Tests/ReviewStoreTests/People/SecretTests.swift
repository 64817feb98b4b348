import Foundation
import Testing

@testable import ReviewStore

@Suite struct SecretTests {
  /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func makesTheCodesOfTheStandard(seconds: Int64, code: String) {
    let secret = AuthenticatorSecret(bytes: Data("12345678901234567890".utf8))
    #expect(secret.code(step: seconds / 30) == code)
  }

  @Test func takesACodeOfTheStepBesideOnce() {
    let secret = AuthenticatorSecret()
    let now: Int64 = 1_000_000_000_000
    let step = now / 30_000
    for near in step - 1...step + 1 {
      #expect(secret.step(of: secret.code(step: near), at: now, after: nil) == near)
      #expect(secret.step(of: secret.code(step: near), at: now, after: near) == nil)
    }
    #expect(secret.step(of: secret.code(step: step + 3), at: now, after: nil) == nil)
    #expect(secret.step(of: "", at: now, after: nil) == nil)
  }

  /// RFC 4648, section 10, without its padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ])
  func writesBase32(text: String, expected: String) {
    #expect(Base32.encode(Data(text.utf8)) == expected)
  }

  @Test func namesTheAuthenticatorsAddress() {
    let secret = AuthenticatorSecret(bytes: Data("12345678901234567890".utf8))
    #expect(
      secret.address(of: "Zoë M") == "otpauth://totp/Parley:Zo%C3%AB%20M"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parley&algorithm=SHA1&digits=6&period=30")
  }

  /// RFC 7914, section 12, third vector; the first 32 of its 64 bytes.
  @Test func derivesTheKeyOfTheStandard() throws {
    let stored =
      "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI"
    let key = try #require(PasswordKey(stored: stored))
    #expect(key.matches("pleaseletmein"))
    #expect(!key.matches("pleaseletmeim"))
    #expect(key.stored == stored)
  }

  @Test func hasTheUsualCost() throws {
    let key = try PasswordKey(for: goodPassword, of: "ada")
    #expect(key.stored.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
    #expect(key.matches(goodPassword))
  }

  /// One letter or a letter and a mark: keyboards differ.
  @Test func takesThePasswordInEveryNormalisation() throws {
    #expect(try PasswordKey("caf\u{E9} at the corner").matches("cafe\u{301} at the corner"))
  }

  @Test(arguments: [
    "", "$scrypt$ln=17,r=8,p=1$x", "$scrypt$ln=40,r=8,p=1$AAAA$AAAA", "$argon2$ln=14,r=8,p=1$AAAA$AAAA",
    "$scrypt$r=8,ln=14,p=1$AAAA$AAAA", "$scrypt$ln=14,r=8$AAAA$AAAA",
  ])
  func readsNoOtherKeys(stored: String) {
    #expect(PasswordKey(stored: stored) == nil)
  }

  @Test(arguments: [
    ("hunter2", PasswordProblem.short), (String(repeating: "long ", count: 30), .long),
    ("abababababababab", .monotonous), ("magdalena magdalena", .name),
  ])
  func refusesWeakPasswords(password: String, problem: PasswordProblem) {
    #expect(throws: problem) {
      _ = try PasswordKey(for: password, of: "magdalena")
    }
  }

  @Test func readsTheTextOfAToken() throws {
    let token = SecretToken()
    #expect(token.text.utf8.count == 43)
    #expect(SecretToken(text: token.text)?.hash == token.hash)
    #expect(token.matches(token.text))
    #expect(!token.matches(SecretToken().text))
    #expect(token.derived(for: "form").text != token.text)
    #expect(token.derived(for: "form").text == token.derived(for: "form").text)
    #expect("\(token)" == "SecretToken")
    #expect(APIToken.secret(in: APIToken.text(of: token))?.hash == token.hash)
    #expect(APIToken.secret(in: token.text) == nil)
  }

  /// The last character has two bits too many, which have to be zero: a token is written in one way.
  @Test func aTokenHasOneText() throws {
    let text = SecretToken().text
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let place = try #require(letters.firstIndex(of: text.last!))
    let other = String(text.dropLast()) + String(letters[place ^ 1])
    #expect(SecretToken(text: other) == nil)
    for wrong in ["", String(text.dropLast()), text + "A", "+" + text.dropFirst()] {
      #expect(SecretToken(text: wrong) == nil)
    }
  }
}
