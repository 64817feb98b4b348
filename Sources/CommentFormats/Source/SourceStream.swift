/// The bytes of one input, in order, as they are needed.
///
/// Whoever makes a stream hands in where bytes come from; nothing here opens a file. What is packed with gzip or
/// Zstandard, told by its first bytes and not by a name, comes out unpacked, also where it is packed twice; unpacking
/// takes no more memory for more bytes.
///
/// There are two ways to read, and one input takes one of them:
///
/// - As text: `forEachLine` and `text`. The encoding is told by the beginning (`TextEncoding`); what is not UTF-8 is
///   turned into it on the way. For every format that says nothing of its encoding, or is UTF-8 by definition.
/// - As raw bytes: `peek`, `next` and `all`. They come as they stand in the source, in whatever encoding. For formats
///   that declare their own (XML, HTML, mail) and for what is no text. `decodeUnicode` takes UTF-16 and UTF-32 off their
///   hands.
public struct SourceStream: ~Copyable {
  /// Appends some bytes to a buffer; none at the end.
  public typealias Pull = (inout [UInt8]) throws(ReadError) -> Void

  var bytes: PulledBytes
  private var unpackers: [Unpacker] = []
  private var isUnpacked = false
  private var isText = false
  private var guess: TextEncoding?

  /// How often an input may be packed.
  private static let mostLayers = 2

  /// Reads from wherever `pull` gets its bytes.
  public init(_ pull: @escaping Pull) {
    bytes = PulledBytes(pull: pull)
  }

  /// Reads what is in memory already.
  public init(bytes: [UInt8]) {
    self.bytes = PulledBytes(bytes)
  }

  /// What is the matter with the packing and the encoding, as far as the input has been read.
  var problems: [ReadProblem] {
    let kinds = unpackers.compactMap(\.problem) + (guess.map { [.encodingGuessed($0)] } ?? [])
    return kinds.map { ReadProblem(line: 0, kind: $0) }
  }

  /// The first raw bytes that have not been taken, up to a count; they stay where they are.
  mutating func peek(_ count: Int) throws(ReadError) -> ArraySlice<UInt8> {
    try unpack()
    return try bytes.peek(count)
  }

  /// Takes some raw bytes, or gives `nil` at the end.
  mutating func next() throws(ReadError) -> ArraySlice<UInt8>? {
    try unpack()
    if bytes.count == 0 { try bytes.fill() }
    if bytes.count == 0 { return nil }
    let waiting = bytes.waiting
    bytes.take(waiting.count)
    return waiting
  }

  /// Takes all raw bytes that are left.
  ///
  /// - Throws: `ReadError.tooLarge` where they are more than can be worked on in memory.
  mutating func all() throws(ReadError) -> [UInt8] {
    try unpack()
    while !bytes.isAtEnd {
      if bytes.count > mostInMemory { throw .tooLarge(limit: mostInMemory) }
      try bytes.fill()
    }
    if bytes.count > mostInMemory { throw .tooLarge(limit: mostInMemory) }
    return bytes.takeAll()
  }

  /// Takes all that is left as text.
  ///
  /// - Throws: `ReadError.tooLarge` where it is more than can be worked on in memory.
  mutating func text() throws(ReadError) -> SourceText {
    try decode()
    return SourceText(try all())
  }

  /// What the bytes are taken for, when they are read as text.
  mutating func encoding() throws(ReadError) -> TextEncoding {
    isText ? .utf8 : TextEncoding(of: try peek(TextEncoding.probe))
  }

  /// Turns UTF-16 and UTF-32 into UTF-8 with a byte order mark, from here on: of these no document says more than its
  /// first bytes do. Anything else stays as it is. For formats that declare an encoding, before they look for it.
  mutating func decodeUnicode() throws(ReadError) {
    if !isText, try encoding().unit > 1 { try decode() }
  }

  /// Turns what follows into UTF-8, from here on.
  mutating func decode() throws(ReadError) {
    if isText { return }
    let head = try peek(TextEncoding.probe)
    let encoding = TextEncoding(of: head)
    isText = true
    if encoding == .utf8 { return }
    if TextEncoding.isGuess(encoding, of: head) {
      guess = encoding
    } else {
      bytes.take(encoding.unit)
    }
    let transcoder = Transcoder(encoding)
    var source = bytes
    var isFirst = encoding.unit > 1
    bytes = PulledBytes { (output) throws(ReadError) in
      let before = output.count
      if isFirst { output += [0xEF, 0xBB, 0xBF] }
      isFirst = false
      while output.count == before {
        if source.count < SourceStream.piece { try source.fill() }
        let isLast = source.isAtEnd && source.count <= SourceStream.piece
        let piece = source.waiting.prefix(SourceStream.piece)
        source.take(transcoder.append(piece, isLast: isLast, to: &output))
        if isLast { return }
      }
    }
  }

  /// How many bytes are turned into UTF-8 at once.
  private static let piece = 131_072

  private mutating func unpack() throws(ReadError) {
    if isUnpacked { return }
    while unpackers.count < SourceStream.mostLayers,
      let format = PackedFormat(try bytes.peek(PackedFormat.probe))
    {
      let unpacker = try Unpacker(format, bytes)
      unpackers.append(unpacker)
      bytes = PulledBytes { (output) throws(ReadError) in try unpacker.pull(&output) }
    }
    isUnpacked = true
  }

  /// How many bytes can be held at once: what simdjson takes, and for a packed input no more than text can have been
  /// before it was packed, so that a small file cannot fill the memory.
  private var mostInMemory: Int {
    let most = 0xFFFF_FFFF
    guard let packed = unpackers.first?.packedCount else { return most }
    return min(most, max(SourceStream.leastInMemory, packed * SourceStream.bestPacking))
  }

  /// Up to 64 MiB are held whatever the packing.
  private static let leastInMemory = 67_108_864
  /// Comments are packed to a fifth to a twentieth. 256 leaves room for exports that repeat themselves much.
  private static let bestPacking = 256
}
