/// Gathers the classes of words.
struct GrammarBuilder {
  /// The terms of each class: the number of the class stands behind them like one more word.
  private var terms = PhraseTable<Term>()
  /// By word.
  private(set) var classes: [GrammarClasses] = []

  /// Adds the first word of a term to a class, unless the term is in it already, which it gives then.
  mutating func insert(_ one: GrammarClass, _ term: Term, for phrase: [Int32]) -> Term? {
    let classes = GrammarClasses(one)
    if let known = terms.insert(term, for: phrase + [Int32(classes.rawValue)]) { return known }
    let word = Int(phrase[0])
    if self.classes.count <= word {
      self.classes.append(contentsOf: repeatElement([], count: word + 1 - self.classes.count))
    }
    self.classes[word].formUnion(classes)
    return nil
  }
}
