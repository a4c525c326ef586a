#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static _Atomic int32_t interrupted;
static int32_t *_Atomic forwarded;
static _Atomic bool resized;
static _Atomic bool continued;
static _Atomic bool suspended;
static int wake_pipe[2] = {-1, -1};

static const int editing_signals[] = {SIGWINCH, SIGCONT, SIGTSTP};
enum { EDITING_SIGNAL_COUNT = 3 };
static struct sigaction saved_actions[EDITING_SIGNAL_COUNT];

static void note_interrupt(void) {
    atomic_store_explicit(&interrupted, 1, memory_order_relaxed);
    int32_t *flag = atomic_load(&forwarded);
    if (flag != NULL) {
        __atomic_store_n(flag, 1, __ATOMIC_RELAXED);
    }
}

static void note_signal(int number) {
    int saved_errno = errno;
    switch (number) {
    case SIGINT: note_interrupt(); break;
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

int32_t cel_interrupted(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }

void cel_set_interrupted(int32_t value) {
    atomic_store_explicit(&interrupted, value, memory_order_relaxed);
}

void cel_forward_interrupts(int32_t *flag) { atomic_store(&forwarded, flag); }

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
