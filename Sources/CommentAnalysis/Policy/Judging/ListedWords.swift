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
  ///
  /// - Precondition: all of their terms can be looked for, as `WordList.firstProblem` tells.
  init(_ lists: [WordList]) {
    let file = WordListFile(lists)
    guard let read = try? LexiconFile(file: "lists", bytes: file.bytes), let lexicons = try? Lexicons([read])
    else { preconditionFailure("a list with terms that can't be looked for") }
    self.lexicons = lexicons
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
        text +=
          bit == 0
          ? "\(term)\t\(LexiconWords.harmless)\t0\n" : "\(term)\tprofanity\t\(WordListFile.severity)\n"
      }
    }
    bytes = Array(text.utf8)
  }
}

extension WordList {
  /// What can be wrong with a term of a list.
  public enum Problem: Sendable, Hashable {
    /// It has no word.
    case unreadable
    /// Another one of the lists is the same phrase, written in another way.
    case repeated
    /// It stands in `allow` and in another list.
    case allowed
  }

  /// The first term of some lists that can't be looked for, and its list; `nil` where all can. O(n log n) in the terms.
  public static func firstProblem(in lists: [WordList]) -> (list: Int, term: Int, problem: Problem)? {
    let allowed = Set(lists.filter { $0.name == allow }.flatMap(\.terms).map(Folding.fold))
    for (number, list) in lists.enumerated() {
      for (place, term) in list.terms.enumerated() {
        let isLine = !term.contains { $0 == "\t" || $0.isNewline } && !term.hasPrefix("# ")
        if !isLine || problems(in: [WordList(name: list.name, terms: [term])]) {
          return (number, place, .unreadable)
        }
        if list.name != allow, allowed.contains(Folding.fold(term)) { return (number, place, .allowed) }
      }
    }
    if !problems(in: lists) { return nil }
    // The first term that makes a problem with those before it: halved, as a problem stays one.
    let places = lists.indices.flatMap { list in lists[list].terms.indices.map { (list: list, term: $0) } }
    var low = 0
    var high = places.count - 1
    while low < high {
      let middle = (low + high) / 2
      let (list, term) = places[middle]
      let known =
        lists[..<list] + [WordList(name: lists[list].name, terms: Array(lists[list].terms[...term]))]
      if problems(in: Array(known)) { high = middle } else { low = middle + 1 }
    }
    return (places[low].list, places[low].term, .repeated)
  }

  private static func problems(in lists: [WordList]) -> Bool {
    guard let file = try? LexiconFile(file: "", bytes: WordListFile(lists).bytes) else { return true }
    return !Lexicons.problems(in: [file]).isEmpty
  }
}
