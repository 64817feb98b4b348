#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>

#include "CSimdJSON.h"

namespace dom = simdjson::dom;

static_assert(CSIMDJSON_PADDING >= simdjson::SIMDJSON_PADDING, "the header promises enough padding");

struct csimdjson_parser {
  dom::parser parser;
};

namespace {

// simdjson's elements and iterators are a document and an index into its tape.
template <typename T> csimdjson_element pack(const T &value) noexcept {
  static_assert(sizeof(T) == sizeof(csimdjson_element), "a document and an index");
  static_assert(std::is_trivially_copyable<T>::value, "copied as bytes");
  csimdjson_element packed;
  std::memcpy(&packed, &value, sizeof packed);
  return packed;
}

template <typename T> T unpack(const csimdjson_element &packed) noexcept {
  static_assert(sizeof(T) == sizeof(csimdjson_element), "a document and an index");
  static_assert(std::is_trivially_copyable<T>::value, "copied as bytes");
  T value;
  std::memcpy(static_cast<void *>(&value), &packed, sizeof packed);
  return value;
}

dom::element element_of(csimdjson_element packed) noexcept { return unpack<dom::element>(packed); }

template <typename T> T scalar(csimdjson_element packed) noexcept {
  T value{};
  if (element_of(packed).get(value) != simdjson::SUCCESS) return T{};
  return value;
}

} // namespace

csimdjson_parser *csimdjson_create(void) { return new (std::nothrow) csimdjson_parser(); }

void csimdjson_destroy(csimdjson_parser *parser) { delete parser; }

int csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t length, bool padded, csimdjson_element *root) {
  dom::element element;
  auto error = parser->parser.parse(bytes, length, !padded).get(element);
  if (error == simdjson::DEPTH_ERROR && parser->parser.max_depth() < CSIMDJSON_DEEPEST) {
    error = parser->parser.allocate(parser->parser.capacity(), CSIMDJSON_DEEPEST);
    if (error == simdjson::SUCCESS) error = parser->parser.parse(bytes, length, !padded).get(element);
  }
  if (error == simdjson::SUCCESS) *root = pack(element);
  return static_cast<int>(error);
}

csimdjson_kind csimdjson_kind_of(csimdjson_element packed) {
  switch (element_of(packed).type()) {
  case dom::element_type::ARRAY: return CSIMDJSON_ARRAY;
  case dom::element_type::OBJECT: return CSIMDJSON_OBJECT;
  case dom::element_type::INT64: return CSIMDJSON_INTEGER;
  case dom::element_type::UINT64: return CSIMDJSON_UNSIGNED;
  case dom::element_type::DOUBLE: return CSIMDJSON_DOUBLE;
  case dom::element_type::STRING: return CSIMDJSON_STRING;
  case dom::element_type::BOOL: return CSIMDJSON_BOOL;
  case dom::element_type::NULL_VALUE: return CSIMDJSON_NULL;
  }
  return CSIMDJSON_NULL;
}

bool csimdjson_bool(csimdjson_element packed) { return scalar<bool>(packed); }
int64_t csimdjson_integer(csimdjson_element packed) { return scalar<int64_t>(packed); }
uint64_t csimdjson_unsigned(csimdjson_element packed) { return scalar<uint64_t>(packed); }
double csimdjson_double(csimdjson_element packed) { return scalar<double>(packed); }

const char *csimdjson_string(csimdjson_element packed, size_t *length) {
  auto text = scalar<std::string_view>(packed);
  *length = text.size();
  return text.data();
}

bool csimdjson_field(csimdjson_element packed, const char *key, size_t key_length, csimdjson_element *value) {
  dom::object object;
  dom::element found;
  if (element_of(packed).get(object) != simdjson::SUCCESS) return false;
  if (object.at_key(std::string_view(key, key_length)).get(found) != simdjson::SUCCESS) return false;
  *value = pack(found);
  return true;
}

void csimdjson_fields(csimdjson_element packed, csimdjson_wanted *wanted, size_t count) {
  for (size_t place = 0; place < count; place++) {
    wanted[place].kind = CSIMDJSON_NULL;
    wanted[place].text = nullptr;
    wanted[place].length = 0;
  }
  dom::object object;
  if (element_of(packed).get(object) != simdjson::SUCCESS) return;
  for (auto field = object.begin(); field != object.end(); ++field) {
    auto key = field.key();
    for (size_t place = 0; place < count; place++) {
      auto &want = wanted[place];
      if (key.size() != want.key_length || std::memcmp(key.data(), want.key, key.size()) != 0) continue;
      if (want.kind != CSIMDJSON_NULL) break;
      want.value = pack(field.value());
      want.kind = csimdjson_kind_of(want.value);
      if (want.kind == CSIMDJSON_STRING) want.text = csimdjson_string(want.value, &want.length);
      break;
    }
  }
}

csimdjson_walk csimdjson_children(csimdjson_element packed) {
  csimdjson_walk walk = {packed, packed, false};
  dom::array array;
  dom::object object;
  auto element = element_of(packed);
  if (element.get(array) == simdjson::SUCCESS) {
    walk.next = pack(array.begin());
    walk.end = pack(array.end());
  } else if (element.get(object) == simdjson::SUCCESS) {
    walk.next = pack(object.begin());
    walk.end = pack(object.end());
    walk.keyed = true;
  }
  return walk;
}

bool csimdjson_next(csimdjson_walk *walk, csimdjson_element *child, const char **key, size_t *key_length) {
  *key = nullptr;
  *key_length = 0;
  if (walk->next.index == walk->end.index) return false;
  if (walk->keyed) {
    auto field = unpack<dom::object::iterator>(walk->next);
    auto name = field.key();
    *key = name.data();
    *key_length = name.size();
    *child = pack(field.value());
    walk->next = pack(++field);
  } else {
    auto place = unpack<dom::array::iterator>(walk->next);
    *child = pack(*place);
    walk->next = pack(++place);
  }
  return true;
}

bool csimdjson_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
