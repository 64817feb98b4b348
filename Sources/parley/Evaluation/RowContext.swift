import Foundation

/// What stands in a row's column `context`, as JSON.
struct RowContext: Decodable {
  /// The text that it answers.
  var parent: String?
  /// The offsets of its toxic characters.
  var spans: [Int]?

  private enum CodingKeys: String, CodingKey {
    case parent, spans
  }

  /// `nil` where the cell is no JSON object.
  init?(_ cell: String) {
    guard let context = try? JSONDecoder().decode(RowContext.self, from: Data(cell.utf8)) else { return nil }
    self = context
  }

  /// Offsets may be an array, or a string that holds one. Other values of `parent` are none.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    parent = try? values.decode(String.self, forKey: .parent)
    if let text = try? values.decode(String.self, forKey: .spans) {
      spans = try JSONDecoder().decode([Int].self, from: Data(text.utf8))
    } else {
      spans = try values.decodeIfPresent([Int].self, forKey: .spans)
    }
  }
}
