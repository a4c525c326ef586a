// Starts a program on a pseudo-terminal. Swift cannot fork.
#pragma once

#include <sys/types.h>

// Starts path with arguments and environment (both end with NULL) on a terminal of the given size.
// Returns the process, and the terminal's other side in *descriptor; -1 on failure.
pid_t cpt_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *descriptor);
int cpt_resize(int descriptor, int columns, int rows);
// Waits at most so many milliseconds for output; 1 with some, 0 without, -1 when the other side is closed.
int cpt_wait(int descriptor, int milliseconds);
// Waits at most so many milliseconds for the process to end; its exit status, 128 + signal, or -1.
int cpt_reap(pid_t process, int milliseconds);
