import CommentAnalysis
import CommentModel
import ReviewStore

/// Computes the arithmetic of a case's scores anew, as the queue keeps only the steps that counted for toxicity.
struct ReviewArithmeticSource {
  /// Makes the lexicons ready, when they are first asked for.
  let lexicons: () async throws -> Lexicons
  let policy: Policy

  /// The lines of `parley explain` for a case, and a sentence before them where the case was made with other scores.
  func lines(_ detail: CaseDetail, width: Int) async throws -> ReviewArithmetic {
    let comment = detail.reviewCase.comment
    var scorer = Scorer(lexicons: try await lexicons(), policy: policy)
    let explanation = scorer.explain(comment.text, answering: detail.ancestors.last?.comment.text)
    let page = ExplanationText(
      text: comment.text, explanation: explanation, width: width,
      highlight: Highlight(hasColour: false)
    ).page
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let then = detail.reviewCase.scored.toxicity.overall
    if abs(explanation.scored.toxicity.overall - then) > 0.0005 {
      lines.insert("Scored anew; the case was made with toxicity \(readable(then, places: 3)).", at: 0)
    }
    let severe = severeWords(of: explanation.scored.steps, in: comment.text)
    return ReviewArithmetic(lines: lines, maskedLines: lines.map { masked($0, severe) })
  }

  /// Severe words as they are written and as the lexicon has them, the longest first.
  private func severeWords(of steps: [Step], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let severe = steps.filter(\.isSevere)
    let words = severe.flatMap { step in
      [step.match.term, String(decoding: bytes[step.match.range], as: UTF8.self)]
    }
    return Set(words.filter { !$0.isEmpty }).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  private func masked(_ line: String, _ words: [String]) -> String {
    words.reduce(line) { line, word in
      line.replacing(word, with: maskedText(word))
    }
  }
}
