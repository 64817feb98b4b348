#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct czlib_inflater {
  z_stream stream;
};

// The largest window, and gzip's header and trailer expected around the data (zlib.h, inflateInit2).
enum { GZIP_WINDOW_BITS = MAX_WBITS + 16 };

czlib_inflater *czlib_create(void) {
  czlib_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater && inflateInit2(&inflater->stream, GZIP_WINDOW_BITS) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void czlib_destroy(czlib_inflater *inflater) {
  if (!inflater) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}

void czlib_restart(czlib_inflater *inflater) { inflateReset(&inflater->stream); }

static uInt at_most(size_t count) { return count < UINT_MAX ? (uInt)count : UINT_MAX; }

czlib_state czlib_inflate(
    czlib_inflater *inflater, const uint8_t *bytes, size_t length, size_t *taken, uint8_t *out, size_t room,
    size_t *written) {
  z_stream *stream = &inflater->stream;
  uInt in = at_most(length);
  uInt free_room = at_most(room);
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = in;
  stream->next_out = out;
  stream->avail_out = free_room;
  int result = inflate(stream, Z_NO_FLUSH);
  *taken = in - stream->avail_in;
  *written = free_room - stream->avail_out;
  switch (result) {
    case Z_OK:
    case Z_BUF_ERROR: return CZLIB_GOING_ON;
    case Z_STREAM_END: return CZLIB_ENDED;
    case Z_MEM_ERROR: return CZLIB_NO_MEMORY;
    default: return CZLIB_DAMAGED;
  }
}
