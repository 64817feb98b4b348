/// A range of a text in which words counted, with the numbers of what they counted for.
public struct WordMark: Sendable, Hashable {
  /// Where: UTF-8 byte offsets in the text.
  public var range: Range<Int>
  /// From 1: the steps in their order, then the findings.
  public var numbers: [Int]

  /// Creates a mark.
  public init(range: Range<Int>, numbers: [Int]) {
    self.range = range
    self.numbers = numbers
  }
}

extension ScoredComment {
  /// The ranges of the steps, and what the policy's rules saw, joined where they overlap; in the order of the text.
  public var marks: [WordMark] {
    let words = steps.enumerated().map { WordMark(range: $1.match.range, numbers: [$0 + 1]) }
    let rules = verdict.findings.enumerated().flatMap { index, finding in
      finding.evidence.map { WordMark(range: $0, numbers: [steps.count + index + 1]) }
    }
    var marks: [WordMark] = []
    for mark in (words + rules).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if mark.range.isEmpty { continue }
      if let last = marks.last, mark.range.lowerBound < last.range.upperBound {
        marks[marks.count - 1].range =
          last.range.lowerBound..<max(last.range.upperBound, mark.range.upperBound)
        marks[marks.count - 1].numbers += mark.numbers
      } else {
        marks.append(mark)
      }
    }
    return marks
  }
}
