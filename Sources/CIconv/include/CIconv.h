#ifndef CICONV_H
#define CICONV_H

// The part of iconv (POSIX; in glibc) that Parley uses: bytes of a named charset to UTF-8, never failing
// halfway.

#include <stddef.h>
#include <stdint.h>

/// Open converters, kept for the next text in the same charset. One thread at a time.
typedef struct ciconv_converters ciconv_converters;

/// An empty set, or NULL where there is no memory for one.
ciconv_converters *ciconv_create(void);
/// Closes all converters; NULL is fine.
void ciconv_destroy(ciconv_converters *converters);

/// Converts `length` bytes to UTF-8. Bytes that the charset does not have become U+FFFD each and are counted
/// in `invalid`. Three bytes of room a byte of input and 16 more always do.
///
/// `charset` must be a name that the caller knows, never one out of an input. Returns how many bytes were
/// written; -1 where the system has no such charset.
ptrdiff_t ciconv_to_utf8(
    ciconv_converters *converters, const char *charset, const uint8_t *bytes, size_t length, uint8_t *out,
    size_t room, size_t *invalid);

#endif
