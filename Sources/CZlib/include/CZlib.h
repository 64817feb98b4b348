#ifndef CZLIB_H
#define CZLIB_H

// The part of zlib (https://zlib.net) that Parley uses: unpacking gzip (RFC 1952), bit by bit.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What unpacks one gzip member after the other; 32 KiB of window. One thread at a time.
typedef struct czlib_inflater czlib_inflater;

/// A new inflater at the beginning of a member, or NULL where there is no memory for one.
czlib_inflater *czlib_create(void);
/// Frees an inflater; NULL is fine.
void czlib_destroy(czlib_inflater *inflater);
/// Makes it ready for the next member.
void czlib_restart(czlib_inflater *inflater);

typedef enum {
  /// It wants more input, or more room.
  CZLIB_GOING_ON,
  /// The member is over, and its length and checksum are right.
  CZLIB_ENDED,
  /// This is no gzip, or damaged; nothing can follow.
  CZLIB_DAMAGED,
  CZLIB_NO_MEMORY
} czlib_state;

/// Unpacks what it can. Says how many bytes it took from `bytes`, and how many it wrote to `out`.
czlib_state czlib_inflate(
    czlib_inflater *inflater, const uint8_t *bytes, size_t length, size_t *taken, uint8_t *out, size_t room,
    size_t *written);

#endif
