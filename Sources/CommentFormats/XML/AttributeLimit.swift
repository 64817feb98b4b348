/// Cuts start tags off behind so many attributes: libxml2 compares each attribute of a tag with all before it, so that
/// some hundred thousand of them would take minutes.
///
/// Goes over a document piece by piece, before the parser. What is cut off leaves its line feeds, so that lines keep
/// their numbers. O(n).
struct AttributeLimit {
  enum Language {
    case html
    case xml
  }

  /// How many attributes a tag keeps; elements of real documents have some dozens. With it the comparisons stay below
  /// n × 200.
  static let most = 1_000

  /// How many tags were cut.
  private(set) var cutTags = 0
  private let language: Language
  private var place = Place.text
  private var attributes = 0
  private var isAfterEqualsSign = false
  private var isAfterBlank = false
  /// Whether what comes up to the end of the tag is left out, and whether anything was.
  private var isCutting = false
  private var hasCut = false
  /// Whether the byte before was a slash, which closes the element.
  private var isAfterSlash = false
  /// The beginning of the tag's name, lower case: as much as tells the elements that hold no markup.
  private var name: [UInt8] = []

  private enum Place {
    case text
    /// Behind `<`.
    case opened
    case name
    case tag
    case quoted(UInt8)
  }

  init(_ language: Language) {
    self.language = language
  }

  /// Cuts the tags of the next piece; of HTML all is one piece.
  mutating func apply(to text: inout [UInt8]) {
    var index = 0
    if language == .xml, case .text = place {
      // A piece with no more equals signs has no such tag. Only what its last tag leaves open matters then.
      if !AttributeLimit.hasMany(UInt8(ascii: "="), in: text) {
        index = text.lastIndex(of: UInt8(ascii: "<")) ?? text.count
      }
    }
    var kept: [UInt8]? = isCutting ? [] : nil
    while index < text.count {
      let byte = text[index]
      if case .text = place {
        let next = text.first(UInt8(ascii: "<"), in: index..<text.count) ?? text.count
        kept?.append(contentsOf: text[index..<next])
        if next < text.count {
          kept?.append(text[next])
          place = .opened
        }
        index = next + 1
        continue
      }
      let wasCutting = isCutting
      let wasAfterSlash = isAfterSlash
      let skipped = take(byte, at: index, in: text)
      if isCutting, !wasCutting, kept == nil { kept = Array(text[..<(index + (language == .xml ? 1 : 0))]) }
      if isCutting {
        if byte == 0x0A, wasCutting { kept?.append(byte) }
      } else {
        if wasCutting, wasAfterSlash, byte == UInt8(ascii: ">") { kept?.append(UInt8(ascii: "/")) }
        kept?.append(contentsOf: text[index..<skipped])
      }
      index = skipped
    }
    if let kept { text = kept }
  }

  /// Takes a byte outside of texts, and gives where to go on.
  private mutating func take(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Int {
    switch place {
    case .text: break
    case .opened:
      (attributes, isAfterEqualsSign, isAfterBlank, isAfterSlash) = (0, false, false, false)
      name.removeAll(keepingCapacity: true)
      if language == .html, byte == UInt8(ascii: "!"), text[index...].starts(with: "!--".utf8) {
        place = .text
        return AttributeLimit.end(of: Array("-->".utf8), in: text, from: index)
      }
      place = byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "_") ? .name : .text
      if case .name = place { name.append(byte | 0x20) }
    case .name:
      if byte.isASCIIBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        place = .tag
        return takeInTag(byte, at: index, in: text)
      }
      if name.count < 8 { name.append(byte | 0x20) }
    case .tag: return takeInTag(byte, at: index, in: text)
    case .quoted(let mark):
      guard byte == mark else { break }
      place = .tag
      isAfterBlank = true
      if language == .xml, !isCutting, attributes == AttributeLimit.most { isCutting = true }
    }
    return index + 1
  }

  private mutating func takeInTag(_ byte: UInt8, at index: Int, in text: [UInt8]) -> Int {
    switch byte {
    case UInt8(ascii: ">"):
      endTag()
      if language == .html, name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8) {
        let end = AttributeLimit.end(of: Array("</".utf8) + name, in: text, from: index)
        return end < text.count ? max(index + 1, end - name.count - 2) : end
      }
    case UInt8(ascii: "<") where language == .xml:
      // No attribute: the tag is broken, or it is none.
      endTag()
      place = .opened
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if isAfterEqualsSign {
        place = .quoted(byte)
        if language == .xml { count() }
      }
      (isAfterEqualsSign, isAfterBlank) = (false, false)
    case UInt8(ascii: "="): (isAfterEqualsSign, isAfterBlank) = (true, false)
    case UInt8(ascii: "/"):
      isAfterSlash = true
      isAfterBlank = true
      return index + 1
    case _ where byte.isASCIIBlank: isAfterBlank = !isAfterEqualsSign
    default:
      if language == .html, isAfterBlank { count() }
      if isCutting { hasCut = true }
      (isAfterEqualsSign, isAfterBlank) = (false, false)
    }
    isAfterSlash = false
    return index + 1
  }

  /// One more attribute; a name in HTML, a value in XML, where only those make one.
  private mutating func count() {
    if language == .html, attributes == AttributeLimit.most { isCutting = true }
    attributes = min(attributes + 1, AttributeLimit.most)
  }

  private mutating func endTag() {
    place = .text
    if hasCut { cutTags += 1 }
    (isCutting, hasCut) = (false, false)
  }

  private static func hasMany(_ byte: UInt8, in text: [UInt8]) -> Bool {
    var count = 0
    var start = 0
    while count <= most, let next = text.first(byte, in: start..<text.count) {
      count += 1
      start = next + 1
    }
    return count > most
  }

  /// The place behind the first of some bytes, upper case or lower case; the end where there is none.
  private static func end(of wanted: [UInt8], in text: [UInt8], from start: Int) -> Int {
    var index = start
    while let next = text.first(wanted[0], in: index..<text.count) {
      if next + wanted.count > text.count { break }
      let isSame = zip(text[next...], wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      if isSame { return next + wanted.count }
      index = next + 1
    }
    return text.count
  }
}
