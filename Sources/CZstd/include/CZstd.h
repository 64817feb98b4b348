#ifndef CZSTD_H
#define CZSTD_H

// The part of libzstd (https://facebook.github.io/zstd) that Parley uses: unpacking Zstandard (RFC 8878), bit by bit.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What unpacks one frame after the other, skippable ones included. One thread at a time.
///
/// Takes windows of up to 2 GiB, as `zstd --long=31` makes them; memory is used as the window fills.
typedef struct czstd_decompressor czstd_decompressor;

/// A new decompressor at the beginning of a frame, or NULL where there is no memory for one.
czstd_decompressor *czstd_create(void);
/// Frees a decompressor; NULL is fine.
void czstd_destroy(czstd_decompressor *decompressor);

typedef enum {
  /// It wants more input, or more room.
  CZSTD_GOING_ON,
  /// The frame is over, all of it is written, and its checksum, where it has one, is right. Another may follow.
  CZSTD_ENDED,
  /// This is no frame, or a damaged one; nothing can follow.
  CZSTD_DAMAGED,
  CZSTD_NO_MEMORY
} czstd_state;

/// Unpacks what it can. Says how many bytes it took from `bytes`, and how many it wrote to `out`.
czstd_state czstd_decompress(
    czstd_decompressor *decompressor, const uint8_t *bytes, size_t length, size_t *taken, uint8_t *out,
    size_t room, size_t *written);

#endif
