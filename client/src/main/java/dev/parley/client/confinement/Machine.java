package dev.parley.client.confinement;

import java.util.Map;
import java.util.Optional;

/** A processor whose system calls are known here. */
enum Machine {
    X86_64(0xC000003E),
    ARM64(0xC00000B7);

    private static final Map<String, Machine> NAMES =
            Map.of("amd64", X86_64, "x86_64", X86_64, "aarch64", ARM64, "arm64", ARM64);

    private final int audit;

    Machine(int audit) {
        this.audit = audit;
    }

    /** How the kernel names it to a filter: AUDIT_ARCH. */
    int audit() {
        return audit;
    }

    /** Empty where there is no Linux, or another processor. */
    static Optional<Machine> find(String system, String processor) {
        return system.equals("Linux") ? Optional.ofNullable(NAMES.get(processor)) : Optional.empty();
    }
}
