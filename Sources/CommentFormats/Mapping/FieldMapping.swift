/// Which column or key of a table or of flat JSON records holds what, and how it is written there.
///
/// A column is named as its header prints it; a key inside of objects by its path with dots (`user.login`).
/// Fields that are not mapped are guessed by the names of the columns, unless they are mapped to nothing
/// (`""`).
public struct FieldMapping: Sendable, Hashable {
  /// What a column can be mapped to. The raw value is the word used on the command line.
  public enum Field: String, CaseIterable, Sendable {
    /// The comment's id.
    case id
    /// The id of the comment that it answers.
    case parent
    /// The id of the article, video or post under which it stands.
    case thread
    /// Who wrote it.
    case author
    /// When it was posted.
    case time
    /// What was written.
    case text
    /// What its home had made of it.
    case state
    /// The thread's title.
    case title
    /// The thread's address.
    case link
  }

  /// The columns, by what they hold; `""` where a field is in none.
  public var columns: [Field: String]
  /// Values of the parent that mean the top level, besides `usualRoots`, no value at all, and the thread's
  /// own id; of those a comment that has one as its id goes before. One that ends with `*` stands for all values that begin like it.
  public var roots: [String]
  /// What is cut off in front of ids, parents and threads.
  public var prefixes: [String]
  /// How times are written.
  public var timeFormat: TimeFormat
  /// How texts are written; `nil` leaves it to evidence.
  public var textFormat: TextFormat?

  /// Values of the parent that mean the top level wherever no comment has one as its id; upper and lower case are
  /// alike.
  public static let usualRoots = ["0", "-1", "null", "none", "nil", "nan", "root", "undefined", "\\n", "0.0"]

  /// Creates a mapping; a fresh one maps nothing and leaves all to be guessed.
  public init(
    columns: [Field: String] = [:], roots: [String] = [], prefixes: [String] = [],
    timeFormat: TimeFormat = .auto, textFormat: TextFormat? = nil
  ) {
    self.columns = columns
    self.roots = roots
    self.prefixes = prefixes
    self.timeFormat = timeFormat
    self.textFormat = textFormat
  }
}

extension FieldMapping: CustomStringConvertible {
  /// The mapping as `init(parsing:)` reads it:
  /// `id=cid,parent=replyToCid,time=published:iso,text=body:html,root=0`.
  public var description: String {
    var parts = Field.allCases.compactMap { field -> String? in
      guard let column = columns[field] else { return nil }
      let part = field.rawValue + "=" + FieldMapping.escaped(column, ":,\\")
      switch field {
      case .time where timeFormat != .auto && !column.isEmpty:
        return part + ":" + FieldMapping.escaped(timeFormat.description, ",\\")
      case .text where !column.isEmpty: return part + (textFormat.map { ":" + $0.rawValue } ?? "")
      default: return part
      }
    }
    parts += roots.map { "root=" + FieldMapping.escaped($0, ",\\") }
    parts += prefixes.map { "strip=" + FieldMapping.escaped($0, ",\\") }
    return parts.joined(separator: ",")
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    text.reduce(into: "") { result, character in
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
