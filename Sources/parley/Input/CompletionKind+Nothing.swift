import ArgumentParser

extension CompletionKind {
  /// Nothing can be offered. It has to be said where an argument with values follows: fish's script counts only
  /// arguments of which something is said.
  static var nothing: CompletionKind { .list([]) }
}
