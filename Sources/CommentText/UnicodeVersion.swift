import CICU

/// The version of libicu that words and folding come from, as in `72.1`.
public var icuVersion: String {
  var text = [CChar](repeating: 0, count: 20)
  unsafe text.withUnsafeMutableBufferPointer { unsafe cicu_version($0.baseAddress) }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
