import CommentModel
import Foundation
import Testing

@testable import ReviewStore

@Suite struct LoginTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    try store.addPerson("ada")
  }

  @Test func opensASession() throws {
    let secret = try #require(try store.logIn("ada", at: 1).session)
    let session = try #require(try store.session(secret, at: moment(2)))
    #expect(session.moderator == "ada")
    #expect(session.role == .moderator)
    #expect(try store.moderator("ada").seen == moment(1))
  }

  @Test(arguments: [("ada", "a sundial at noon"), ("eve", goodPassword), ("", ""), ("Ada", goodPassword)])
  func refusesAllElse(name: String, password: String) throws {
    #expect(try store.logIn(name, password, at: 1).isRefused)
  }

  @Test func anAccountWithoutAPasswordTakesNone() throws {
    try store.addModerator("otto", role: .admin, password: nil, by: "root", at: moment(0))
    #expect(try store.logIn("otto", "", at: 1).isRefused)
    #expect(try store.logIn("otto", goodPassword, at: 1).isRefused)
  }

  /// The same for an account and for a name that nobody has.
  @Test(arguments: ["ada", "nobody at all"])
  func locksWithBackOff(name: String) throws {
    for second in 1...4 { #expect(try store.logIn(name, "wrong password", at: second).isRefused) }
    #expect(try store.logIn(name, "wrong password", at: 5).lock == moment(35))
    #expect(try store.logIn(name, at: 34).lock == moment(35))
    #expect(try store.logIn(name, "wrong password", at: 35).lock == moment(95))
    #expect(try store.logIn(name, "wrong password", at: 95).lock == moment(215))
    var second = 215
    for _ in 0..<20 {
      let until = try #require(try store.logIn(name, "wrong password", at: second).lock)
      let pause = until.milliseconds / 1000 - moment(second).milliseconds / 1000
      #expect(pause <= 900)
      second += Int(pause)
    }
    // After a day the count begins anew.
    #expect(try store.logIn(name, "wrong password", at: second + 90_000).isRefused)
  }

  @Test func forgetsFailuresOnceSomebodyIsIn() throws {
    for second in 1...4 { _ = try store.logIn("ada", "wrong password", at: second) }
    #expect(try store.logIn("ada", at: 5).session != nil)
    for second in 6...9 { #expect(try store.logIn("ada", "wrong password", at: second).isRefused) }
  }

  /// Many may begin before the first of them has failed.
  @Test func aRightPasswordDoesNotCountWhileLocked() throws {
    guard case .check(let check) = try store.beginLogin("ada", at: moment(0)) else { return }
    for second in 1...5 { _ = try store.logIn("ada", "wrong password", at: second) }
    #expect(
      try store.finishLogin(check, isRight: true, replacing: nil, at: moment(6)).lock == moment(35))
  }

  @Test func aPasswordThatWasChangedMeanwhileDoesNotCount() throws {
    guard case .check(let check) = try store.beginLogin("ada", at: moment(0)) else { return }
    try store.setPassword(PasswordKey("a new sundial here"), of: "ada", by: "root", at: moment(1))
    #expect(try store.finishLogin(check, isRight: true, replacing: nil, at: moment(2)).isRefused)
  }

  @Test func takesTheSecondFactor() throws {
    let secret = AuthenticatorSecret()
    let codes = try store.setAuthenticator(
      secret, code: code(of: secret, at: 0), of: "ada", by: "ada", at: moment(0))
    #expect(Set(codes.map(\.text)).count == 10)
    // The code that proved the authenticator is used up.
    let waiting = try #require(try store.logIn("ada", at: 1).waiting)
    #expect(try store.session(waiting, at: moment(2)) == nil)
    #expect(
      try store.finishLogin(code: code(of: secret, at: 0), waiting: waiting, at: moment(2)).isRefused)
    let opened = try store.finishLogin(code: code(of: secret, at: 60), waiting: waiting, at: moment(60))
    #expect(try opened.session.flatMap { try store.session($0, at: moment(61)) }?.moderator == "ada")
    // It has waited long enough.
    #expect(
      try store.finishLogin(code: code(of: secret, at: 90), waiting: waiting, at: moment(90)).isRefused)
  }

  @Test func takesACodeForRecoveryOnce() throws {
    let codes = try store.setAuthenticator(
      AuthenticatorSecret(), code: nil, of: "ada", by: "ada", at: moment(0))
    let typed = codes[3].text.uppercased().replacing("-", with: " ")
    for (second, opens) in [(1, true), (2, false)] {
      let waiting = try #require(try store.logIn("ada", at: second).waiting)
      let outcome = try store.finishLogin(code: typed, waiting: waiting, at: moment(second))
      #expect((outcome.session != nil) == opens)
    }
    #expect(try store.moderator("ada").recoveryCodes == 9)
  }

  @Test func wrongCodesLockToo() throws {
    _ = try store.setAuthenticator(AuthenticatorSecret(), code: nil, of: "ada", by: "ada", at: moment(0))
    let waiting = try #require(try store.logIn("ada", at: 1).waiting)
    for second in 2...5 {
      #expect(try store.finishLogin(code: "x", waiting: waiting, at: moment(second)).isRefused)
    }
    #expect(try store.finishLogin(code: "x", waiting: waiting, at: moment(6)).lock != nil)
    #expect(try store.logIn("ada", at: 7).lock != nil)
  }

  @Test func aCodeIsWaitedForFiveMinutes() throws {
    let secret = AuthenticatorSecret()
    _ = try store.setAuthenticator(secret, code: nil, of: "ada", by: "ada", at: moment(0))
    let waiting = try #require(try store.logIn("ada", at: 0).waiting)
    #expect(try store.isWaiting(waiting, at: moment(299)))
    #expect(
      try store.finishLogin(code: code(of: secret, at: 300), waiting: waiting, at: moment(300)).isRefused)
  }

  @Test func refusesAnAuthenticatorThatShowsSomethingElse() throws {
    let secret = AuthenticatorSecret()
    #expect(throws: StoreError.wrongCode) {
      _ = try store.setAuthenticator(secret, code: "000", of: "ada", by: "ada", at: moment(0))
    }
    #expect(try store.logIn("ada", at: 1).session != nil)
  }

  @Test func tellsItAllToTheAuditTrail() throws {
    let before = try store.auditCount()
    _ = try store.logIn("eve", "wrong password", at: 1)
    for second in 2...6 { _ = try store.logIn("ada", "wrong password", at: second) }
    let session = try #require(try store.logIn("ada", at: 100).session)
    let open = try #require(try store.session(session, at: moment(101)))
    try store.logOut(open, at: moment(101))
    #expect(
      try store.actions(from: before + 1) == [
        .refuse, .refuse, .refuse, .refuse, .refuse, .refuse, .lock, .login, .logout,
      ])
    let rows = try store.audit(from: before + 1, limit: 100)
    #expect(rows[0].detail == #"{"action":"password"}"#)
    #expect(rows[1].detail == #"{"action":"password","name":"ada"}"#)
    #expect(rows[7].actor == "ada")
    #expect(try store.verifyAudit().fault == nil)
  }

  private func code(of secret: AuthenticatorSecret, at seconds: Int) -> String {
    secret.code(step: moment(seconds).milliseconds / 30_000)
  }
}
