extension Vocabulary {
  /// The number of a word or face that is drawn out (`loooove`, `:))))`): runs of three and more are read as
  /// two, then as one. `nil` where there is no such run or no such word. O(length).
  func id(ofElongated word: ArraySlice<UInt8>) -> Int32? {
    var runs: [(letter: UInt8, count: Int)] = []
    for byte in word {
      if let last = runs.last, last.letter == byte {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((byte, 1))
      }
    }
    let long = runs.indices.filter { runs[$0].count >= 3 && runs[$0].letter < 0x80 }
    guard !long.isEmpty, long.count <= 4 else { return nil }
    for choice in 0..<(1 << long.count) {
      var candidate: [UInt8] = []
      for (index, run) in runs.enumerated() {
        var count = run.count
        if let place = long.firstIndex(of: index) { count = choice >> place & 1 == 0 ? 2 : 1 }
        candidate.append(contentsOf: repeatElement(run.letter, count: count))
      }
      let id = id(of: candidate[...])
      if id != Vocabulary.unknown { return id }
    }
    return nil
  }
}
