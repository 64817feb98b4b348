import Hummingbird

extension Request {
  /// Hands the parameters of the query to `body`, each with all of its values, which says whether it knows it.
  func readQuery(_ body: (String, [String]) throws(RequestError) -> Bool) throws(Refusal) {
    var values: [String: [String]] = [:]
    var names: [String] = []
    for (name, value) in uri.queryParameters {
      let name = String(name)
      if values[name] == nil { names.append(name) }
      values[name, default: []].append(String(value))
    }
    do throws(RequestError) {
      for name in names where try !body(name, values[name] ?? []) { throw .unknownParameter(name) }
    } catch {
      throw error.refusal
    }
  }
}

extension [String] {
  /// The only value of a parameter, a whole number within bounds.
  func number(_ name: String, _ bounds: ClosedRange<Int64>) throws(RequestError) -> Int64 {
    guard count == 1, let number = Int64(self[0]), bounds.contains(number) else {
      throw .wrongValue(name, expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }

  /// The only value of a parameter, true or false.
  func flag(_ name: String) throws(RequestError) -> Bool {
    switch self {
    case ["true"], ["1"]: return true
    case ["false"], ["0"]: return false
    default: throw .wrongValue(name, expected: "`true` or `false`")
    }
  }

  /// The only value of a parameter.
  func text(_ name: String) throws(RequestError) -> String {
    guard count == 1 else { throw .wrongValue(name, expected: "one value") }
    return self[0]
  }
}
