import ReviewStore

extension Pseudonyms {
  /// Those of a key file, which is made where it is not there.
  static func ofKey(in path: String) throws -> Pseudonyms {
    let file = KeyFile(path: path)
    if let secret = try file.read() {
      guard let pseudonyms = Pseudonyms(hexadecimal: secret) else {
        throw Failure.unfit(path: path, reason: "not a key for pseudonyms: 64 hexadecimal digits")
      }
      return pseudonyms
    }
    let pseudonyms = Pseudonyms()
    try file.write(pseudonyms.hexadecimal)
    Messages.say("\(path): made a new key; keep it, and keep it secret")
    return pseudonyms
  }
}
