import Foundation

/// Figures of the reference, compared with those of `parley evaluate`.
enum Reference {
  /// Where the reference has a figure, and Parley another or none: by name, numbers to 10⁻⁹.
  static func differences(of printed: Any?, from reference: Any, at path: String = "") -> [String] {
    switch reference {
    case let object as [String: Any]:
      let own = printed as? [String: Any] ?? [:]
      return object.keys.sorted().flatMap {
        differences(of: own[$0], from: object[$0] ?? 0, at: "\(path)/\($0)")
      }
    case let number as Double:
      let own = printed as? Double ?? .nan
      return abs(own - number) <= 1e-9 ? [] : ["\(path): \(own), not \(number)"]
    default:
      return printed is NSNull && reference is NSNull ? [] : ["\(path): \(String(describing: printed))"]
    }
  }
}
