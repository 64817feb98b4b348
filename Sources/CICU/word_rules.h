// libicu's compiled word rules, shared by the files of this target.
#ifndef PARLEY_WORD_RULES_H
#define PARLEY_WORD_RULES_H

#include <unicode/ucptrie.h>

#include "cicu.h"

typedef struct word_rules {
  /// The class of each code point.
  UCPTrie *categories;
  /// The first class whose code points are left to dictionaries.
  uint32_t dictionary_categories;
  /// The states behind a segment of one ASCII space or sign, each once.
  uint8_t after_signs[CICU_WORD_STATES];
  int after_signs_count;
} word_rules;

/// What the state machine does not say of the rules. NULL where this libicu keeps them in a form that is not known here. They live as long as the process.
const word_rules *word_rules_get(void);

#endif
