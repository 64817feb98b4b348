/// Remembers whether addresses may begin in the bytes that were last looked at, so that a long run of them is looked
/// at once.
struct AddressLookout {
  private var end = 0
  private var mayBeAddress = false

  /// Whether no address begins at an offset.
  mutating func isFree(at start: Int, in text: Span<UInt8>) -> Bool {
    if start >= end { (end, mayBeAddress) = AddressScanner.addressBytes(from: start, in: text) }
    return !mayBeAddress
  }
}
