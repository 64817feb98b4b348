import CommentModel
import Foundation
import Testing

@testable import ReviewStore

@Suite struct LoginSessionTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.addPerson("ada", .lead)
  }

  @Test func endsAfterAnHourInWhichNothingIsDone() throws {
    let secret = try #require(try store.logIn("ada", at: 0).session)
    #expect(try store.session(secret, at: moment(3599)) != nil)
    #expect(try store.session(secret, at: moment(7198)) != nil)
    #expect(try store.session(secret, at: moment(7198 + 3600)) == nil)
  }

  @Test func endsAfterTwelveHoursWhateverIsDone() throws {
    let secret = try #require(try store.logIn("ada", at: 0).session)
    for second in stride(from: 1800, to: 43_200, by: 1800) {
      #expect(try store.session(secret, at: moment(second)) != nil)
    }
    #expect(try store.session(secret, at: moment(43_200)) == nil)
  }

  /// Whoever planted a session in a browser has nothing of it once somebody has logged in there.
  @Test func aSessionIsReplacedByLoggingIn() throws {
    let first = try #require(try store.logIn("ada", at: 0).session)
    let second = try #require(try store.logIn("ada", replacing: first, at: 1).session)
    #expect(second.text != first.text)
    #expect(try store.session(first, at: moment(2)) == nil)
    #expect(try store.session(second, at: moment(2)) != nil)
  }

  @Test func endsEverywhereWithANewPassword() throws {
    let here = try #require(try store.logIn("ada", at: 0).session)
    let there = try #require(try store.logIn("ada", at: 1).session)
    let session = try #require(try store.session(here, at: moment(2)))
    #expect(try store.sessions(of: "ada", at: moment(2)).count == 2)
    try store.setPassword(
      PasswordKey("another good one"), of: "ada", keeping: session.number, by: "ada", at: moment(3))
    #expect(try store.session(here, at: moment(4)) != nil)
    #expect(try store.session(there, at: moment(4)) == nil)
    try store.endSessions(of: "ada", by: "ada", at: moment(5))
    #expect(try store.session(here, at: moment(6)) == nil)
  }

  @Test func followsTheAccount() throws {
    let secret = try #require(try store.logIn("ada", at: 0).session)
    let token = try store.makeToken(
      "ci", scopes: [.read], for: "ada", ends: nil, by: "ada", at: moment(0))
    try store.setRole(.viewer, of: "ada", by: "root", at: moment(1))
    #expect(try store.session(secret, at: moment(2))?.role == .viewer)
    #expect(try store.token(token, at: moment(2))?.role == .viewer)
    try store.removeModerator("ada", by: "root", at: moment(3))
    #expect(try store.session(secret, at: moment(4)) == nil)
    #expect(try store.token(token, at: moment(4)) == nil)
  }

  @Test func aTokenHasItsScopesAndItsEnd() throws {
    let secret = try store.makeToken(
      "ci", scopes: [.score, .read], for: "ada", ends: moment(100), by: "root", at: moment(0))
    let token = try #require(try store.token(secret, at: moment(99)))
    #expect(token.scopes == [.score, .read])
    #expect(token.moderator == "ada")
    #expect(token.used == moment(99))
    #expect(try store.token(secret, at: moment(100)) == nil)
    #expect(try store.token(SecretToken(), at: moment(1)) == nil)
  }

  @Test func aTokenIsRevoked() throws {
    let secret = try store.makeToken(
      "ci", scopes: [.read], for: "ada", ends: nil, by: "ada", at: moment(0))
    let number = try #require(try store.tokens(of: "ada").first).number
    #expect(throws: StoreError.noToken(number: number)) {
      try store.revokeToken(number, of: "eve", by: "eve", at: moment(1))
    }
    try store.revokeToken(number, of: "ada", by: "ada", at: moment(1))
    #expect(try store.token(secret, at: moment(2)) == nil)
    #expect(throws: StoreError.noToken(number: number)) {
      try store.revokeToken(number, of: nil, by: "ada", at: moment(3))
    }
    let rows = try store.audit(limit: 100).filter { $0.action == .token }
    #expect(
      rows.map(\.detail) == [
        #"{"action":"make","name":"ada","scopes":["read"],"token":1}"#,
        #"{"action":"revoke","name":"ada","token":1}"#,
      ])
  }

  /// The file holds nothing that opens anything.
  @Test func keepsNoSecretAsItIs() throws {
    let session = try #require(try store.logIn("ada", at: 0).session)
    let token = try store.makeToken(
      "ci", scopes: [.read], for: "ada", ends: nil, by: "ada", at: moment(0))
    let link = try store.makeLoginLink(.moderator("ada"), by: "root", at: moment(0))
    let codes = try store.setAuthenticator(
      AuthenticatorSecret(), code: nil, of: "ada", by: "ada", at: moment(0))
    let bytes = try folder.names().map { try folder.bytes(of: $0) }
    for secret in [session.text, token.text, link.text, goodPassword] + codes.map(\.text) {
      #expect(bytes.allSatisfy { $0.range(of: Data(secret.utf8)) == nil })
    }
  }
}
