import CommentModel
import Testing

@testable import ReviewStore

@Suite struct ModeratorTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  @Test func ranksRoles() {
    #expect(Role.allCases.sorted() == [.viewer, .moderator, .lead, .admin])
  }

  @Test(arguments: ["", " ada", "ada ", "a\u{202E}da", "a\u{0}b", "a\nb", "a\u{A0}b", "\u{200B}"])
  func refusesNamesThatCannotBeSeen(name: String) {
    #expect(throws: StoreError.self) {
      try store.addModerator(name, role: .viewer, password: nil, by: "root", at: moment(0))
    }
  }

  @Test func aNameIsThereOnce() throws {
    try store.addPerson("Zoë")
    #expect(throws: StoreError.accountExists(name: "Zoë")) { try store.addPerson("Zoë") }
    #expect(throws: StoreError.noAccount(name: "Zoe")) { _ = try store.moderator("Zoe") }
  }

  @Test func keepsTheLastAdmin() throws {
    try store.addPerson("ada", .admin)
    #expect(throws: StoreError.lastAdmin(name: "ada")) {
      try store.setRole(.lead, of: "ada", by: "ada", at: moment(1))
    }
    #expect(throws: StoreError.lastAdmin(name: "ada")) {
      try store.removeModerator("ada", by: "ada", at: moment(1))
    }
    try store.addPerson("otto", .admin)
    try store.removeModerator("ada", by: "otto", at: moment(2))
    #expect(try store.moderators().map(\.name) == ["otto"])
  }

  @Test func leadsAreARole() throws {
    try store.setLead("noor", isLead: true, by: "anybody", at: moment(0))
    #expect(try store.leads() == ["noor"])
    #expect(try store.moderator("noor").role == .lead)
    #expect(throws: StoreError.notLead(moderator: "eve")) {
      try store.setLead("eve", isLead: true, by: "eve", at: moment(1))
    }
    try store.addPerson("ada", .admin)
    #expect(try store.leads() == ["ada", "noor"])
    // An admin stays one, whatever leads say.
    try store.setLead("ada", isLead: false, by: "noor", at: moment(2))
    #expect(try store.moderator("ada").role == .admin)
    try store.setLead("noor", isLead: false, by: "noor", at: moment(3))
    #expect(try store.moderator("noor").role == .moderator)
    #expect(try store.leads() == ["ada"])
  }

  @Test func everyChangeIsTold() throws {
    try store.addPerson("ada")
    try store.setRole(.lead, of: "ada", by: "root", at: moment(1))
    try store.setPassword(nil, of: "ada", by: "root", at: moment(2))
    _ = try store.setAuthenticator(AuthenticatorSecret(), code: nil, of: "ada", by: "ada", at: moment(3))
    try store.removeAuthenticator(of: "ada", by: "ada", at: moment(4))
    _ = try store.makeLoginLink(.moderator("ada"), by: "root", at: moment(5))
    try store.endSessions(of: "ada", by: "ada", at: moment(6))
    try store.removeModerator("ada", by: "root", at: moment(7))
    #expect(
      try store.audit(limit: 100).map(\.detail) == [
        #"{"action":"add","name":"ada","value":"moderator"}"#,
        #"{"action":"role","from":"moderator","name":"ada","value":"lead"}"#,
        #"{"action":"password","name":"ada","value":"none"}"#,
        #"{"action":"authenticator","name":"ada"}"#,
        #"{"action":"authenticator","name":"ada","value":"none"}"#,
        #"{"action":"link","name":"ada"}"#,
        #"{"action":"sessions","name":"ada"}"#,
        #"{"action":"remove","from":"lead","name":"ada"}"#,
      ])
    #expect(try store.verifyAudit().fault == nil)
  }
}
