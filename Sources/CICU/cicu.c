#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucasemap.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct cicu_word_breaker {
  UBreakIterator *iterator;
  UText *text;
};

cicu_word_breaker *cicu_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_word_breaker *breaker = malloc(sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  breaker->text = NULL;
  return breaker;
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) {
  if (breaker == NULL) return;
  utext_close(breaker->text);
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_word_breaker_segments(cicu_word_breaker *breaker, const uint8_t *text, int32_t length, int32_t *ends) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, (const char *)text, length, &status);
  ubrk_setUText(breaker->iterator, breaker->text, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  for (int32_t end = ubrk_next(breaker->iterator); end != UBRK_DONE; end = ubrk_next(breaker->iterator))
    ends[count++] = end;
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

uint32_t cicu_properties(uint32_t code_point) {
  UChar32 c = (UChar32)code_point;
  uint32_t bits = 0;
  int8_t type = u_charType(c);
  if (u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) bits |= CICU_ALPHABETIC;
  if (type == U_DECIMAL_DIGIT_NUMBER) bits |= CICU_NUMERIC;
  if (u_hasBinaryProperty(c, UCHAR_UPPERCASE) || type == U_TITLECASE_LETTER) bits |= CICU_UPPERCASE;
  if (u_hasBinaryProperty(c, UCHAR_LOWERCASE)) bits |= CICU_LOWERCASE;
  if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE)) bits |= CICU_WHITE_SPACE;
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK) bits |= CICU_MARK;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) bits |= CICU_EMOJI_PRESENTATION;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) bits |= CICU_EXTENDED_PICTOGRAPHIC;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER)) bits |= CICU_EMOJI_MODIFIER;
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) bits |= CICU_REGIONAL_INDICATOR;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) bits |= CICU_DEFAULT_IGNORABLE;
  return bits;
}

void cicu_version(char *out) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, out);
}
