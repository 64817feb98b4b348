import Foundation
import Testing

@Suite struct ModeratorCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Program.run(
      ["moderator"] + arguments, input: input, in: folder.url, environment: ["PARLEY_MODERATOR": "root"])
  }

  @Test func makesAnAccountWithAPassword() throws {
    let outcome = try run("add", "ada", "--role", "admin", input: "a sundial at night\n")
    #expect(outcome.output == "ada is a new admin\n")
    #expect(try run("list").output == "ada: admin, password, never seen\n")
    #expect(
      try run("add", "ada", input: "a sundial at night\n").messages
        == "parley: there is an account ada; `parley moderator list` shows those that there are\n")
  }

  @Test(arguments: [
    ("short\n", "a password has at least 12 characters; nothing was changed"),
    ("", "a password has at least 12 characters; nothing was changed"),
    ("aaaaaaaaaaaaaaa\n", "a password has at least five different characters; nothing was changed"),
  ])
  func refusesWeakPasswords(input: String, message: String) throws {
    let outcome = try run("add", "ada", input: input)
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: \(message)\n")
    #expect(try run("list").output == "no accounts\n")
  }

  @Test func printsLinksAndTokensOnce() throws {
    let link = try run("add", "bo", "--link", "--address", "https://review.example/").output
    #expect(
      link.wholeMatch(of: /bo is a new moderator: https:\/\/review\.example\/login\/link\/[\w-]{43}\n/) != nil
    )
    let token = try run("token", "add", "bo", "--scope", "read", "--label", "ci", "--expires", "1d").output
    #expect(token.wholeMatch(of: /parley_[\w-]{43}\n/) != nil)
    let list = try run("token", "list").output
    #expect(list.hasPrefix("1 ci of bo: read; never used, ends "))
    #expect(!list.contains(token.dropLast()))
    #expect(try run("token", "revoke", "1").status == 0)
    #expect(try run("token", "list").output == "no tokens\n")
    #expect(try run("token", "revoke", "1").messages.hasPrefix("parley: there is no token 1; "))
  }

  @Test func changesAndRemoves() throws {
    _ = try run("add", "ada", "--role", "admin", "--link")
    _ = try run("add", "bo", "--link")
    #expect(try run("role", "bo", "lead").output == "bo is lead\n")
    #expect(try Program.run("queue", "lead", "list", in: folder.url).output == "ada\nbo\n")
    #expect(try run("totp", "bo").output.hasPrefix("secret: "))
    #expect(
      try run("list").output.contains("bo: lead, no password, second factor, 10 recovery codes, never seen"))
    #expect(try run("totp", "bo", "--off").output == "bo needs no code\n")
    #expect(try run("password", "bo", input: "a sundial at night").output == "bo has another password\n")
    #expect(try run("logout", "bo").output == "bo is logged out everywhere\n")
    #expect(try run("role", "ada", "viewer").messages.hasPrefix("parley: ada is the only admin; "))
    #expect(try run("remove", "bo").output == "bo has no account any more\n")
    #expect(try run("remove", "bo").messages.hasPrefix("parley: there is no account bo; "))
    let audit = try Program.run("audit", "list", in: folder.url).output
    #expect(audit.contains("account by root {\"action\":\"remove\",\"from\":\"lead\",\"name\":\"bo\"}"))
    #expect(try Program.run("audit", "verify", in: folder.url).status == 0)
  }

  @Test func refusesWrongCalls() throws {
    #expect(
      try run("link", "bo", "--address", "review.example").messages.contains(
        "is no address such as https://review.example, without a path"))
    #expect(
      try run("add", " bo", "--link").messages.hasPrefix("parley: a moderator's name holds only characters"))
  }
}
