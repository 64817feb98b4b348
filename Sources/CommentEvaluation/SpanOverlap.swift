/// Character F1: how well the stretches of a text that were marked agree with those that should have been (G. Da San
/// Martino et al., EMNLP 2019; J. Pavlopoulos et al., SemEval-2021 task 5). 1 where both have none, 0 where one has.
/// O(n) in the characters.
///
/// - Parameters:
///   - expected: The offsets that should have been marked.
///   - marked: The ranges that were; where they overlap they count once.
///   - length: How long the text is: what is marked behind it does not count.
public func characterF1(expected: Set<Int>, marked: [Range<Int>], length: Int) -> Double {
  var found: Set<Int> = []
  for range in marked { found.formUnion(range.clamped(to: 0..<max(0, length))) }
  if expected.isEmpty || found.isEmpty { return expected.isEmpty && found.isEmpty ? 1 : 0 }
  return 2 * Double(expected.intersection(found).count) / Double(expected.count + found.count)
}
