import CommentFormats

extension JSONElement {
  /// Hands the fields of an object to `body`, which says whether it knows them; names in `snake_case` are made those in
  /// `lowerCamelCase`, as Google's APIs take both. JSON's null is a field that is not there.
  ///
  /// - Parameter named: makes the name that `body` gets; keys of maps stay as they are.
  func readFields(
    in place: String, named: (String) -> String = \.lowerCamelCase,
    _ body: (String, JSONElement) throws(PerspectiveError) -> Bool
  ) throws(PerspectiveError) {
    guard isObject else { throw .invalidValue(field: place) }
    var failure: PerspectiveError?
    forEachField { (name: String, value: JSONElement) in
      guard failure == nil else { return }
      do throws(PerspectiveError) {
        if value.isNull { return }
        if try body(named(name), value) { return }
        failure = .unknownField(name, in: place)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// The string, or an error that names the field.
  func requiredString(_ field: String) throws(PerspectiveError) -> String {
    guard let string else { throw .invalidValue(field: field) }
    return string
  }

  /// True or false, or an error that names the field.
  func requiredBool(_ field: String) throws(PerspectiveError) -> Bool {
    guard let bool else { throw .invalidValue(field: field) }
    return bool
  }

  /// The strings of an array, or an error that names the field.
  func requiredStrings(_ field: String) throws(PerspectiveError) -> [String] {
    guard isArray else { throw .invalidValue(field: field) }
    var strings: [String] = []
    for member in members { strings.append(try member.requiredString(field)) }
    return strings
  }
}

extension String {
  /// `requestedAttributes` for `requested_attributes`.
  fileprivate var lowerCamelCase: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    let words = split(separator: "_", omittingEmptySubsequences: false)
    return words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
