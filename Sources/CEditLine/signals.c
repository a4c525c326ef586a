#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static _Atomic int32_t interrupted;
static _Atomic int32_t terminated;
static int32_t *_Atomic forwarded;
static _Atomic bool resized;
static _Atomic bool continued;
static _Atomic bool suspended;
static int wake_pipe[2] = {-1, -1};

static const int editing_signals[] = {SIGWINCH, SIGCONT, SIGTSTP};
enum { EDITING_SIGNAL_COUNT = 3 };
static struct sigaction saved_actions[EDITING_SIGNAL_COUNT];

static _Atomic int32_t interrupt_count;

static void note_interrupt(void) {
    atomic_fetch_add(&interrupt_count, 1);
    atomic_store_explicit(&interrupted, 1, memory_order_relaxed);
    int32_t *flag = atomic_load(&forwarded);
    if (flag != NULL) {
        __atomic_store_n(flag, 1, __ATOMIC_RELAXED);
    }
}

static int running_descriptor = -1;

// What runs has not been stopped in time.
static void end_now(int number) {
    (void)number;
    if (running_descriptor >= 0) {
        cel_restore_terminal_modes(running_descriptor);
    }
    _exit(128 + atomic_load(&terminated));
}

// What runs is stopped as by Ctrl-C, so that the session can be left in order; a program that will not be
// stopped is ended by the alarm.
static void note_termination(int number) {
    atomic_store(&terminated, number);
    note_interrupt();
    signal(SIGALRM, end_now);
    alarm(3);
}

static void note_signal(int number) {
    int saved_errno = errno;
    switch (number) {
    case SIGINT: note_interrupt(); break;
    case SIGTERM:
    case SIGHUP: note_termination(number); break;
    case SIGWINCH: atomic_store(&resized, true); break;
    case SIGCONT: atomic_store(&continued, true); break;
    case SIGTSTP: atomic_store(&suspended, true); break;
    }
    if (wake_pipe[1] >= 0) {
        // A full pipe already wakes the reader.
        ssize_t written = write(wake_pipe[1], "!", 1);
        (void)written;
    }
    errno = saved_errno;
}

static void handle(int number, struct sigaction *previous) {
    struct sigaction action = {0};
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, previous);
}

static void make_wake_pipe(void) {
    if (wake_pipe[0] >= 0 || pipe(wake_pipe) != 0) {
        return;
    }
    for (int end = 0; end < 2; end++) {
        fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
        fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
    }
}

bool cel_install_interrupt_handler(void) {
    make_wake_pipe();
    handle(SIGINT, NULL);
    return wake_pipe[0] >= 0;
}

void cel_install_termination_handler(void) {
    static const int numbers[] = {SIGTERM, SIGHUP};
    make_wake_pipe();
    for (int index = 0; index < 2; index++) {
        struct sigaction previous;
        // nohup has it ignored, and means it.
        if (sigaction(numbers[index], NULL, &previous) == 0 && previous.sa_handler != SIG_IGN) {
            handle(numbers[index], NULL);
        }
    }
}

int32_t cel_terminated(void) { return atomic_load(&terminated); }

void cel_end_as_signalled(void) {
    int number = cel_terminated();
    if (number != 0) {
        signal(number, SIG_DFL);
        raise(number);
    }
}

int32_t cel_interrupt_count(void) { return atomic_load(&interrupt_count); }

int32_t cel_interrupted(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }

void cel_set_interrupted(int32_t value) {
    atomic_store_explicit(&interrupted, value, memory_order_relaxed);
}

void cel_forward_interrupts(int32_t *flag) {
    atomic_store(&forwarded, flag);
    // One that came a moment ago is meant for what begins now.
    if (flag != NULL && cel_interrupted() != 0) {
        __atomic_store_n(flag, 1, __ATOMIC_RELAXED);
    }
}

void cel_begin_editing_signals(void) {
    make_wake_pipe();
    for (int index = 0; index < EDITING_SIGNAL_COUNT; index++) {
        handle(editing_signals[index], &saved_actions[index]);
    }
}

void cel_end_editing_signals(void) {
    for (int index = 0; index < EDITING_SIGNAL_COUNT; index++) {
        sigaction(editing_signals[index], &saved_actions[index], NULL);
    }
}

static struct sigaction action_before_running;

static void take_stop(struct sigaction *previous);

// Only functions that a signal handler may call.
static void stop_while_running(int number) {
    int saved_errno = errno;
    struct sigaction stop = {0};
    sigset_t just_this;
    cel_restore_terminal_modes(running_descriptor);
    stop.sa_handler = SIG_DFL;
    sigemptyset(&stop.sa_mask);
    sigaction(number, &stop, NULL);
    sigemptyset(&just_this);
    sigaddset(&just_this, number);
    raise(number);
    sigprocmask(SIG_UNBLOCK, &just_this, NULL);
    take_stop(NULL);
    if (tcgetpgrp(running_descriptor) == getpgrp()) {
        cel_quiet_terminal(running_descriptor);
    }
    errno = saved_errno;
}

static void take_stop(struct sigaction *previous) {
    struct sigaction action = {0};
    action.sa_handler = stop_while_running;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, previous);
}

void cel_begin_running_signals(int descriptor) {
    struct sigaction now;
    if (sigaction(SIGTSTP, NULL, &now) != 0 || now.sa_handler == SIG_IGN) {
        return;
    }
    running_descriptor = descriptor;
    take_stop(&action_before_running);
}

void cel_end_running_signals(void) {
    if (running_descriptor >= 0) {
        sigaction(SIGTSTP, &action_before_running, NULL);
        running_descriptor = -1;
    }
}

bool cel_take_resize(void) { return atomic_exchange(&resized, false); }
bool cel_take_continue(void) { return atomic_exchange(&continued, false); }
bool cel_take_suspend(void) { return atomic_exchange(&suspended, false); }

void cel_suspend_process(void) {
    struct sigaction stop = {0};
    struct sigaction previous;
    stop.sa_handler = SIG_DFL;
    sigemptyset(&stop.sa_mask);
    sigaction(SIGTSTP, &stop, &previous);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &previous, NULL);
}

static void drain_wake_pipe(void) {
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
    }
}

int cel_wait(int descriptor, int milliseconds) {
    struct pollfd sources[2] = {
        {.fd = descriptor, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    int count = poll(sources, wake_pipe[0] >= 0 ? 2 : 1, milliseconds);
    if (count < 0) {
        return errno == EINTR ? CEL_READY_SIGNAL : CEL_READY_INPUT;
    }
    int ready = 0;
    if (sources[0].revents != 0) {
        ready |= CEL_READY_INPUT;
    }
    if (wake_pipe[0] >= 0 && sources[1].revents != 0) {
        drain_wake_pipe();
        ready |= CEL_READY_SIGNAL;
    }
    return ready;
}

int cel_read(int descriptor, uint8_t *buffer, int capacity) {
    ssize_t count = read(descriptor, buffer, (size_t)capacity);
    if (count < 0) {
        return errno == EINTR || errno == EAGAIN ? -1 : 0;
    }
    return (int)count;
}
