private import CLexicons

/// The files of `lexicons/` that are compiled into the program.
public enum EmbeddedFiles {
  /// One file.
  public struct File: Sendable {
    /// Its path below `lexicons/`.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]
  }

  /// All lexicon files, in the order in which they are loaded.
  public static var lexicons: [File] {
    lexiconNames.indices.map { number in
      File(
        name: lexiconNames[number], bytes: withLexicon(number) { bytes in bytes.indices.map { bytes[$0] } })
    }
  }

  /// The policy that is used where none is named.
  public static var defaultPolicy: File { unsafe File(clexicons_default_policy().pointee) }

  /// Sentences and words by which is tried whether scores follow who is named.
  public static var swaps: File { unsafe File(clexicons_swaps().pointee) }

  /// The paths of the lexicon files below `lexicons/`, in the order in which they are loaded.
  static var lexiconNames: [String] {
    var count = 0
    let files = unsafe clexicons_files(&count)
    return (0..<count).map { number in unsafe String(cString: files![number].name) }
  }

  /// Lends the bytes of the lexicon file of a number, without copying them.
  static func withLexicon<Result, Failure: Error>(
    _ number: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: clexicons_files(&count), count: count)
    // They are constants of the program: there as long as it runs.
    let bytes = unsafe UnsafeBufferPointer(start: files[number].bytes, count: files[number].length)
    return try unsafe body(bytes.span)
  }
}

extension EmbeddedFiles.File {
  fileprivate init(_ file: clexicons_file) {
    unsafe self.init(
      name: String(cString: file.name),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
  }
}
