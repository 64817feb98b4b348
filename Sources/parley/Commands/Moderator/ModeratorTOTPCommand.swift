import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley moderator totp`
struct ModeratorTOTPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totp",
    abstract: "Has an account's password want a code of an authenticator too, or no longer.",
    usage: "parley moderator totp [<options>] <name>",
    discussion: """
      Prints the secret for the authenticator (TOTP, RFC 6238) and ten codes for when it is lost: they can't be read again. \
      Whoever has lost both gets in once --off was given.

      Example: parley moderator totp bo
      """)

  @Argument(help: ArgumentHelp("The moderator's name.", valueName: "name"))
  var name: String

  @Flag(help: "The password is enough from now on.")
  var off = false

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    if off {
      try store.removeAuthenticator(of: name, by: moderator.moderator, at: .now)
      return try printLine("\(visible(name)) needs no code", json: json) { $0.member("name", name) }
    }
    let secret = AuthenticatorSecret()
    let codes = try store.setAuthenticator(
      secret, code: nil, of: name, by: moderator.moderator, at: .now)
    let address = secret.address(of: name)
    let sentence = """
      secret: \(secret.text)
      address: \(address)
      recovery codes:
      \(codes.map { "  \($0.text)" }.joined(separator: "\n"))
      """
    try printLine(sentence, json: json) { json in
      json.member("name", name)
      json.member("secret", secret.text)
      json.member("address", address)
      json.key("recovery_codes")
      json.array { json in for code in codes { json.string(code.text) } }
    }
  }
}
