/// How often rows of each class were taken for each class. Classes are −1, 0 and 1.
public struct ConfusionMatrix: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: 9)

  /// Creates a matrix of no rows.
  public init() {}

  /// Creates the matrix of some rows.
  ///
  /// - Parameters:
  ///   - labels: The class of each row.
  ///   - predictions: What it was taken for.
  ///   - times: How often each counts; once, where that is not said.
  public init(labels: [Int], predictions: [Int], times: [Int]? = nil) {
    for row in labels.indices { add(labels[row], as: predictions[row], times: times?[row] ?? 1) }
  }

  /// Takes a row of a class that was taken for a class.
  ///
  /// - Precondition: both are −1…1.
  public mutating func add(_ label: Int, as prediction: Int, times: Int = 1) {
    counts[(label + 1) * 3 + prediction + 1] += times
  }

  /// How many rows of a class were taken for a class.
  public func count(_ label: Int, as prediction: Int) -> Int { counts[(label + 1) * 3 + prediction + 1] }

  /// How many rows are of a class.
  public func count(of label: Int) -> Int { (-1...1).reduce(0) { $0 + count(label, as: $1) } }

  /// How many rows were taken for a class.
  public func count(as prediction: Int) -> Int { (-1...1).reduce(0) { $0 + count($1, as: prediction) } }

  /// How many rows there are.
  public var total: Int { counts.reduce(0, +) }

  /// The classes that rows are of, in order.
  public var classes: [Int] { (-1...1).filter { count(of: $0) > 0 } }

  /// The share of the rows that were taken for what they are; 0 where there are none.
  public var accuracy: Double {
    total == 0 ? 0 : Double((-1...1).reduce(0) { $0 + count($1, as: $1) }) / Double(total)
  }

  /// Of the rows that were taken for a class, the share that is of it; 0 where there are none.
  public func precision(of label: Int) -> Double {
    Double(count(label, as: label)) / Double(max(count(as: label), 1))
  }

  /// Of the rows of a class, the share that was taken for it; 0 where there are none.
  public func recall(of label: Int) -> Double {
    Double(count(label, as: label)) / Double(max(count(of: label), 1))
  }

  /// The harmonic mean of a class's precision and recall (C. J. van Rijsbergen, "Information Retrieval", 1979); 0 where
  /// both are 0.
  public func f1(of label: Int) -> Double {
    let precision = precision(of: label)
    let recall = recall(of: label)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// The mean of a figure over some classes; 0 for none.
  public func mean(over classes: [Int], _ figure: (Int) -> Double) -> Double {
    classes.isEmpty ? 0 : classes.reduce(0) { $0 + figure($1) } / Double(classes.count)
  }

  /// The mean of a figure over the classes that rows are of, each as often as it has rows; 0 for no rows.
  public func weightedMean(_ figure: (Int) -> Double) -> Double {
    total == 0 ? 0 : classes.reduce(0) { $0 + Double(count(of: $1)) / Double(total) * figure($1) }
  }
}
