package dev.parley.client.confinement;

import java.util.Arrays;
import java.util.List;

/** The system calls that are made here by number, and those that no engine makes. */
enum SystemCall {
    OPENAT(257, 56),
    CLOSE(3, 57),
    PRCTL(157, 167),
    SECCOMP(317, 277),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446),

    CLONE(56, 220),
    CLONE3(435, 435),
    IOCTL(16, 29),
    EXECVE(59, 221),
    EXECVEAT(322, 281),

    // Into other processes.
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PIDFD_GETFD(438, 438),
    KCMP(312, 272),
    // Into the kernel: its modules, and the parts that most ways to become root went through.
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    // Out of the file tree as it is.
    UNSHARE(272, 97),
    SETNS(308, 268),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    OPEN_TREE(428, 428),
    MOVE_MOUNT(429, 429),
    FSOPEN(430, 430),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSPICK(433, 433),
    MOUNT_SETATTR(442, 442),
    OPEN_BY_HANDLE_AT(304, 265),
    // What only the machine's owner does.
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    REBOOT(169, 142),
    ACCT(163, 89);

    private final int x8664;
    private final int arm64;

    SystemCall(int x8664, int arm64) {
        this.x8664 = x8664;
        this.arm64 = arm64;
    }

    int number(Machine machine) {
        return switch (machine) {
            case X86_64 -> x8664;
            case ARM64 -> arm64;
        };
    }

    /** Those that an engine never makes, whatever their arguments. */
    static List<SystemCall> neverMade() {
        return Arrays.stream(values())
                .filter(call -> call.compareTo(PTRACE) >= 0)
                .toList();
    }
}
