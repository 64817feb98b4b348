import CZlib
import CZstd

/// Unpacks gzip (members one after the other) and Zstandard (frames one after the other, skippable ones among them,
/// windows of up to 2 GiB) bit by bit: memory grows with the window, never with what comes out.
///
/// Of an archive that is cut off or damaged, all that came out before stays. What follows the last member or frame
/// and begins none is passed over, as `gzip` and `zstd` do it.
@safe final class Unpacker {
  /// What is the matter with the archive.
  private(set) var problem: ReadProblem.Kind?
  /// How many bytes have been read of the archive.
  private(set) var packedCount = 0
  /// How many bytes have come out.
  private(set) var unpackedCount = 0

  private let format: PackedFormat
  private let handle: OpaquePointer
  private var packed: PulledBytes
  /// Whether the bytes that come next belong to a member that has begun.
  private var isInMember = true
  private var isOver = false

  /// How many bytes are unpacked at once.
  private static let piece = 131_072

  /// - Throws: `ReadError.unreadable` where there is no memory for it.
  init(_ format: PackedFormat, _ packed: PulledBytes) throws(ReadError) {
    guard let handle = unsafe format == .gzip ? czlib_create() : czstd_create() else {
      throw .unreadable(reason: "no memory for unpacking \(format.rawValue)")
    }
    self.format = format
    unsafe self.handle = unsafe handle
    self.packed = packed
  }

  deinit {
    switch format {
    case .gzip: unsafe czlib_destroy(handle)
    case .zstd: unsafe czstd_destroy(handle)
    }
  }

  /// Appends what is unpacked next; nothing at the end.
  ///
  /// - Throws: `ReadError.unreadable` where not one byte can be unpacked.
  func pull(_ output: inout [UInt8]) throws(ReadError) {
    let before = output.count
    while output.count == before, !isOver {
      if packed.count == 0 { try packed.fill() }
      if isInMember { try unpackSome(into: &output) } else { try beginMember() }
    }
    unpackedCount += output.count - before
    if unpackedCount == 0, isOver, !isInMember { return }
    if unpackedCount == 0, let problem { throw .unreadable(reason: "\(ReadProblem(line: 0, kind: problem))") }
  }

  private enum State {
    case goingOn, ended, damaged, noMemory
  }

  private func unpackSome(into output: inout [UInt8]) throws(ReadError) {
    let hadInput = packed.count > 0
    var taken = 0
    var written = 0
    var state = State.goingOn
    output.append(addingCapacity: Unpacker.piece) { room in
      state = step(&room, &taken, &written)
    }
    packed.take(taken)
    packedCount += taken
    switch state {
    case .goingOn:
      if !hadInput, written == 0 { end(.archiveCutOff) }
      // Neither can happen with sound libraries; a loop without progress must not.
      if hadInput, taken == 0, written == 0 { end(.archiveDamaged(offset: packedCount)) }
    case .ended: isInMember = false
    case .damaged: end(.archiveDamaged(offset: packedCount))
    case .noMemory: throw .unreadable(reason: "no memory for unpacking \(format.rawValue)")
    }
  }

  private func step(_ room: inout OutputSpan<UInt8>, _ taken: inout Int, _ written: inout Int) -> State {
    let start = packed.start
    return unsafe packed.buffer.withUnsafeBufferPointer { buffer in
      unsafe room.withUnsafeMutableBufferPointer { output, initialized in
        let input = unsafe buffer.baseAddress.map { unsafe $0 + start }
        let free = output.count - initialized
        let target = unsafe output.baseAddress.map { unsafe $0 + initialized }
        let state: State
        switch format {
        case .gzip:
          state = unsafe Unpacker.state(
            czlib_inflate(handle, input, buffer.count - start, &taken, target, free, &written))
        case .zstd:
          state = unsafe Unpacker.state(
            czstd_decompress(handle, input, buffer.count - start, &taken, target, free, &written))
        }
        initialized += written
        return state
      }
    }
  }

  private static func state(_ state: czlib_state) -> State {
    switch state {
    case CZLIB_GOING_ON: .goingOn
    case CZLIB_ENDED: .ended
    case CZLIB_NO_MEMORY: .noMemory
    default: .damaged
    }
  }

  private static func state(_ state: czstd_state) -> State {
    switch state {
    case CZSTD_GOING_ON: .goingOn
    case CZSTD_ENDED: .ended
    case CZSTD_NO_MEMORY: .noMemory
    default: .damaged
    }
  }

  /// Looks at what follows a member: another one, nothing, or something else.
  private func beginMember() throws(ReadError) {
    // Tapes and block devices pad with zeros, which gzip passes over without a word.
    if format == .gzip {
      let zeros = packed.waiting.prefix { $0 == 0 }.count
      packed.take(zeros)
      packedCount += zeros
      if zeros > 0, packed.count == 0 { return }
    }
    let start = try packed.peek(PackedFormat.probe)
    if start.isEmpty {
      isOver = true
    } else if PackedFormat(start) == format {
      if format == .gzip { unsafe czlib_restart(handle) }
      isInMember = true
    } else {
      var count = 0
      while packed.count > 0 {
        count += packed.count
        packed.take(packed.count)
        try packed.fill()
      }
      end(.trailingBytes(count))
    }
  }

  private func end(_ problem: ReadProblem.Kind) {
    self.problem = problem
    isOver = true
  }
}
