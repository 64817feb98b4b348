import CommentFormats
import CommentModel
import Testing

/// JSON whose values are not of the kind that a format has: each key in its turn holds another one, or is missing.
@Suite struct HostileValueTests {
  private static let kinds = [
    "null", "7", "-1.5e300", "\"x\"", "\"9999-99-99\"", "[]", "{}", "[[{\"id\":{}}]]", "true",
  ]

  @Test(arguments: Seed.all.filter { $0.file.contains(/\.(json|jsonl|ndjson)$/) })
  func otherKindsAreSurvived(_ seed: Seed) throws {
    let bytes = try seed.bytes
    let values = JSONValuePlaces(bytes).byKey
    #expect(!values.isEmpty)
    // As many kinds for each key as there is time for, and not the same for all.
    let count = min(HostileValueTests.kinds.count, max(2, mutations / 10))
    for (number, (key, places)) in values.sorted(by: { $0.key < $1.key }).enumerated() {
      for step in 0..<count {
        let kind = HostileValueTests.kinds[(number + step) % HostileValueTests.kinds.count]
        expectSoundness(of: replacing(places, in: bytes, with: kind), seed, "\(key) is \(kind)")
      }
      let renamed = String(decoding: bytes, as: UTF8.self).replacing("\"\(key)\":", with: "\"not_\(key)\":")
      expectSoundness(of: Array(renamed.utf8), seed, "no \(key)")
    }
  }

  private func replacing(_ places: [Range<Int>], in bytes: [UInt8], with value: String) -> [UInt8] {
    var changed: [UInt8] = []
    var end = 0
    for place in places {
      changed += bytes[end..<place.lowerBound] + value.utf8
      end = place.upperBound
    }
    return changed + bytes[end...]
  }

  private func expectSoundness(of bytes: [UInt8], _ seed: Seed, _ change: String) {
    let result = try? readThreads(bytes: bytes, name: "x", format: seed.format)
    for thread in result?.threads ?? [] {
      #expect(thread.completeness.found == thread.comments.count, "\(change)")
      #expect(thread.comments.allSatisfy { !$0.id.isEmpty }, "\(change)")
    }
  }
}

/// Where the values of JSON stand, without parsing it: behind a string and a colon.
private struct JSONValuePlaces {
  /// In order; of values inside of one another the outermost.
  private(set) var byKey: [String: [Range<Int>]] = [:]

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      let start = place + 1
      place = endOfString(at: place)
      let colon = afterBlanks(place)
      guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { continue }
      let key = String(decoding: bytes[start..<place - 1], as: UTF8.self)
      let value = afterBlanks(colon + 1)
      if value >= byKey[key]?.last?.upperBound ?? 0 {
        byKey[key, default: []].append(value..<endOfValue(at: value))
      }
    }
  }

  private func afterBlanks(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0 > 0x20 } ?? bytes.count
  }

  private func endOfString(at quote: Int) -> Int {
    var place = quote + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private func endOfValue(at start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = endOfString(at: place)
        if depth == 0 { return place }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return place }
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: ","), 0x0A: if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return place
  }
}
