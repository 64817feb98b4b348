#include "clexicons.h"

#define ARRAY(name) static const uint8_t name[] =

// clang-format off
ARRAY(emoji) {
#embed "../../lexicons/english/emoji.tsv"
};
ARRAY(emoticons) {
#embed "../../lexicons/english/emoticons.tsv"
};
ARRAY(grammar) {
#embed "../../lexicons/english/grammar.tsv"
};
ARRAY(modifiers) {
#embed "../../lexicons/english/modifiers.tsv"
};
ARRAY(ordinary) {
#embed "../../lexicons/english/ordinary.tsv"
};
ARRAY(pastes) {
#embed "../../lexicons/english/pastes.tsv"
};
ARRAY(sentiment_idioms) {
#embed "../../lexicons/english/sentiment-idioms.tsv"
};
ARRAY(sentiment_negative) {
#embed "../../lexicons/english/sentiment-negative.tsv"
};
ARRAY(sentiment_positive) {
#embed "../../lexicons/english/sentiment-positive.tsv"
};
ARRAY(toxicity_harmless) {
#embed "../../lexicons/english/toxicity-harmless.tsv"
};
ARRAY(toxicity_identity) {
#embed "../../lexicons/english/toxicity-identity.tsv"
};
ARRAY(toxicity_insult) {
#embed "../../lexicons/english/toxicity-insult.tsv"
};
ARRAY(toxicity_profanity) {
#embed "../../lexicons/english/toxicity-profanity.tsv"
};
ARRAY(toxicity_sexual) {
#embed "../../lexicons/english/toxicity-sexual.tsv"
};
ARRAY(toxicity_threat) {
#embed "../../lexicons/english/toxicity-threat.tsv"
};
ARRAY(default_policy) {
#embed "../../lexicons/policy.yaml"
};
// clang-format on

#define FILE_OF(path, array) {path, array, sizeof array}

static const clexicons_file files[] = {
    FILE_OF("english/emoji.tsv", emoji),
    FILE_OF("english/emoticons.tsv", emoticons),
    FILE_OF("english/grammar.tsv", grammar),
    FILE_OF("english/modifiers.tsv", modifiers),
    FILE_OF("english/ordinary.tsv", ordinary),
    FILE_OF("english/pastes.tsv", pastes),
    FILE_OF("english/sentiment-idioms.tsv", sentiment_idioms),
    FILE_OF("english/sentiment-negative.tsv", sentiment_negative),
    FILE_OF("english/sentiment-positive.tsv", sentiment_positive),
    FILE_OF("english/toxicity-harmless.tsv", toxicity_harmless),
    FILE_OF("english/toxicity-identity.tsv", toxicity_identity),
    FILE_OF("english/toxicity-insult.tsv", toxicity_insult),
    FILE_OF("english/toxicity-profanity.tsv", toxicity_profanity),
    FILE_OF("english/toxicity-sexual.tsv", toxicity_sexual),
    FILE_OF("english/toxicity-threat.tsv", toxicity_threat),
};

static const clexicons_file policy = FILE_OF("policy.yaml", default_policy);

const clexicons_file *clexicons_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}

const clexicons_file *clexicons_default_policy(void) {
  return &policy;
}
