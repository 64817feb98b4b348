import CommentEvaluation
import GRDB

/// `median(x)` in SQL: of numbers, those that are NULL left out; NULL where there are none. Memory: 8 bytes a number of
/// the group.
struct Median: DatabaseAggregate {
  static let function = DatabaseFunction("median", argumentCount: 1, pure: true, aggregate: Median.self)

  private var values: [Double] = []

  init() {}

  mutating func step(_ arguments: [DatabaseValue]) {
    if let value = Double.fromDatabaseValue(arguments[0]) { values.append(value) }
  }

  func finalize() -> (any DatabaseValueConvertible)? {
    values.isEmpty ? nil : quantile(0.5, of: values.sorted())
  }
}
