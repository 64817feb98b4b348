import CommentModel
import CommentText

/// Finds the words of a policy's lists with the scorers' own reading of texts: at the ends of words, in any case, and
/// through disguises. Misspellings are no disguise here: a list means what it says.
struct ListedWords: ~Copyable {
  /// A word of some lists that stands in a text.
  struct Match {
    /// A bit for each list.
    var lists: UInt64
    var passage: PassageKind
    var range: Range<Int>
  }

  private let lexicons: Lexicons
  /// For each entry, its lists; none for those of `allow`.
  private let lists: [UInt64]
  private var reader: UnitReader
  private(set) var matches: [Match] = []

  /// What hides a word from no list: such words are guesses of the reader's.
  private static let guesses: DisguiseSet = [
    DisguiseSet(.transposition), DisguiseSet(.omission), DisguiseSet(.joining), DisguiseSet(.padding),
  ]

  /// Makes lists ready. O(terms).
  init(_ lists: [WordList]) throws(LexiconError) {
    let file = WordListFile(lists)
    lexicons = try Lexicons([LexiconFile(file: "lists", bytes: file.bytes)])
    var bits: [UInt64] = []
    for entry in lexicons.toxicEntries { bits.append(file.bits[lexicons.text(of: entry.term)] ?? 0) }
    self.lists = bits
    reader = UnitReader(lexicons)
  }

  /// Replaces `matches` by what stands in a tokenised text, the longest phrase at each place. O(n).
  mutating func find(in text: Span<UInt8>, _ tokens: [Token], _ passages: [Passage]) {
    matches.removeAll(keepingCapacity: true)
    reader.read(text, tokens, passages)
    var place = 0
    let count = reader.units.count
    while place < count {
      guard reader.units[place].word != WordTable.unknown,
        reader.units[place].disguises.isDisjoint(with: ListedWords.guesses),
        let found = reader.units.longestToxicity(at: place, endingBy: count, lexicons)
      else {
        place += 1
        continue
      }
      var bits: UInt64 = 0
      for number in found.entry { bits |= lists[Int(number)] }
      if bits != 0 {
        let range = reader.units.range(of: place..<found.end)
        matches.append(Match(lists: bits, passage: reader.units[place].passage, range: range))
      }
      place = found.end
    }
  }
}

/// The lists of a policy as a lexicon file: a line for each term, whichever lists it stands in.
struct WordListFile {
  private(set) var bytes: [UInt8] = []
  /// The lists of each term as it is written, a bit each.
  private(set) var bits: [String: UInt64] = [:]

  /// Above what is worth hiding, below what is guessed from its parts.
  private static let severity = "0.5"

  init(_ lists: [WordList]) {
    let columns = LexiconKind.toxicity.columns.joined(separator: " ")
    var text = "# name: lists\n# kind: toxicity\n# version: 1\n# language: und\n# licence: none\n"
    text += "# columns: \(columns)\n"
    /// The spelling under which a term was written first.
    var written: [[UInt8]: String] = [:]
    for (number, list) in lists.enumerated() {
      for term in list.terms {
        let bit: UInt64 = list.name == WordList.allow ? 0 : 1 << UInt64(number)
        let folded = Folding.fold(term)
        if let known = written[folded] {
          bits[known, default: 0] |= bit
          continue
        }
        written[folded] = term
        bits[term] = bit
        text += bit == 0 ? "\(term)\t\t0\n" : "\(term)\tprofanity\t\(WordListFile.severity)\n"
      }
    }
    bytes = Array(text.utf8)
  }
}

extension WordList {
  /// The first term of some lists that can't be looked for, and its list; `nil` where all can.
  public static func firstUnusable(in lists: [WordList]) -> (list: Int, term: Int)? {
    for (number, list) in lists.enumerated() {
      for (place, term) in list.terms.enumerated() {
        guard !term.contains(where: { $0 == "\t" || $0.isNewline }), !term.hasPrefix("# ") else {
          return (number, place)
        }
        let file = WordListFile([WordList(name: list.name, terms: [term])])
        guard let read = try? LexiconFile(file: "", bytes: file.bytes), Lexicons.problems(in: [read]).isEmpty
        else { return (number, place) }
      }
    }
    return nil
  }
}
