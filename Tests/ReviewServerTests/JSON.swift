import Foundation

/// A JSON text as Foundation reads it: another reader than the server's own.
func json(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}

extension [String: Any] {
  /// What stands below some keys.
  func at(_ keys: String...) -> Any? {
    var value: Any? = self
    for key in keys { value = (value as? [String: Any])?[key] }
    return value
  }
}
