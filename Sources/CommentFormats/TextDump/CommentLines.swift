/// The lines of one comment, of which some may be what the page printed.
struct CommentLines {
  struct Line {
    var text: String
    var afterBlank: Bool
  }

  var lines: [Line] = []

  /// The texts of a page's comments in order; `nil` for those of which only buttons are left.
  ///
  /// A comment that consists of the words of a button keeps them, unless the page prints that button below another
  /// comment too: then its text was lost. Furniture never leaves another comment empty. O(n).
  static func texts(_ comments: [CommentLines]) -> [String?] {
    let cuts = comments.map { $0.withoutFurniture() }
    var printed: Set<String> = []
    for cut in cuts where !cut.kept.isEmpty { printed.formUnion(cut.furniture) }
    return zip(comments, cuts).map { comment, cut in
      if !cut.kept.isEmpty { return joined(cut.kept[...]) }
      return cut.furniture.isSubset(of: printed) ? nil : joined(comment.lines[...])
    }
  }

  /// What is left without furniture, and the furniture.
  private func withoutFurniture() -> (kept: [Line], furniture: Set<String>) {
    var furniture: Set<String> = []
    var kept: [Line] = []
    for line in lines[..<formStart] {
      if FurnitureMatcher.isAnywhere(line.text) { furniture.insert(line.text) } else { kept.append(line) }
    }
    var behind: String?
    while let last = kept.last {
      // Votes stand in front of the buttons: `7`, `•`, `Reply`.
      let isVotes =
        behind.map(CommentLines.isSign) ?? false && last.text.utf8.count <= 5 && Int(last.text) != nil
      guard isVotes || CommentLines.isSign(last.text) || FurnitureMatcher.isAtTheEnd(last.text) else { break }
      furniture.insert(last.text)
      behind = last.text
      kept.removeLast()
    }
    return (kept, furniture)
  }

  /// Where the page's form begins: its heading, with nothing but fields behind; the end where there is none.
  private var formStart: Int {
    var start = lines.endIndex
    for place in lines.indices.reversed() {
      if FurnitureMatcher.isForm(line: lines[place].text) {
        start = place
      } else {
        guard FurnitureMatcher.isFormField(lines[place].text) else { break }
      }
    }
    return start
  }

  private static func isSign(_ line: String) -> Bool { ["•", "·", "|"].contains(line) }

  private static func joined(_ lines: ArraySlice<Line>) -> String {
    var text = ""
    for (place, line) in lines.enumerated() {
      if place > 0 { text += line.afterBlank ? "\n\n" : "\n" }
      text += line.text
    }
    return text
  }
}
