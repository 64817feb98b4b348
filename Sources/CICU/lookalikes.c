#include <pthread.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/utf16.h>

#include "cicu.h"

enum { ACCENTED = 0x80 };

static USpoofChecker *checker;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const uint8_t *blocks[(CICU_LAST_CODE_POINT >> 8) + 1];

static void open_checker(void) {
  UErrorCode status = U_ZERO_ERROR;
  checker = uspoof_open(&status);
  if (U_FAILURE(status)) checker = NULL;
}

static uint8_t lookalike(uint32_t code_point) {
  if (code_point < 0x80 || U_IS_SURROGATE(code_point)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  UChar source[2], skeleton[64];
  int32_t length = 0;
  U16_APPEND_UNSAFE(source, length, code_point);
  // The argument behind the checker has had no meaning since libicu 58.
  const int32_t count = uspoof_getSkeleton(checker, 0, source, length, skeleton, 64, &status);
  if (U_FAILURE(status) || count < 1 || count > 4) return 0;
  for (int32_t place = 1; place < count; place++) {
    if (u_charType(skeleton[place]) != U_NON_SPACING_MARK) return 0;
  }
  const UChar letter = skeleton[0] | 0x20;
  if (skeleton[0] >= 0x80 || letter < 'a' || letter > 'z') return 0;
  return (uint8_t)letter | (count > 1 ? ACCENTED : 0);
}

/// The letter that the skeleton of a code point begins with, with `ACCENTED` where there are marks behind it, or 0.
static uint8_t letter_of(uint32_t code_point) {
  pthread_once(&once, open_checker);
  if (checker == NULL || code_point > CICU_LAST_CODE_POINT) return 0;
  const uint8_t **slot = &blocks[code_point >> 8];
  const uint8_t *known = __atomic_load_n(slot, __ATOMIC_ACQUIRE);
  if (known != NULL) return known[code_point & 0xFF];
  uint8_t *block = malloc(256);
  if (block == NULL) return lookalike(code_point);
  for (uint32_t place = 0; place < 256; place++) block[place] = lookalike((code_point & ~0xFFu) + place);
  const uint8_t *expected = NULL;
  if (!__atomic_compare_exchange_n(slot, &expected, block, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
    // Another thread was first; its block holds the same.
    free(block);
    return expected[code_point & 0xFF];
  }
  return block[code_point & 0xFF];
}

uint8_t cicu_lookalike(uint32_t code_point) {
  const uint8_t letter = letter_of(code_point);
  return letter & ACCENTED ? 0 : letter;
}

uint8_t cicu_unaccented(uint32_t code_point) {
  const uint8_t letter = letter_of(code_point);
  return letter & ACCENTED ? letter & ~ACCENTED : 0;
}
