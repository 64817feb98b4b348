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
    var count = 0
    let files = unsafe clexicons_files(&count)
    return unsafe UnsafeBufferPointer(start: files, count: count).map { unsafe File($0) }
  }

  /// The policy that is used where none is named.
  public static var defaultPolicy: File {
    unsafe File(clexicons_default_policy().pointee)
  }
}

extension EmbeddedFiles.File {
  fileprivate init(_ file: clexicons_file) {
    name = unsafe String(cString: file.name)
    bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }
}
