import Hummingbird

/// A form that somebody sent with a page's button.
struct Form: Sendable {
  let fields: FormFields

  /// The longest that is read, in bytes: room for the numbers of some thousand cases, and a long note.
  private static let longest = 128 * 1024

  /// Reads it.
  ///
  /// - Throws: `PageError.staleForm` where its token is not this session's.
  init(_ request: Request, for visit: PageVisit) async throws {
    let bytes = try await request.body.collect(upTo: Form.longest)
    fields = FormFields(encoded: String(decoding: bytes.readableBytesView, as: UTF8.self))
    guard Form.isSame(fields["csrf"] ?? "", visit.visitor.csrfToken) else { throw PageError.staleForm }
  }

  subscript(name: String) -> String? { fields[name] }

  /// Compares in a time that tells nothing of where they differ.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
