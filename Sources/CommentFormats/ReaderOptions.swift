/// Choices that some formats leave to the person who reads.
public struct ReaderOptions: Sendable, Hashable {
  /// What the nested lists of a text dump are taken for.
  public var nestedLists: NestedLists

  /// Which column or key holds what, in tables and flat records; `nil` leaves all of it to evidence. Where it
  /// is given and no format is, the input is taken for one of these.
  public var mapping: FieldMapping?

  /// Creates the choices; by default evidence decides.
  public init(nestedLists: NestedLists = .auto, mapping: FieldMapping? = nil) {
    self.nestedLists = nestedLists
    self.mapping = mapping
  }
}

/// What a list inside a comment of a text dump is: replies, or something that its author typed.
///
/// The two are printed alike, so no rule tells them apart in every case. A line that is only a date is text
/// whatever is chosen. The raw value is the word used on the command line.
public enum NestedLists: String, CaseIterable, Sendable {
  /// Decided by evidence for each list; doubtful replies are flagged `nestingGuessed`.
  case auto
  /// All are replies.
  case replies
  /// All are text of the comment that they stand in.
  case text
}
