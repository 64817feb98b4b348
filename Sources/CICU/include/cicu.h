// The part of libicu that Parley uses, as opaque handles and plain integers: no ICU type leaves cicu.c.
#ifndef PARLEY_CICU_H
#define PARLEY_CICU_H

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

/// What a code point is, as a set of the bits below.
uint32_t cicu_properties(uint32_t code_point);

#define CICU_ALPHABETIC (1u << 0)
#define CICU_NUMERIC (1u << 1)
#define CICU_UPPERCASE (1u << 2)
#define CICU_LOWERCASE (1u << 3)
#define CICU_WHITE_SPACE (1u << 4)
#define CICU_MARK (1u << 5)
/// Emoji that is shown as one by default.
#define CICU_EMOJI_PRESENTATION (1u << 6)
/// Emoji or reserved for one.
#define CICU_EXTENDED_PICTOGRAPHIC (1u << 7)
#define CICU_EMOJI_MODIFIER (1u << 8)
#define CICU_REGIONAL_INDICATOR (1u << 9)
/// Not shown: joiners, direction marks and the like.
#define CICU_DEFAULT_IGNORABLE (1u << 10)

/// libicu's own version, as in "72.1"; `out` has room for 20 bytes.
void cicu_version(char *out);

#endif
