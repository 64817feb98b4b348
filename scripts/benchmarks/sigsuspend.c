// Valgrind writes into the mask that a program hands to sigsuspend, and dies of it where that is a constant, as in
// libdispatch (seen with 3.19). Loaded before the C library, this hands it a copy.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
