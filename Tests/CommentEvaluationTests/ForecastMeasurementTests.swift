import Testing

@testable import CommentEvaluation

@Suite struct ForecastMeasurementTests {
  private typealias Row = ForecastMeasurement.Row

  private static let rows = [
    Row(label: 1, scores: [0.1, 0.6, 0.4]), Row(label: 1, scores: [0.7]), Row(label: 1, scores: [0.2, 0.3]),
    Row(label: 0, scores: [0.5, 0.1]), Row(label: 0, scores: [0.1]), Row(label: 0, scores: [0.2, 0.2, 0.2]),
  ]

  private func value(_ name: String, _ measurement: ForecastMeasurement) -> Double? {
    for estimate in measurement.estimates where estimate.figure.name == name {
      switch estimate.figure.value {
      case .count(let count): return Double(count)
      case .number(let number): return number
      }
    }
    return nil
  }

  // By hand: two of three found, one of three raised in vain; horizons 3 and 2.
  @Test func figures() {
    let one = ForecastMeasurement(
      Self.rows, threshold: 0.5, bootstrap: Bootstrap(groups: Self.rows.map { _ in "" }))
    let names = ["n", "pos", "acc", "P", "R", "F1", "fpr", "auc", "horizon"]
    let third = 1.0 / 3
    let expected: [Double] = [6, 3, 2 * third, 2 * third, 2 * third, 2 * third, third, 8.0 / 9, 2.5]
    for (name, figure) in zip(names, expected) {
      #expect(abs((value(name, one) ?? .nan) - figure) < 1e-12, "\(name)")
    }
    #expect(one.confusion.count(1, as: 0) == 1 && one.confusion.count(0, as: 1) == 1)
    #expect(one.estimates.filter { $0.interval != nil }.map(\.figure.name).count == 7)
  }

  @Test func whatIsNotDefined() {
    let calm = Self.rows.filter { $0.label == 0 }
    let one = ForecastMeasurement(calm, threshold: 0.9, bootstrap: Bootstrap(groups: calm.map { _ in "" }))
    #expect(["P", "R", "F1", "auc", "horizon"].allSatisfy { value($0, one) == nil })
    #expect(value("acc", one) == 1 && value("fpr", one) == 0)
    let none = ForecastMeasurement([], threshold: 0.5, bootstrap: Bootstrap(groups: []))
    #expect(value("n", none) == 0 && value("acc", none) == nil)
  }

  @Test func theHorizonIsCountedFromTheFirstAlarm() {
    #expect(Row(label: 1, scores: [0.1, 0.6, 0.4]).horizon(threshold: 0.5) == 3)
    #expect(Row(label: 1, scores: [0.1, 0.4, 0.6]).horizon(threshold: 0.5) == 2)
    #expect(Row(label: 1, scores: [0.1]).horizon(threshold: 0.5) == nil)
  }

  @Test func theMostAccurateThreshold() {
    #expect(ForecastMeasurement.mostAccurateThreshold(Self.rows) == 0.6)
    #expect(ForecastMeasurement.mostAccurateThreshold([]) == nil)
    #expect(ForecastMeasurement.mostAccurateThreshold([Row(label: 1, scores: [0.5])]) == nil)
    // All of one score go together.
    let tied = [Row(label: 1, scores: [0.5]), Row(label: 0, scores: [0.5]), Row(label: 1, scores: [0.4])]
    #expect(ForecastMeasurement.mostAccurateThreshold(tied) == 0.4)
  }
}
