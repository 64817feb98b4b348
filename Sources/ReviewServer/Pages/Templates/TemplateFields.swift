import Mustache

/// The values of a page by the names that templates have for them.
///
/// Mustache would find a name by reflection, and reflect on everything around it again for each name: on a page of
/// fifty cases that takes several times as long as all else. Here each value is reflected on once.
struct TemplateFields: MustacheParent {
  private let fields: [String: Any]

  func child(named name: String) -> Any? { fields[name] }

  /// A value with all that is in it as Mustache is to see it; `nil` for an optional without one.
  static func of(_ value: Any) -> Any? {
    switch value {
    case let text as String: return TemplateText(renderText: text)
    case let number as Int: return TemplateText(renderText: "\(number)")
    case let number as Int64: return TemplateText(renderText: "\(number)")
    case let number as Double: return TemplateText(renderText: "\(number)")
    // What templates ask, and what finds its own names.
    case is Bool, is Words: return value
    case let list as [Any]: return list.compactMap(of)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .struct:
      var fields: [String: Any] = [:]
      fields.reserveCapacity(mirror.children.count)
      for case (let name?, let child) in mirror.children { fields[name] = of(child) }
      return TemplateFields(fields: fields)
    default: return value
    }
  }
}

/// A text or a number: there is nothing in it that Mustache would have to look for.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}
