#include "clexicons.h"

#define ARRAY(name) static const uint8_t name[] =

// clang-format off
ARRAY(calibration) {
#embed "../../lexicons/english/calibration.tsv"
};
ARRAY(classes_groups) {
#embed "../../lexicons/english/classes-groups.tsv"
};
ARRAY(classes_hostility) {
#embed "../../lexicons/english/classes-hostility.tsv"
};
ARRAY(classes_syntax) {
#embed "../../lexicons/english/classes-syntax.tsv"
};
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
ARRAY(politeness) {
#embed "../../lexicons/english/politeness.tsv"
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
ARRAY(templates_exclusion) {
#embed "../../lexicons/english/templates-exclusion.tsv"
};
ARRAY(templates_frames) {
#embed "../../lexicons/english/templates-frames.tsv"
};
ARRAY(templates_hatred) {
#embed "../../lexicons/english/templates-hatred.tsv"
};
ARRAY(templates_insults) {
#embed "../../lexicons/english/templates-insults.tsv"
};
ARRAY(templates_names) {
#embed "../../lexicons/english/templates-names.tsv"
};
ARRAY(templates_own) {
#embed "../../lexicons/english/templates-own.tsv"
};
ARRAY(templates_threats) {
#embed "../../lexicons/english/templates-threats.tsv"
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
ARRAY(swaps) {
#embed "../../lexicons/english/swaps.txt"
};
ARRAY(weights) {
#embed "../../lexicons/english/weights.tsv"
};
ARRAY(default_policy) {
#embed "../../lexicons/policy.yaml"
};
// clang-format on

#define FILE_OF(path, array) {path, array, sizeof array}

static const clexicons_file files[] = {
    FILE_OF("english/calibration.tsv", calibration),
    FILE_OF("english/classes-groups.tsv", classes_groups),
    FILE_OF("english/classes-hostility.tsv", classes_hostility),
    FILE_OF("english/classes-syntax.tsv", classes_syntax),
    FILE_OF("english/emoji.tsv", emoji),
    FILE_OF("english/emoticons.tsv", emoticons),
    FILE_OF("english/grammar.tsv", grammar),
    FILE_OF("english/modifiers.tsv", modifiers),
    FILE_OF("english/ordinary.tsv", ordinary),
    FILE_OF("english/pastes.tsv", pastes),
    FILE_OF("english/politeness.tsv", politeness),
    FILE_OF("english/sentiment-idioms.tsv", sentiment_idioms),
    FILE_OF("english/sentiment-negative.tsv", sentiment_negative),
    FILE_OF("english/sentiment-positive.tsv", sentiment_positive),
    FILE_OF("english/templates-exclusion.tsv", templates_exclusion),
    FILE_OF("english/templates-frames.tsv", templates_frames),
    FILE_OF("english/templates-hatred.tsv", templates_hatred),
    FILE_OF("english/templates-insults.tsv", templates_insults),
    FILE_OF("english/templates-names.tsv", templates_names),
    FILE_OF("english/templates-own.tsv", templates_own),
    FILE_OF("english/templates-threats.tsv", templates_threats),
    FILE_OF("english/toxicity-harmless.tsv", toxicity_harmless),
    FILE_OF("english/toxicity-identity.tsv", toxicity_identity),
    FILE_OF("english/toxicity-insult.tsv", toxicity_insult),
    FILE_OF("english/toxicity-profanity.tsv", toxicity_profanity),
    FILE_OF("english/toxicity-sexual.tsv", toxicity_sexual),
    FILE_OF("english/toxicity-threat.tsv", toxicity_threat),
    FILE_OF("english/weights.tsv", weights),
};

static const clexicons_file swap_file = FILE_OF("english/swaps.txt", swaps);
static const clexicons_file policy = FILE_OF("policy.yaml", default_policy);

const clexicons_file *clexicons_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}

const clexicons_file *clexicons_default_policy(void) {
  return &policy;
}

const clexicons_file *clexicons_swaps(void) {
  return &swap_file;
}
