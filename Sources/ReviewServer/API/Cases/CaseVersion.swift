import CommentModel
import HTTPTypes
import Hummingbird

/// The version of a case as an entity tag: `"7"`.
struct CaseVersion {
  /// What `If-Match` asks for; `nil` where any version will do.
  let wanted: Int?

  /// Reads `If-Match` (RFC 9110, section 13.1.1).
  ///
  /// - Parameter isRequired: whether a request without it is refused.
  /// - Throws: 428 where it lacks, 412 where it names no version that a case can have.
  init(_ request: Request, isRequired: Bool) throws(Refusal) {
    guard let field = request.headers[.ifMatch] else {
      if isRequired {
        throw Refusal(
          .preconditionRequired,
          "If-Match is missing: send the ETag with which you got the case, or * for whatever it is now.")
      }
      wanted = nil
      return
    }
    let tags = field.split { ", \t".contains($0) }
    if tags == ["*"] {
      wanted = nil
      return
    }
    // A weak tag never matches here, and of several only one can be a case's.
    let versions = tags.compactMap { tag in
      tag.count > 2 && tag.first == "\"" && tag.last == "\"" ? Int(tag.dropFirst().dropLast()) : nil
    }
    guard versions.count == 1 else {
      throw Refusal(.preconditionFailed, "If-Match names no version of a case; its ETag is one.")
    }
    wanted = versions[0]
  }
}

extension Response {
  /// Names the version of the case that the answer shows.
  func tagged(_ version: Int) -> Response {
    var response = self
    response.headers[.eTag] = "\"\(version)\""
    return response
  }
}
