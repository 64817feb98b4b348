#ifndef FAULTS_H
#define FAULTS_H

#include <stdint.h>

#include "CFaultyVFS.h"

enum faulty_call {
  call_open, call_delete, call_read, call_write, call_truncate, call_sync, call_size, call_map,
};

enum faulty_outcome {
  outcome_fine, outcome_full, outcome_short, outcome_error, outcome_torn, outcome_power, outcome_kill,
  outcome_torn_kill,
};

// Counts a call on a file, and says how it is to end. Files without a name are left alone.
enum faulty_outcome faulty_meet(enum faulty_call call, const char *name);

// What decides which of the writes are lost when the power goes.
uint64_t faulty_seed(void);

// Does not return.
_Noreturn void faulty_die(void);

#endif
