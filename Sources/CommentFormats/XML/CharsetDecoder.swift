/// Turns the bytes of an XML document, piece by piece, into UTF-8 that libxml2 takes: what is invalid becomes U+FFFD.
struct CharsetDecoder: ~Copyable {
  /// How many byte sequences were invalid.
  private(set) var invalidSequences = 0
  /// How many control characters there were; see `replaceControls`.
  private(set) var controlCharacters = 0
  private let charset: Charset
  private let converter = CharsetConverter()
  /// What can only be decoded together with the next piece.
  private var rest: [UInt8] = []

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// A line of this length is cut in the middle where it is in a charset other than UTF-8.
  private static let longestRest = 1_000_000

  /// - Parameter charset: What cannot be converted counts as UTF-8.
  init(_ charset: Charset) { self.charset = charset }

  /// Appends a piece to `output`. O(n).
  mutating func decode(_ piece: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    let start = output.count
    let joined = rest.isEmpty ? piece : (rest + piece)[...]
    rest = []
    if case .converted(let name) = charset {
      let whole = isLast ? joined : joined.prefix(CharsetDecoder.wholeCount(of: joined))
      rest = Array(joined.dropFirst(whole.count))
      let text = converter.utf8(whole.span, from: name)
      output.append(contentsOf: text?.text ?? [])
      invalidSequences += text?.invalid ?? 0
    } else {
      repair(joined, isLast: isLast, into: &output)
    }
    controlCharacters += CharsetDecoder.replaceControls(in: &output, from: start)
  }

  /// How many bytes of a piece can be converted without the next one.
  private static func wholeCount(of piece: ArraySlice<UInt8>) -> Int {
    // In every charset that keeps ASCII a line feed ends whatever sequence stands before it.
    if let end = piece.lastIndex(of: 0x0A) { return end - piece.startIndex + 1 }
    return piece.count > longestRest ? piece.count : 0
  }

  private mutating func repair(_ piece: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    var next = piece.startIndex
    while next < piece.endIndex {
      do {
        _ = try UTF8Span(validating: piece.span.extracting((next - piece.startIndex)..<piece.count))
        output.append(contentsOf: piece[next...])
        return
      } catch {
        let wrong = error.byteOffsets
        let bad = next + wrong.lowerBound
        output.append(contentsOf: piece[next..<bad])
        if !isLast, piece.endIndex - bad < 4, CharsetDecoder.isUnfinished(piece[bad...]) {
          rest = Array(piece[bad...])
          return
        }
        output.append(contentsOf: CharsetDecoder.replacement)
        invalidSequences += 1
        next += max(wrong.upperBound, 1)
      }
    }
  }

  /// Whether some bytes can be the beginning of one character.
  private static func isUnfinished(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Replaces what no markup allows: control characters become U+FFFD, form feeds spaces. O(n).
  ///
  /// - Returns: How many became U+FFFD.
  static func replaceControls(in output: inout [UInt8], from start: Int = 0) -> Int {
    guard hasControl(output.span.extracting(start..<output.count)) else { return 0 }
    var clean: [UInt8] = []
    var count = 0
    clean.reserveCapacity(output.count - start)
    for byte in output[start...] {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: clean.append(byte)
      case 0x0B, 0x0C: clean.append(0x20)
      default:
        clean.append(contentsOf: replacement)
        count += 1
      }
    }
    output.replaceSubrange(start..., with: clean)
    return count
  }

  private static func hasControl(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Without branches, so that the loop is compiled to vectors.
      let low: UInt8 = byte < 0x20 ? 1 : 0
      let kept: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      found |= (low ^ kept) | (byte == 0x7F ? 1 : 0)
    }
    return found != 0
  }
}
