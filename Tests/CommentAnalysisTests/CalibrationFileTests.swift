import CommentModel
import Testing

@testable import CommentAnalysis

/// The figures of formulae, read from lexicons.
@Suite struct CalibrationFileTests {
  @Test func withoutAFileTheyAreTheUsualOnes() throws {
    #expect(try Lexicons([]).calibration == Calibration())
    #expect(try Lexicons([lexiconFile(.calibration, "")]).calibration == Calibration())
  }

  /// Each name sets one figure and no other.
  @Test(arguments: CalibrationFigure.allCases) func figure(_ figure: CalibrationFigure) throws {
    for value in [figure.bounds.lowerBound, figure.bounds.upperBound, 0.5] {
      let lexicons = try Lexicons([lexiconFile(.calibration, "\(figure.rawValue)|\(value)")])
      for other in CalibrationFigure.allCases where other != figure {
        #expect(lexicons.calibration[other] == Calibration()[other])
      }
      #expect(lexicons.calibration[figure] == value)
    }
  }

  @Test func theUsualOnesAreWithinTheirBounds() {
    for figure in CalibrationFigure.allCases { #expect(figure.bounds.contains(Calibration()[figure])) }
    #expect(
      CalibrationFigure.allCases.allSatisfy {
        $0.bounds.contains(Lexicons.ofTheProgram.calibration[$0])
      })
  }

  @Test(arguments: CalibrationFigure.allCases) func outOfBounds(_ figure: CalibrationFigure) throws {
    let bounds = figure.bounds
    let expected = "expected a number from \(bounds.lowerBound) to \(bounds.upperBound)"
    for value in ["\(bounds.lowerBound - 0.01)", "\(bounds.upperBound + 0.01)", "nan", "inf", "much", ""] {
      let file = try lexiconFile(.calibration, "\(figure.rawValue)|\(value)", file: "t")
      #expect(Lexicons.problems(in: [file]).map(\.description) == ["t:7:2: \(expected)"], "\(value)")
    }
  }

  @Test func unknownFigures() throws {
    let file = try lexiconFile(.calibration, "toxicity|0.5\ninsult|0.5\ntoxicity bais|0.5", file: "t")
    let problems = Lexicons.problems(in: [file])
    #expect(problems.map(\.line) == [7, 9])
    #expect(problems.allSatisfy { $0.expected == .word(CalibrationFigure.allCases.map(\.rawValue)) })
  }

  @Test func noFigureStandsTwice() throws {
    let files = [
      try lexiconFile(.calibration, "insult|0.5\nthreat|0.5\ninsult|0.5", file: "a"),
      try lexiconFile(.calibration, "threat|0.4", file: "b"),
    ]
    #expect(
      Lexicons.problems(in: files).map(\.description) == [
        "a:9:1: expected a new term; this one stands at a:7",
        "b:7:1: expected a new term; this one stands at a:8",
      ])
  }

  /// The scores of a text follow the figures.
  @Test func theyMakeTheScores() throws {
    func scores(_ figures: String) throws -> Explanation {
      let lexicons = try Lexicons([
        lexiconFile(.calibration, figures), lexiconFile(.toxicity, "idiot|insult|0.75"),
        lexiconFile(.sentiment, "idiot|-3"),
      ])
      return explain("idiot", lexicons)
    }
    #expect(try scores("toxicity bias|0\ninsult|0\ntoxicity feeling|0").toxicity.score.overall == 0.5)
    #expect(try scores("sentiment normaliser|16").sentiment.score.compound == -0.6)
    let faint = try scores("sentiment normaliser|16\nsentiment indifference|0.75").sentiment.score.compound
    #expect(abs(faint + 0.6 * 0.04 / 0.75) < 1e-15)
    #expect(try scores("insult|0").toxicity.score[.insult] == 0.75)
  }
}
