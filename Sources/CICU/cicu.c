#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

struct cicu_word_breaker {
  UBreakIterator *iterator;
  /// The last text, with room for so many units.
  UChar *units;
  int32_t capacity;
};

cicu_word_breaker *cicu_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_word_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker->units);
  free(breaker);
}

// libicu's dictionaries read UTF-16 faster, and their least lengths are meant for it: in UTF-8 they would count bytes.
int32_t cicu_word_breaker_segments(cicu_word_breaker *breaker, const uint8_t *text, int32_t length, int32_t *ends) {
  // A byte of UTF-8 never makes more than one unit of UTF-16.
  if (length > breaker->capacity) {
    UChar *units = realloc(breaker->units, (size_t)length * sizeof(UChar));
    if (units == NULL) return -1;
    breaker->units = units;
    breaker->capacity = length;
  }
  int32_t units = 0;
  for (int32_t place = 0; place < length;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(text, place, length, c);
    U16_APPEND_UNSAFE(breaker->units, units, c);
  }
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, breaker->units, units, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0, place = 0, unit = 0;
  for (int32_t end = ubrk_next(breaker->iterator); end != UBRK_DONE; end = ubrk_next(breaker->iterator)) {
    while (unit < end) {
      UChar32 c;
      U8_NEXT_OR_FFFD(text, place, length, c);
      unit += U16_LENGTH(c);
    }
    ends[count++] = place;
  }
  return count;
}

// libicu's UTF-8 normaliser is C++ only, and its C one wants UTF-16: text goes there and back through buffers on
// the stack, which hold any word.
int32_t cicu_nfkc_casefold(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  enum { ROOM = 256 };
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normaliser = unorm2_getNFKCCasefoldInstance(&status);
  UChar few16[ROOM], fewFolded[ROOM];
  UChar *utf16 = few16, *folded = fewFolded;
  int32_t result = -1;
  // A byte of UTF-8 never makes more than one unit of UTF-16.
  if (length > ROOM) utf16 = malloc((size_t)length * sizeof(UChar));
  if (utf16 == NULL || U_FAILURE(status)) goto done;
  int32_t length16 = 0;
  u_strFromUTF8WithSub(utf16, length > ROOM ? length : ROOM, &length16, (const char *)text, length, 0xFFFD, NULL,
                       &status);
  if (U_FAILURE(status)) goto done;
  int32_t lengthFolded = unorm2_normalize(normaliser, utf16, length16, folded, ROOM, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    folded = malloc((size_t)lengthFolded * sizeof(UChar));
    if (folded == NULL) goto done;
    lengthFolded = unorm2_normalize(normaliser, utf16, length16, folded, lengthFolded, &status);
  }
  if (U_FAILURE(status)) goto done;
  u_strToUTF8((char *)out, capacity, &result, folded, lengthFolded, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) result = -1;
done:
  if (utf16 != few16) free(utf16);
  if (folded != fewFolded) free(folded);
  return result;
}

void cicu_version(char *out) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, out);
}
