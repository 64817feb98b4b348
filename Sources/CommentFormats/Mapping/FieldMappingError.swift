/// What is wrong with a mapping as somebody typed it.
public enum FieldMappingError: Error, Sendable, Hashable {
  /// There is nothing between two commas, at the beginning or at the end; parts are counted from 1.
  case emptyPart(number: Int)
  /// A part is no `field=column`.
  case noEqualsSign(part: String)
  /// There is no such field.
  case unknownField(String, part: String)
  /// A field is mapped twice.
  case repeatedField(FieldMapping.Field)
  /// It says how a field is written, but not in which column it stands.
  case noColumn(part: String)
  /// `strip=` with nothing behind it.
  case emptyPrefix
  /// No way to write texts has this name.
  case unknownTextFormat(String)
  /// No way to write times has this name.
  case unknownTimeFormat(String)
  /// A pattern of times has a directive that is not known, or ends with `%`.
  case unknownDirective(String, pattern: String)
}

extension FieldMappingError: CustomStringConvertible {
  /// A sentence without a full stop, which shows the part that is wrong.
  public var description: String {
    switch self {
    case .emptyPart(let number): "part \(number) of the mapping is empty"
    case .noEqualsSign(let part): "\"\(part)\" is no field=column"
    case .unknownField(let name, let part):
      "\"\(name)\" in \"\(part)\" is no field; there are "
        + (FieldMapping.Field.allCases.map(\.rawValue) + ["root", "strip"]).joined(separator: ", ")
    case .repeatedField(let field): "the field \"\(field.rawValue)\" is mapped twice"
    case .noColumn(let part): "\"\(part)\" names no column"
    case .emptyPrefix: "\"strip=\" says nothing to strip"
    case .unknownTextFormat(let word):
      "\"\(word)\" is no way to write a text; there are "
        + TextFormat.allCases.map(\.rawValue).joined(separator: ", ")
        + "; a colon in a column's name is written \\:"
    case .unknownTimeFormat(let word):
      "\"\(word)\" is no way to write a time; there are auto, s, ms, iso, sql and patterns such as "
        + "%d.%m.%Y %H:%M; a colon in a column's name is written \\:"
    case .unknownDirective(let directive, let pattern):
      "\"\(directive)\" in the pattern \"\(pattern)\" is not known; there are "
        + TimePattern.directives.map { "%\($0)" }.joined(separator: " ")
    }
  }
}
