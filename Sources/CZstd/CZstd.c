#include "CZstd.h"

#include <stdlib.h>
#include <zstd.h>
#include <zstd_errors.h>

struct czstd_decompressor {
  ZSTD_DStream *stream;
};

// `zstd --long=31`: the longest window there is on 64-bit systems.
enum { LONGEST_WINDOW_BITS = 31 };

czstd_decompressor *czstd_create(void) {
  czstd_decompressor *decompressor = calloc(1, sizeof *decompressor);
  if (!decompressor) return NULL;
  decompressor->stream = ZSTD_createDStream();
  if (!decompressor->stream ||
      ZSTD_isError(ZSTD_DCtx_setParameter(decompressor->stream, ZSTD_d_windowLogMax, LONGEST_WINDOW_BITS))) {
    czstd_destroy(decompressor);
    return NULL;
  }
  return decompressor;
}

void czstd_destroy(czstd_decompressor *decompressor) {
  if (!decompressor) return;
  ZSTD_freeDStream(decompressor->stream);
  free(decompressor);
}

czstd_state czstd_decompress(
    czstd_decompressor *decompressor, const uint8_t *bytes, size_t length, size_t *taken, uint8_t *out,
    size_t room, size_t *written) {
  ZSTD_inBuffer in = {bytes, length, 0};
  ZSTD_outBuffer to = {out, room, 0};
  size_t result = ZSTD_decompressStream(decompressor->stream, &to, &in);
  *taken = in.pos;
  *written = to.pos;
  if (!ZSTD_isError(result)) return result == 0 ? CZSTD_ENDED : CZSTD_GOING_ON;
  return ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation ? CZSTD_NO_MEMORY : CZSTD_DAMAGED;
}
