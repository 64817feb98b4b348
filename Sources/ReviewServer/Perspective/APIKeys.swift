import HTTPTypes
import Hummingbird

/// Who may ask. Where no key is named, everybody may, and any key is as good as none.
struct APIKeys: Sendable {
  private let keys: [[UInt8]]

  init(_ keys: [String]) {
    self.keys = keys.map { Array($0.utf8) }
  }

  /// Refuses a request whose key is not among those that were named. Keys come as `key` in the query, as Perspective's
  /// clients send them, or in the header `X-Goog-Api-Key`.
  func check(_ request: Request, required: Bool = true) throws(PerspectiveError) {
    if keys.isEmpty { return }
    guard let key = request.apiKey else {
      if required { throw .keyMissing }
      return
    }
    if !isKnown(key) { throw .keyInvalid }
  }

  /// Whether it is one of those that were named.
  func isKnown(_ key: String?) -> Bool {
    guard let key else { return false }
    let given = Array(key.utf8)
    // Looks at all of every key, so that the time that it takes tells nothing of them.
    var isKnown = false
    for key in keys { isKnown = APIKeys.areEqual(key, given) || isKnown }
    return isKnown
  }

  private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var difference = left.count ^ right.count
    for index in 0..<min(left.count, right.count) { difference |= Int(left[index] ^ right[index]) }
    return difference == 0
  }
}

extension Request {
  /// The key that a client of Perspective has sent, in the query or in a header.
  var apiKey: String? {
    let key = uri.queryParameters["key"].map(String.init) ?? headers[.googleAPIKey]
    return key.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension HTTPField.Name {
  fileprivate static let googleAPIKey = Self("X-Goog-Api-Key")!
}
