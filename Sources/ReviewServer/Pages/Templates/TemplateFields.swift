/// The values of a page as dictionaries, by the names that templates have for them.
///
/// Mustache would find a name by reflection, and reflect on everything around it again for each name: on a page of
/// fifty cases that takes twenty times as long as all else. Here each value is reflected on once.
enum TemplateFields {
  /// A value with all that is in it; `nil` for an optional without one.
  static func of(_ value: Any) -> Any? {
    switch value {
    // What templates write or ask, and what finds its own names.
    case let text as String: return text
    case is Bool, is Int, is Int64, is Double, is Words: return value
    case let list as [Any]: return list.compactMap(of)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .struct:
      var fields: [String: Any] = [:]
      for case (let name?, let child) in mirror.children { fields[name] = of(child) }
      return fields
    default: return value
    }
  }
}
