/// A message in ICU's message format, of which the pages use these: `{name}` and
/// `{name, plural, one {…} other {…}}`, where `#` is the count and `'` quotes nothing.
struct MessagePattern: Sendable, Hashable {
  /// What it is made of, in order.
  let parts: [Part]

  enum Part: Sendable, Hashable {
    case text(String)
    /// What the page puts in.
    case value(String)
    /// The count itself, as the language writes it.
    case count(String)
    /// A choice by the count of that name; `other` is always there.
    case plural(String, [String: [Part]])
  }

  /// Reads a pattern; `nil` where it is none.
  init?(_ text: String) {
    var reader = Reader(rest: text[...])
    guard let parts = reader.parts(counting: nil), reader.rest.isEmpty else { return nil }
    self.parts = parts
  }

  /// The names of what has to be put in.
  var names: Set<String> { MessagePattern.names(of: parts) }

  private static func names(of parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .text: break
      case .value(let name), .count(let name): names.insert(name)
      case .plural(let name, let forms):
        names.insert(name)
        for form in forms.values { names.formUnion(MessagePattern.names(of: form)) }
      }
    }
  }

  private struct Reader {
    var rest: Substring

    /// Up to the end, or the brace that closes a form.
    mutating func parts(counting name: String?) -> [Part]? {
      var parts: [Part] = []
      while let first = rest.first, first != "}" {
        if first == "{" {
          rest.removeFirst()
          guard let part = argument() else { return nil }
          parts.append(part)
        } else if first == "#", let name {
          rest.removeFirst()
          parts.append(.count(name))
        } else {
          let text = rest.prefix { $0 != "{" && $0 != "}" && (name == nil || $0 != "#") }
          rest = rest[text.endIndex...]
          parts.append(.text(String(text)))
        }
      }
      return parts
    }

    private mutating func argument() -> Part? {
      let name = word()
      if name.isEmpty { return nil }
      if take("}") { return .value(name) }
      guard take(","), word() == "plural", take(",") else { return nil }
      var forms: [String: [Part]] = [:]
      while !take("}") {
        let form = word()
        guard !form.isEmpty, take("{"), let parts = parts(counting: name), take("}") else { return nil }
        forms[form] = parts
      }
      return forms["other"] == nil ? nil : .plural(name, forms)
    }

    private mutating func word() -> String {
      rest = rest.drop { $0 == " " }
      let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      rest = rest[word.endIndex...]
      return String(word)
    }

    private mutating func take(_ sign: Character) -> Bool {
      rest = rest.drop { $0 == " " }
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }
  }
}
