private import CReviewAssets

/// A file that is compiled into the program for the server to hand out.
enum Asset {
  /// The text of the file of a name; empty where there is none, which tests rule out.
  static func text(_ name: String) -> String {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: creviewassets_files(&count), count: count)
    guard let place = unsafe files.firstIndex(where: { unsafe String(cString: $0.name) == name }) else {
      return ""
    }
    let file = unsafe files[place]
    return unsafe String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self)
  }
}
