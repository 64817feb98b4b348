// The part of libicu that Parley uses, as opaque handles and plain integers: no ICU type leaves cicu.c.
#ifndef PARLEY_CICU_H
#define PARLEY_CICU_H

#include <stddef.h>
#include <stdint.h>

/// A word breaker (UAX #29) over one UTF-8 text at a time. Not for use by two threads at once.
typedef struct cicu_word_breaker cicu_word_breaker;

/// A new breaker for the root locale, or NULL when libicu's data can't be loaded. Close it.
cicu_word_breaker *cicu_word_breaker_open(void);
void cicu_word_breaker_close(cicu_word_breaker *breaker);

/// Writes the end of each word segment of a text of `length` bytes, as a byte offset, into `ends`, which has room for
/// `length` numbers (a segment has at least one byte). Returns how many; -1 when libicu refuses the text.
int32_t cicu_word_breaker_segments(cicu_word_breaker *breaker, const uint8_t *text, int32_t length, int32_t *ends);

/// NFKC_Casefold (UAX #44) of `length` bytes of UTF-8 into `out`. Returns the number of bytes of the result, which
/// may exceed `capacity`; then `out` holds nothing useful and a second call with room for it gives it. -1 when
/// libicu refuses the text.
int32_t cicu_nfkc_casefold(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

/// What is known of a code point, in one number: the fields below. It comes from a table that is filled 256 code points
/// at a time, when one of them is asked for; any thread may ask.
static inline uint64_t cicu_character(uint32_t code_point);

/// Bits 0-31: its NFKC_Casefold in UTF-8, the first byte lowest, with U+2018, U+2019 and U+02BC as `'`; how many bytes
/// these are. None: it is dropped.
#define CICU_IMAGE_LENGTH_SHIFT 32
#define CICU_IMAGE_LENGTH_MASK 7u
/// The image is not all: it is longer than four bytes, or may combine with what stands before it. libicu has to fold
/// the whole word.
#define CICU_CONTEXTUAL (1ull << 35)
/// Its image has a combining class: two in a row may have to change places, which libicu has to do.
#define CICU_COMBINING (1ull << 36)
/// A letter that is neither emoji, ignorable nor left to a dictionary; no word goes on with it behind a space or a sign.
#define CICU_BEGINS_WORD (1ull << 37)
/// Of a script that libicu cuts into words by a dictionary.
#define CICU_DICTIONARY (1ull << 38)
/// Inside a word it goes on with it, whatever comes next, is not ignorable and has nothing of the above but an image and
/// maybe CICU_COMBINING: with CICU_BEGINS_WORD a letter, else a mark that leaves the word rules where the letter before
/// it has brought them.
#define CICU_PLAIN (1ull << 39)
/// Its class in libicu's word rules.
#define CICU_CATEGORY_SHIFT 40
#define CICU_CATEGORY_MASK 63u
/// What it is, as a set of the bits behind it.
#define CICU_PROPERTIES_SHIFT 48

#define CICU_ALPHABETIC (1u << 0)
#define CICU_NUMERIC (1u << 1)
#define CICU_WHITE_SPACE (1u << 2)
#define CICU_MARK (1u << 3)
/// Emoji that is shown as one by default.
#define CICU_EMOJI_PRESENTATION (1u << 4)
/// Emoji or reserved for one.
#define CICU_EXTENDED_PICTOGRAPHIC (1u << 5)
#define CICU_REGIONAL_INDICATOR (1u << 6)
/// Not shown: joiners, direction marks and the like.
#define CICU_DEFAULT_IGNORABLE (1u << 7)

/// What is known of a code point of two bytes that is CICU_PLAIN, not CICU_COMBINING, and has an image of one or two bytes: the image in bits
/// 0-15, then the fields below. 0 of all others, and as long as `cicu_character` has not been asked about its like.
/// `bytes` are those of its UTF-8, the first one lowest.
static inline uint32_t cicu_pair(uint32_t bytes);
#define CICU_PAIR_IMAGE 0xFFFFu
/// How many bytes the image has.
#define CICU_PAIR_LENGTH_SHIFT 16
#define CICU_PAIR_LENGTH_MASK 3u
#define CICU_PAIR_CATEGORY_SHIFT 24
/// The image has two bytes too.
#define CICU_PAIR_EVEN (1u << 30)
/// It is a letter, not a mark.
#define CICU_PAIR_LETTER (1u << 31)

/// libicu's word rules as the state machine that it runs itself: loads them for `cicu_word_step`, once for all threads.
/// 0 when this libicu keeps its rules in a form that is not known here.
int32_t cicu_load_word_rules(void);

/// The next state from a state, for a code point of a class; only when the rules are loaded. 0 stops. CICU_ACCEPTS is
/// set where the text so far is a whole segment. A segment begins in CICU_WORD_START.
static inline uint8_t cicu_word_step(uint8_t state, uint32_t category);
#define CICU_WORD_START 1u
#define CICU_ACCEPTS 0x80u

/// The ASCII letter, in small, that a code point which is not ASCII can be mistaken for (UTS #39: its skeleton is that
/// letter), or 0.
uint8_t cicu_lookalike(uint32_t code_point);

/// The ASCII letter, in small, that a code point is with marks on it or strokes through it (its skeleton is that letter
/// and non-spacing marks), or 0.
uint8_t cicu_unaccented(uint32_t code_point);

/// libicu's own version, as in "72.1"; `out` has room for 20 bytes.
void cicu_version(char *out);

enum { CICU_LAST_CODE_POINT = 0x10FFFF, CICU_REPLACEMENT = 0xFFFD };

/// The table behind `cicu_character`, and what fills it.
extern const uint64_t *cicu_character_blocks[(CICU_LAST_CODE_POINT >> 8) + 1];
uint64_t cicu_fill_character(uint32_t code_point);

static inline uint64_t cicu_character(uint32_t code_point) {
  if (code_point > CICU_LAST_CODE_POINT) code_point = CICU_REPLACEMENT;
  const uint64_t *block = __atomic_load_n(&cicu_character_blocks[code_point >> 8], __ATOMIC_ACQUIRE);
  return block != NULL ? block[code_point & 0xFF] : cicu_fill_character(code_point);
}

/// The table behind `cicu_pair`, by code point.
extern uint32_t cicu_pairs[0x800];

static inline uint32_t cicu_pair(uint32_t bytes) {
  return __atomic_load_n(&cicu_pairs[(bytes & 0x1F) << 6 | (bytes >> 8 & 0x3F)], __ATOMIC_RELAXED);
}

enum { CICU_WORD_STATES = 128, CICU_WORD_CATEGORIES = 64 };

/// The table behind `cicu_word_step`.
extern uint8_t cicu_word_steps[CICU_WORD_STATES * CICU_WORD_CATEGORIES];

static inline uint8_t cicu_word_step(uint8_t state, uint32_t category) {
  return cicu_word_steps[(state & (CICU_WORD_STATES - 1)) * CICU_WORD_CATEGORIES + (category & CICU_CATEGORY_MASK)];
}

/// How one language writes numbers and dates, and which forms its words have for counts. Not for use by two threads at
/// once. Each of the calls writes UTF-8 into `out` and returns how many bytes; -1 when libicu refuses, or there is too
/// little room.
typedef struct cicu_locale cicu_locale;

/// The ways of a language (BCP 47), or NULL when libicu's data can't be loaded. Close it.
cicu_locale *cicu_locale_open(const char *language);
void cicu_locale_close(cicu_locale *locale);

/// The form that a count takes: `zero`, `one`, `two`, `few`, `many` or `other` (UTS #35, plural rules).
int32_t cicu_locale_plural(cicu_locale *locale, double number, char *out, int32_t capacity);
/// A number with that many decimal places; a share of 1 as so many per cent.
int32_t cicu_locale_number(cicu_locale *locale, double number, int32_t places, int32_t share, char *out,
                           int32_t capacity);
/// A moment in UTC, in milliseconds since 1970: the day (0), the same with the time of day (1), or day and month in
/// figures (2).
int32_t cicu_locale_date(cicu_locale *locale, double milliseconds, int32_t form, char *out, int32_t capacity);
/// That many minutes (0), hours (1) or days (2) ago.
int32_t cicu_locale_age(cicu_locale *locale, double count, int32_t unit, char *out, int32_t capacity);

#endif
