public import CommentModel

/// Writes `id<TAB>parent` for each comment, in the source's order: the bare tree, for comparing and joining.
///
/// The parent is the verbatim one, empty at the top level. A tab, LF or CR in an id becomes `\t`, `\n` or `\r`;
/// nothing else is changed.
public struct PairsWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// Writes one thread, a line at a time. O(n).
  public func write(_ thread: CommentThread, to output: inout some TextOutputStream) {
    for comment in thread.comments {
      output.write(escaped(comment.id) + "\t" + escaped(comment.parentID ?? "") + "\n")
    }
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
