#include "word_rules.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>

// The head of what ubrk_getBinaryRules gives, and of the state table in it: RBBIDataHeader and RBBIStateTable of
// libicu's common/rbbidata.h, format 6 (since libicu 69).
struct header {
  uint32_t magic;
  uint8_t version[4];
  uint32_t length, category_count;
  uint32_t forward, forward_length, reverse, reverse_length, trie, trie_length;
};
struct state_table {
  uint32_t state_count, row_length, dictionary_categories, lookahead_size, flags;
};
enum { MAGIC = 0xB1A0, FORMAT = 6, BEGINS_AT_START_OF_TEXT = 2, ROWS_OF_BYTES = 4, ROW_HEAD = 3, ACCEPTING = 1, END_OF_TEXT = 1 };

uint8_t cicu_word_steps[CICU_WORD_STATES * CICU_WORD_CATEGORIES];

static word_rules *rules;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static uint32_t cell(const uint8_t *row, uint32_t index, int bytes) {
  if (bytes) return row[index];
  uint16_t value;
  memcpy(&value, row + 2 * index, sizeof value);
  return value;
}

/// Fills the steps and `to` from the forward table. 0 where there is something in it that plain stepping from state to state would
/// not do: rules for the start or end of the text, look-ahead.
static int read_states(const uint8_t *binary, const struct header *head, word_rules *to) {
  struct state_table table;
  if (head->forward_length < sizeof table) return 0;
  memcpy(&table, binary + head->forward, sizeof table);
  const int bytes = (table.flags & ROWS_OF_BYTES) != 0;
  const uint32_t width = bytes ? 1 : 2;
  if (table.flags & BEGINS_AT_START_OF_TEXT || table.lookahead_size != 0 || table.state_count > CICU_WORD_STATES ||
      head->category_count > CICU_WORD_CATEGORIES || table.row_length < (ROW_HEAD + head->category_count) * width ||
      (uint64_t)table.state_count * table.row_length > head->forward_length - sizeof table)
    return 0;
  const uint8_t *rows = binary + head->forward + sizeof table;
  for (uint32_t state = 0; state < table.state_count; state++) {
    const uint8_t *row = rows + state * table.row_length;
    if (cell(row, 0, bytes) > ACCEPTING || cell(row, 1, bytes) != 0) return 0;
    for (uint32_t category = 0; category < head->category_count; category++) {
      const uint32_t next = cell(row, ROW_HEAD + category, bytes);
      if (next >= table.state_count || (category == END_OF_TEXT && next != 0)) return 0;
      const int accepts = next != 0 && cell(rows + next * table.row_length, 0, bytes) == ACCEPTING;
      cicu_word_steps[state * CICU_WORD_CATEGORIES + category] = (uint8_t)(next | (accepts ? CICU_ACCEPTS : 0));
    }
  }
  to->dictionary_categories = table.dictionary_categories;
  return 1;
}

static void read_signs(word_rules *to) {
  for (UChar32 c = 0; c < 0x80; c++) {
    const int is_of_word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (is_of_word || c == '_' || c == '@') continue;
    const uint8_t state = cicu_word_step(CICU_WORD_START, ucptrie_get(to->categories, c));
    if (memchr(to->after_signs, state, (size_t)to->after_signs_count) == NULL)
      to->after_signs[to->after_signs_count++] = state;
  }
}

static word_rules *read_rules(const uint8_t *binary, uint32_t length) {
  struct header head;
  if (length < sizeof head) return NULL;
  memcpy(&head, binary, sizeof head);
  if (head.magic != MAGIC || head.version[0] != FORMAT || head.length > length || head.forward > length ||
      head.forward_length > length - head.forward || head.trie > length || head.trie_length > length - head.trie)
    return NULL;
  word_rules *read = calloc(1, sizeof *read);
  if (read == NULL || !read_states(binary, &head, read)) {
    free(read);
    return NULL;
  }
  UErrorCode status = U_ZERO_ERROR;
  read->categories = ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, binary + head.trie,
                                            (int32_t)head.trie_length, NULL, &status);
  if (U_FAILURE(status)) {
    free(read);
    return NULL;
  }
  read_signs(read);
  return read;
}

static void load(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return;
  const int32_t length = ubrk_getBinaryRules(iterator, NULL, 0, &status);
  uint8_t *binary = U_SUCCESS(status) ? malloc((size_t)length) : NULL;
  if (binary != NULL) {
    ubrk_getBinaryRules(iterator, binary, length, &status);
    if (U_SUCCESS(status)) rules = read_rules(binary, (uint32_t)length);
    // The trie goes on reading from these bytes.
    if (rules == NULL) free(binary);
  }
  ubrk_close(iterator);
}

const word_rules *word_rules_get(void) {
  pthread_once(&once, load);
  return rules;
}

int32_t cicu_load_word_rules(void) { return word_rules_get() != NULL; }
