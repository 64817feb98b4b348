#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include "cicu.h"
#include "word_rules.h"

const uint64_t *cicu_character_blocks[(CICU_LAST_CODE_POINT >> 8) + 1];
uint32_t cicu_pairs[0x800];

static uint32_t properties(UChar32 c) {
  uint32_t bits = 0;
  int8_t type = u_charType(c);
  if (u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) bits |= CICU_ALPHABETIC;
  if (type == U_DECIMAL_DIGIT_NUMBER) bits |= CICU_NUMERIC;
  if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE)) bits |= CICU_WHITE_SPACE;
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK) bits |= CICU_MARK;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) bits |= CICU_EMOJI_PRESENTATION;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) bits |= CICU_EXTENDED_PICTOGRAPHIC;
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) bits |= CICU_REGIONAL_INDICATOR;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) bits |= CICU_DEFAULT_IGNORABLE;
  return bits;
}

static int is_apostrophe(UChar32 c) { return c == 0x2018 || c == 0x2019 || c == 0x2BC; }

/// The fields of the folded form. Images side by side are the folded form of the word as long as none is contextual
/// and no two combining ones meet: then they pass the quick check of UAX #15, section 9.
static uint64_t image(UChar32 c) {
  uint8_t source[U8_MAX_LENGTH], folded[64], straight[64];
  int32_t length = 0, written = 0;
  UBool failed = 0;
  U8_APPEND(source, length, U8_MAX_LENGTH, c, failed);
  // A surrogate is no character; text never has one.
  if (failed) return CICU_CONTEXTUAL;
  const int32_t count = cicu_nfkc_casefold(source, length, folded, sizeof folded);
  if (count < 0 || count > (int32_t)sizeof folded) return CICU_CONTEXTUAL;
  uint64_t bits = 0;
  for (int32_t place = 0; place < count;) {
    UChar32 part;
    U8_NEXT(folded, place, count, part);
    if (u_getIntPropertyValue(part, UCHAR_NFC_QUICK_CHECK) != UNORM_YES) bits |= CICU_CONTEXTUAL;
    if (u_getCombiningClass(part) != 0) bits |= CICU_COMBINING;
    if (is_apostrophe(part)) part = '\'';
    U8_APPEND_UNSAFE(straight, written, part);
  }
  if (written > 4) return bits | CICU_CONTEXTUAL;
  for (int32_t place = 0; place < written; place++) bits |= (uint64_t)straight[place] << (8 * place);
  return bits | (uint64_t)written << CICU_IMAGE_LENGTH_SHIFT;
}

/// The fields of the word rules.
static uint64_t word_break(const word_rules *rules, UChar32 c, uint32_t bits) {
  const uint32_t category = ucptrie_get(rules->categories, c);
  const uint64_t fields = (uint64_t)category << CICU_CATEGORY_SHIFT;
  if (category >= rules->dictionary_categories) {
    // libicu's rules keep Hangul for a dictionary too, but there is none.
    UErrorCode status = U_ZERO_ERROR;
    if (uscript_getScript(c, &status) != USCRIPT_HANGUL) return fields | CICU_DICTIONARY;
  }
  const uint32_t others = CICU_EXTENDED_PICTOGRAPHIC | CICU_REGIONAL_INDICATOR | CICU_DEFAULT_IGNORABLE;
  if (!(bits & CICU_ALPHABETIC) || bits & others) return fields;
  for (int place = 0; place < rules->after_signs_count; place++)
    if (cicu_word_step(rules->after_signs[place], category) != 0) return fields;
  return fields | CICU_BEGINS_WORD;
}

/// Whether words go on with it behind a letter of the common kind and of the Hebrew one, which have states of their own,
/// as CICU_PLAIN has it.
static int goes_on(const word_rules *rules, uint64_t fields) {
  const uint32_t category = (uint32_t)(fields >> CICU_CATEGORY_SHIFT) & CICU_CATEGORY_MASK;
  const uint8_t alone = cicu_word_step(CICU_WORD_START, category);
  for (int kind = 0; kind < 2; kind++) {
    const uint8_t state = cicu_word_step(CICU_WORD_START, ucptrie_get(rules->categories, kind ? 0x5D0 : 'a'));
    const uint8_t expected = fields & CICU_BEGINS_WORD ? alone : state;
    if (!(state & CICU_ACCEPTS) || !(expected & CICU_ACCEPTS) || cicu_word_step(state, category) != expected) return 0;
  }
  return 1;
}

static uint64_t character(UChar32 c) {
  const word_rules *rules = word_rules_get();
  const uint32_t bits = properties(c);
  uint64_t fields = image(c) | (uint64_t)bits << CICU_PROPERTIES_SHIFT;
  if (rules == NULL) return fields;
  fields |= word_break(rules, c, bits);
  const int is_ordinary = !(fields & (CICU_CONTEXTUAL | CICU_DICTIONARY)) &&
                          !(bits & CICU_DEFAULT_IGNORABLE) && c >= 0x80;
  return is_ordinary && goes_on(rules, fields) ? fields | CICU_PLAIN : fields;
}

static void fill_pair(uint32_t code_point, uint64_t fields) {
  const uint32_t length = (uint32_t)(fields >> CICU_IMAGE_LENGTH_SHIFT) & CICU_IMAGE_LENGTH_MASK;
  if (!(fields & CICU_PLAIN) || fields & CICU_COMBINING || length > 2) return;
  const uint32_t category = (uint32_t)(fields >> CICU_CATEGORY_SHIFT) & CICU_CATEGORY_MASK;
  const uint32_t pair = (uint32_t)fields | length << CICU_PAIR_LENGTH_SHIFT | category << CICU_PAIR_CATEGORY_SHIFT |
                        (length == 2 ? CICU_PAIR_EVEN : 0) | (fields & CICU_BEGINS_WORD ? CICU_PAIR_LETTER : 0);
  __atomic_store_n(&cicu_pairs[code_point], pair, __ATOMIC_RELAXED);
}

uint64_t cicu_fill_character(uint32_t code_point) {
  const uint32_t first = code_point & ~0xFFu;
  uint64_t *block = malloc(256 * sizeof *block);
  if (block == NULL) return character((UChar32)code_point);
  for (uint32_t place = 0; place < 256; place++) {
    block[place] = character((UChar32)(first + place));
    if (first < 0x800) fill_pair(first + place, block[place]);
  }
  const uint64_t *expected = NULL;
  if (!__atomic_compare_exchange_n(&cicu_character_blocks[first >> 8], &expected, block, 0, __ATOMIC_ACQ_REL,
                                   __ATOMIC_ACQUIRE)) {
    // Another thread was first; its block holds the same.
    free(block);
    return expected[code_point & 0xFF];
  }
  return block[code_point & 0xFF];
}
