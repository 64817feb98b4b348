import Foundation
import TestSupport

/// How many damaged copies of each seed the tests read. `PARLEY_TEST_MUTATIONS` in the environment sets another number:
/// few are enough for the everyday, thousands for a hunt; `scripts/fuzz` finds more still.
let mutations = ProcessInfo.processInfo.environment["PARLEY_TEST_MUTATIONS"].flatMap { Int($0) } ?? 24

/// Ways in which files get broken.
private enum Damage: CaseIterable {
  case cutOff, otherBytes, flippedBits, missingLines, missingPiece, doubledPiece, strayMark
}

/// What means something to one format or another.
private let marks = [
  "\"", ",", "\n", "\r", "\0", "\u{1B}", "=", "-", "<", ">", "]]>", "{", "]", "\\", "\n\nFrom ", "\n    • ",
].map { Array($0.utf8) }

/// A copy with one to three kinds of damage; empty at the worst.
func damaged(_ whole: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
  var bytes = whole
  for _ in 0..<Int.random(in: 1...3, using: &random) {
    guard let place = bytes.indices.randomElement(using: &random) else { break }
    let piece = place..<min(bytes.count, place + Int.random(in: 1...200, using: &random))
    switch Damage.allCases.randomElement(using: &random) ?? .cutOff {
    case .cutOff: bytes.removeSubrange(place...)
    case .otherBytes:
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
    case .flippedBits:
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    case .missingLines:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !lines.isEmpty {
        lines.remove(at: .random(in: 0..<lines.count, using: &random))
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    case .missingPiece: bytes.removeSubrange(piece)
    case .doubledPiece:
      bytes.insert(contentsOf: bytes[piece], at: .random(in: 0...bytes.count, using: &random))
    case .strayMark: bytes.insert(contentsOf: marks.randomElement(using: &random) ?? [], at: place)
    }
  }
  return bytes
}
