public import CommentModel

/// Writes `id<TAB>parent` for each comment, in the source's order: the bare tree, for comparing and joining. Records
/// that were left out as duplicates come last, so that every record of the source has a line.
///
/// The parent is the verbatim one, empty at the top level. A tab, LF or CR in an id becomes `\t`, `\n` or `\r`;
/// nothing else is changed.
public struct PairsWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// Writes one thread, a line at a time. O(n).
  public func write(_ thread: CommentThread, to output: inout some TextOutputStream) {
    for comment in thread.comments {
      write(comment.id, comment.parentID, to: &output)
    }
    for record in thread.duplicates { write(record.id, record.parentID, to: &output) }
  }

  private func write(_ id: String, _ parentID: String?, to output: inout some TextOutputStream) {
    output.write(escaped(id) + "\t" + escaped(parentID ?? "") + "\n")
  }

  private func escaped(_ id: String) -> String {
    guard id.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return id }
    var escaped = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
