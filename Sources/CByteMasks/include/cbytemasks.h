// Classes of 64 bytes at a time, one bit a byte: Swift's SIMD types have no way from a vector of truths to such bits.
#ifndef PARLEY_CBYTEMASKS_H
#define PARLEY_CBYTEMASKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Of 64 bytes, the first in the lowest bit.
typedef struct cbytemasks {
  /// ASCII letters.
  uint64_t letters;
  /// `'`.
  uint64_t apostrophes;
  /// ASCII white space and control characters, but for U+007F.
  uint64_t blanks;
  /// U+0020.
  uint64_t spaces;
} cbytemasks;

typedef uint8_t cbytemasks_block __attribute__((ext_vector_type(64)));
typedef _Bool cbytemasks_truths __attribute__((ext_vector_type(64)));

static inline uint64_t cbytemasks_bits(cbytemasks_truths truths) {
  uint64_t bits;
  memcpy(&bits, &truths, sizeof bits);
  return bits;
}

/// The classes of the 64 bytes from `bytes` on. If there are fewer, `count` of them, those behind are blanks.
static inline cbytemasks cbytemasks_read(const uint8_t *bytes, size_t count) {
  cbytemasks_block block = {0};
  if (count >= sizeof block)
    memcpy(&block, bytes, sizeof block);
  else
    memcpy(&block, bytes, count);
  const cbytemasks_block letter = (block | 0x20) - 'a';
  return (cbytemasks){
      cbytemasks_bits(__builtin_convertvector(letter < 26, cbytemasks_truths)),
      cbytemasks_bits(__builtin_convertvector(block == '\'', cbytemasks_truths)),
      cbytemasks_bits(__builtin_convertvector(block < 0x21, cbytemasks_truths)),
      cbytemasks_bits(__builtin_convertvector(block == ' ', cbytemasks_truths)),
  };
}

#endif
