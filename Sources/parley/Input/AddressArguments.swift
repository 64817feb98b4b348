import ArgumentParser
import CommentModel
import ReviewServer
import ReviewStore

/// Under which address moderators reach the server.
struct AddressArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The server's address, for links; as a rule http://127.0.0.1:8080.", valueName: "address"),
    transform: AddressArguments.read)
  var address: PublicAddress?

  /// A link by which a moderator logs in once, within three days.
  func link(for name: String, in store: ReviewStore, by actor: String) throws -> String {
    let secret = try store.makeLoginLink(
      .moderator(name), lasting: LoginLink.invitationTime, by: actor, at: .now)
    return "\(address?.text ?? "http://127.0.0.1:8080")/login/link/\(secret.text)"
  }

  /// Reads an address, or says what one is.
  static func read(_ text: String) throws -> PublicAddress {
    guard let address = PublicAddress(text) else {
      throw ValidationError("\(text.prefix(60)) is no address such as https://review.example, without a path")
    }
    return address
  }
}
