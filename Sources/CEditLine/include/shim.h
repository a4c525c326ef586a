// libedit's native interface behind functions that Swift can call: el_set and el_get are variadic.
// Signals, the terminal's size and modes, and the C library's streams and widths are here for the
// same reason: Swift cannot name them, or cannot name them safely.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

struct editline;

typedef int (*cel_read_function)(struct editline *, wchar_t *);
typedef unsigned char (*cel_command_function)(struct editline *, int);
typedef char *(*cel_prompt_function)(struct editline *);

// What a bound command tells libedit to do next.
enum cel_outcome {
    CEL_NORMAL = 0,
    CEL_LEAVE = 1,
    CEL_REFRESH = 4,
    CEL_CURSOR = 5,
    CEL_BEEP = 6,
};

// The text in the edit buffer, UTF-8, valid until the next call of any function on the editor.
struct cel_line {
    const char *text;
    size_t cursor;
    size_t length;
};

// --- The editor (editor.c) ---

// An editor for a terminal: it reads keys and keeps the line, and what it writes goes nowhere.
struct editline *cel_open(const char *program, FILE *input, int terminal);
void cel_close(struct editline *editor);
void cel_set_client(struct editline *editor, void *client);
void *cel_client(struct editline *editor);
void cel_set_prompt(struct editline *editor, cel_prompt_function function);
void cel_set_reader(struct editline *editor, cel_read_function function);
// Reads the user's .editrc; false when there is none.
bool cel_source_editrc(struct editline *editor);
bool cel_is_vi(struct editline *editor);
bool cel_add_command(
    struct editline *editor, const char *name, const char *help, cel_command_function function);
// Binds a key, written as libedit writes keys (^J, \e[A), in the main keymap or in vi's command map.
bool cel_bind(struct editline *editor, bool vi_command_map, const char *key, const char *command);
// Leaves the terminal without echo and line buffering between two reads of one entry, so that keys
// arriving just then are neither echoed nor held back.
void cel_keep_raw_between_reads(struct editline *editor);
// Runs the editor until a command leaves it, the reader fails or input ends; whether there is a line.
bool cel_run(struct editline *editor);
struct cel_line cel_current_line(struct editline *editor);
bool cel_insert(struct editline *editor, const char *text);
void cel_delete_before_cursor(struct editline *editor, int characters);
void cel_move_cursor(struct editline *editor, int characters);

// --- Signals (signals.c) ---

// Creates the wake-up pipe and takes over SIGINT: from then on Ctrl-C sets the interrupt flag.
// The handler is installed without SA_RESTART, so blocking calls return with EINTR.
bool cel_install_interrupt_handler(void);
// Takes SIGTERM and SIGHUP over as well: each sets the interrupt flag and is remembered.
void cel_install_termination_handler(void);
// The number of such a signal that has come, 0 if none has.
int32_t cel_terminated(void);
// Ends the process by that signal, as it would have ended without the handler; returns if none has come.
void cel_end_as_signalled(void);
// Non-zero after Ctrl-C until cleared. An atomic load without ordering: cheap enough for every loop step.
int32_t cel_interrupted(void);
// How many times Ctrl-C has been pressed.
int32_t cel_interrupt_count(void);
void cel_set_interrupted(int32_t value);
// Another flag that Ctrl-C sets to 1, such as the machine's own; NULL for none.
void cel_forward_interrupts(int32_t *flag);
// While a line is edited: SIGWINCH, SIGCONT and SIGTSTP raise flags instead of their default actions.
void cel_begin_editing_signals(void);
void cel_end_editing_signals(void);
// While something runs between two entries: Ctrl-Z gives the terminal back as it was, and stops.
void cel_begin_running_signals(int descriptor);
void cel_end_running_signals(void);
// Each returns whether the signal has come since the last call.
bool cel_take_resize(void);
bool cel_take_continue(void);
bool cel_take_suspend(void);
// Stops this process as Ctrl-Z would have; returns after SIGCONT.
void cel_suspend_process(void);

enum cel_ready { CEL_READY_INPUT = 1, CEL_READY_SIGNAL = 2 };
// Waits for input or a signal at most so many milliseconds (negative: for ever); a set of cel_ready.
int cel_wait(int descriptor, int milliseconds);
// Reads what is there: the number of bytes, 0 at the end of input, -1 when a signal came first.
int cel_read(int descriptor, uint8_t *buffer, int capacity);

// --- The terminal (terminal.c) ---

// Uses the user's character set if it is UTF-8 and C.UTF-8 otherwise; false if neither exists.
bool cel_use_utf8_locale(void);
// Columns that the C library gives to a character; negative for one that cannot be printed.
int cel_width(uint32_t scalar);
bool cel_terminal_size(int descriptor, int *columns, int *rows);
// Between two entries the terminal neither echoes nor collects lines, so that what is typed ahead is kept
// as it was typed and shows only at the next prompt.
void cel_quiet_terminal(int descriptor);
// Remembers the terminal's modes, and puts them back.
bool cel_save_terminal_modes(int descriptor);
void cel_restore_terminal_modes(int descriptor);
FILE *cel_standard_input(void);
// Writes to standard error.
void cel_write_error(const char *text);
// A fully buffered stream on a duplicate of the descriptor; NULL if it cannot be made.
FILE *cel_open_output(int descriptor);
