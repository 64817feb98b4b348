/// A whole gzip archive, unpacked in memory.
package struct UnpackedArchive {
  /// What was in it.
  package private(set) var bytes: [UInt8] = []

  /// Why it could not be unpacked.
  package enum Failure: Error {
    case damaged
    /// More than `limit` bytes are in it; no more than that many and a piece were unpacked.
    case tooLarge
  }

  /// Unpacks an archive. O(n) in what is in it, at most in `limit`.
  package init(gzip packed: [UInt8], limit: Int) throws(Failure) {
    guard PackedFormat(packed.prefix(PackedFormat.probe)) == .gzip else { throw .damaged }
    do {
      let unpacker = try Unpacker(.gzip, PulledBytes(packed))
      var before = -1
      while bytes.count > before {
        before = bytes.count
        try unpacker.pull(&bytes)
        if bytes.count > limit { break }
      }
      if bytes.count <= limit, unpacker.problem != nil { throw Failure.damaged }
    } catch {
      throw .damaged
    }
    if bytes.count > limit { throw .tooLarge }
  }
}
