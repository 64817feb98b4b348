#include "creviewassets.h"

static const uint8_t discovery[] = {
#embed "api/discovery.json"
};

static const uint8_t openapi[] = {
#embed "api/openapi.json"
};

static const creviewassets_file files[] = {
    {"api/discovery.json", discovery, sizeof discovery},
    {"api/openapi.json", openapi, sizeof openapi},
};

const creviewassets_file *creviewassets_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
