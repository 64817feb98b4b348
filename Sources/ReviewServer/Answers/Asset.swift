private import CReviewAssets

/// A file that is compiled into the program for the server to hand out.
enum Asset {
  private static let texts: [String: String] = {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: creviewassets_files(&count), count: count)
    var texts: [String: String] = [:]
    for index in 0..<count {
      let file = unsafe files[index]
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.length)
      unsafe texts[String(cString: file.name)] = unsafe String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }()

  /// The names of all files.
  static var names: [String] { texts.keys.sorted() }

  /// The text of the file of a name; empty where there is none, which tests rule out.
  static func text(_ name: String) -> String { texts[name] ?? "" }
}
