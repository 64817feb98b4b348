import CommentModel
import Testing

@testable import ReviewStore

@Suite struct LoginLinkTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  @Test func makesTheFirstAdminOnce() throws {
    #expect(try store.lacksAdmin())
    let link = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(0))
    // Looking uses nothing up: programs look at links before people do.
    #expect(try store.loginLink(link, at: moment(1)) == .firstAdmin)
    let outcome = try store.useFirstLink(
      link, name: "ada", password: PasswordKey(goodPassword), replacing: nil, at: moment(2))
    let secret = try #require(outcome.session)
    #expect(try store.session(secret, at: moment(3))?.role == .admin)
    #expect(try store.loginLink(link, at: moment(4)) == nil)
    #expect(
      try store.useFirstLink(link, name: "eve", password: nil, replacing: nil, at: moment(4)).isRefused)
    #expect(try !store.lacksAdmin())
    #expect(try store.moderators().map(\.name) == ["ada"])
  }

  @Test func isRefusedOnceThereIsAnAdmin() throws {
    let link = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(0))
    try store.addPerson("ada", .admin)
    #expect(try store.loginLink(link, at: moment(1)) == nil)
    #expect(
      try store.useFirstLink(link, name: "eve", password: nil, replacing: nil, at: moment(1)).isRefused)
  }

  @Test func countsUntilItsEndAndTheNextOne() throws {
    let first = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(0))
    let second = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(1))
    #expect(try store.loginLink(first, at: moment(2)) == nil)
    #expect(try store.loginLink(second, at: moment(3600)) == .firstAdmin)
    #expect(try store.loginLink(second, at: moment(3601)) == nil)
  }

  /// Without a password there has to be a way in at the next start too.
  @Test func takesTheSameAdminAgainWithoutAPassword() throws {
    for second in [0, 10] {
      #expect(try store.lacksAdmin())
      let link = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(second))
      let outcome = try store.useFirstLink(
        link, name: "ada", password: nil, replacing: nil, at: moment(second + 1))
      #expect(outcome.session != nil)
    }
    #expect(try store.moderators().map(\.role) == [.admin])
  }

  @Test func takesOverNobodysAccount() throws {
    try store.addPerson("otto", .moderator)
    let link = try store.makeLoginLink(.firstAdmin, by: nil, at: moment(0))
    #expect(throws: StoreError.accountExists(name: "otto")) {
      _ = try store.useFirstLink(link, name: "otto", password: nil, replacing: nil, at: moment(1))
    }
    #expect(try store.loginLink(link, at: moment(2)) == .firstAdmin)
  }

  @Test func takesThePlaceOfAPasswordButNotOfTheCode() throws {
    try store.addPerson("ada")
    let link = try store.makeLoginLink(.moderator("ada"), by: "root", at: moment(0))
    #expect(try store.loginLink(link, at: moment(1)) == .moderator("ada"))
    #expect(try store.useLoginLink(link, replacing: nil, at: moment(1)).session != nil)
    #expect(try store.useLoginLink(link, replacing: nil, at: moment(2)).isRefused)
    _ = try store.setAuthenticator(AuthenticatorSecret(), code: nil, of: "ada", by: "ada", at: moment(3))
    let other = try store.makeLoginLink(.moderator("ada"), by: "root", at: moment(4))
    #expect(try store.useLoginLink(other, replacing: nil, at: moment(5)).waiting != nil)
  }

  @Test func endsWithANewPassword() throws {
    try store.addPerson("ada")
    let link = try store.makeLoginLink(.moderator("ada"), by: "root", at: moment(0))
    try store.setPassword(PasswordKey("another good one"), of: "ada", by: "ada", at: moment(1))
    #expect(try store.useLoginLink(link, replacing: nil, at: moment(2)).isRefused)
  }
}
