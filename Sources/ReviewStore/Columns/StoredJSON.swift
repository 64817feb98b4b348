import Foundation

/// The JSON in the database: sorted keys, so that the same values are the same bytes.
enum StoredJSON {
  static func encode<Element: Encodable>(_ values: [Element]) throws -> String {
    // Most comments match nothing, and a coder costs more than the rest of their row.
    values.isEmpty ? "[]" : try encode(object: values)
  }

  static func encode(object: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The evidence of a severity of 1 is infinite, which JSON has no number for.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(object), as: UTF8.self)
  }

  static func decode<Element: Decodable>(_ json: String) throws -> [Element] {
    if json == "[]" { return [] }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode([Element].self, from: Data(json.utf8))
  }
}
