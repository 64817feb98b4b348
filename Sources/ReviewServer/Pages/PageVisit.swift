import CommentModel
import HTTPTypes
import Hummingbird
import ReviewStore

/// One request for a page: who asks, in which language, and for what.
struct PageVisit: Sendable {
  let visitor: Visitor
  let words: Words
  let preferences: Preferences
  /// What stands behind `?`.
  let query: FormFields
  /// Now.
  let now: Timestamp
  /// What the page's script elements carry.
  let nonce: String

  /// - Throws: `Refusal` where nobody has logged in.
  init(_ request: Request, _ context: ServerContext, at now: Timestamp) throws(Refusal) {
    guard let visitor = context.visitor else { throw Refusal(.unauthenticated, "Log in first.") }
    self.visitor = visitor
    preferences = Preferences(cookies: request.headers[values: .cookie])
    words = Words.words(for: request)
    query = FormFields(encoded: request.uri.query ?? "")
    self.now = now
    nonce = context.nonce
  }

  /// Who takes steps on this page.
  var claimant: Claimant { Claimant(visitor.name, session: visitor.session) }

  /// Whether this role may do what that one may.
  func may(_ role: Role) -> Bool { visitor.role >= role }
}
