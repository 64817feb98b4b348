private import CICU

/// What is known of a code point, packed as CICU packs it.
struct CharacterFacts {
  var rawValue: UInt64

  /// Those of `a`; but for the image all ASCII letters share them.
  static var ofASCIILetters: CharacterFacts {
    @inline(always) get { CharacterFacts(rawValue: cicu_character(0x61)) }
  }

  /// The bytes of its NFKC_Casefold, the first one lowest, with straight apostrophes; unless it is contextual.
  var image: UInt64 { rawValue & 0xFFFF_FFFF }

  /// How many bytes the image has, 0…4.
  var imageLength: Int {
    Int(truncatingIfNeeded: rawValue >> UInt64(CICU_IMAGE_LENGTH_SHIFT)) & Int(CICU_IMAGE_LENGTH_MASK)
  }

  /// Its class in libicu's word rules.
  var category: UInt32 {
    UInt32(truncatingIfNeeded: rawValue >> UInt64(CICU_CATEGORY_SHIFT)) & CICU_CATEGORY_MASK
  }

  /// The word that it stands in has to be folded as a whole.
  var isContextual: Bool { rawValue & CICU_CONTEXTUAL != 0 }

  /// Two of these in a row may have to change places.
  var isCombining: Bool { rawValue & CICU_COMBINING != 0 }

  /// A letter that is no emoji, ignorable or left to a dictionary, and that belongs to nothing before it but words.
  var beginsWord: Bool { rawValue & CICU_BEGINS_WORD != 0 }

  /// Of a script that libicu cuts into words by a dictionary.
  var isOfDictionary: Bool { rawValue & CICU_DICTIONARY != 0 }

  /// A letter or mark that goes on with a word and has nothing special about it, unless it is combining too.
  var isPlain: Bool { rawValue & CICU_PLAIN != 0 }

  /// Its Unicode properties.
  var properties: CharacterProperties {
    CharacterProperties(rawValue: UInt32(truncatingIfNeeded: rawValue >> UInt64(CICU_PROPERTIES_SHIFT)))
  }
}

/// What a code point is, as far as tokens depend on it.
struct CharacterProperties: OptionSet {
  let rawValue: UInt32

  static let alphabetic = CharacterProperties(rawValue: CICU_ALPHABETIC)
  static let numeric = CharacterProperties(rawValue: CICU_NUMERIC)
  static let whiteSpace = CharacterProperties(rawValue: CICU_WHITE_SPACE)
  static let mark = CharacterProperties(rawValue: CICU_MARK)
  static let emojiPresentation = CharacterProperties(rawValue: CICU_EMOJI_PRESENTATION)
  static let extendedPictographic = CharacterProperties(rawValue: CICU_EXTENDED_PICTOGRAPHIC)
  static let regionalIndicator = CharacterProperties(rawValue: CICU_REGIONAL_INDICATOR)
  static let defaultIgnorable = CharacterProperties(rawValue: CICU_DEFAULT_IGNORABLE)

  /// A letter, or a mark that counts as one, that is not shown as an emoji.
  var isLetter: Bool {
    contains(.alphabetic) && isDisjoint(with: [.extendedPictographic, .regionalIndicator])
  }
}
