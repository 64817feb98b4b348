import CommentFormats
import CommentModel
import Hummingbird

extension Request {
  /// Hands the fields of the body's object to `body`, which says whether it knows them. No body is an object without any.
  ///
  /// - Throws: `Refusal`.
  func readFields(_ body: (String, JSONElement) throws(RequestError) -> Bool) async throws {
    let bytes = try await RequestBytes(self)
    if bytes.count == 0 { return }
    var parser = JSONDocumentParser()
    let result = bytes.withJSON(&parser) { root -> Result<Void, RequestError> in
      do throws(RequestError) { return .success(try root.readFields(body)) } catch { return .failure(error) }
    }
    do { try (result ?? .failure(.notJSON)).get() } catch { throw error.refusal }
  }

  /// The one field that the body's object may have; `nil` where it is not there.
  ///
  /// - Throws: `Refusal`.
  func field<Value>(
    _ name: String, _ read: (JSONElement) throws(RequestError) -> Value
  ) async throws -> Value? {
    var found: Value?
    try await readFields { (field, value) throws(RequestError) in
      guard field == name else { return false }
      found = try read(value)
      return true
    }
    return found
  }
}

extension JSONElement {
  /// The whole number within bounds, or an error that names the field.
  func required(_ field: String, _ bounds: ClosedRange<Int64>) throws(RequestError) -> Int64 {
    guard string == nil, let integer, bounds.contains(integer) else {
      throw .wrongValue(field, expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return integer
  }

  /// One of some words, or an error that names the field.
  func required<Word: RawRepresentable<String> & CaseIterable>(_ field: String) throws(RequestError) -> Word {
    guard let word = string.flatMap(Word.init(rawValue:)) else {
      let known = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw .wrongValue(field, expected: "one of \(known)")
    }
    return word
  }

  /// A moment, or an error that names the field.
  func required(_ field: String) throws(RequestError) -> Timestamp {
    guard let time = string.flatMap(Timestamp.init(iso8601:)) else {
      throw .wrongValue(field, expected: "a moment, as in `2026-11-22T09:30:00Z`")
    }
    return time
  }

  /// A string of no more than so many bytes, or an error that names the field.
  func required(_ field: String, bytes: Int) throws(RequestError) -> String {
    guard let string, string.utf8.count <= bytes else {
      throw .wrongValue(field, expected: "a string of \(bytes) bytes at most")
    }
    return string
  }
}
