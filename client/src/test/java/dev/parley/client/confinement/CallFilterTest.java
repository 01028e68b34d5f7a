package dev.parley.client.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the filters answer, for each processor: run here as the kernel runs them. */
class CallFilterTest {
    private static final int ALLOW = 0x7FFF0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;
    private static final int NEW_THREAD = 0x3D0F00;
    private static final int NEW_USER_NAMESPACE = 0x10000000;

    @ParameterizedTest
    @EnumSource
    void refusesWhatAnEngineNeverDoes(Machine machine) {
        byte[] filter = CallFilter.ofEngine(machine);
        assertThat(SystemCall.neverMade())
                .contains(SystemCall.PTRACE, SystemCall.ACCT)
                .doesNotContain(SystemCall.OPENAT, SystemCall.EXECVEAT)
                .allSatisfy(call -> assertThat(answer(filter, machine, call.number(machine), 0, 0))
                        .isEqualTo(NOT_PERMITTED));
        assertThat(answer(filter, machine, SystemCall.OPENAT, 0, 0)).isEqualTo(ALLOW);
        assertThat(answer(filter, machine, SystemCall.EXECVE, 0, 0)).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @EnumSource
    void refusesNamespacesButNoThread(Machine machine) {
        byte[] filter = CallFilter.ofEngine(machine);
        assertThat(answer(filter, machine, SystemCall.CLONE, NEW_THREAD, 0)).isEqualTo(ALLOW);
        assertThat(answer(filter, machine, SystemCall.CLONE, NEW_THREAD | NEW_USER_NAMESPACE, 0))
                .isEqualTo(NOT_PERMITTED);
        assertThat(answer(filter, machine, SystemCall.CLONE3, NEW_THREAD, 0)).isEqualTo(NO_SUCH_CALL);
    }

    @ParameterizedTest
    @EnumSource
    void typesNothingIntoATerminal(Machine machine) {
        byte[] filter = CallFilter.ofEngine(machine);
        assertThat(answer(filter, machine, SystemCall.IOCTL, 0, 0x5412)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(filter, machine, SystemCall.IOCTL, 0, 0x541C)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(filter, machine, SystemCall.IOCTL, 0, 0x5413)).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @EnumSource
    void startsNoProgram(Machine machine) {
        byte[] filter = CallFilter.withoutPrograms(machine);
        assertThat(answer(filter, machine, SystemCall.EXECVE, 0, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(filter, machine, SystemCall.EXECVEAT, 0, 0)).isEqualTo(NOT_PERMITTED);
        assertThat(answer(filter, machine, SystemCall.CLONE3, 0, 0)).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoOtherNumbers(Machine machine) {
        Machine other = machine == Machine.ARM64 ? Machine.X86_64 : Machine.ARM64;
        byte[] filter = CallFilter.ofEngine(machine);
        assertThat(answer(filter, other, SystemCall.OPENAT, 0, 0)).isEqualTo(NOT_PERMITTED);
        int again = 0x40000000 | SystemCall.OPENAT.number(machine);
        assertThat(answer(filter, machine, again, 0, 0)).isEqualTo(machine == Machine.X86_64 ? NOT_PERMITTED : ALLOW);
    }

    private static int answer(byte[] filter, Machine machine, SystemCall call, long first, long second) {
        return answer(filter, machine, call.number(machine), first, second);
    }

    /** Classic BPF, as far as the filters use it. */
    private static int answer(byte[] filter, Machine machine, int number, long first, long second) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(0, number).putInt(4, machine.audit()).putLong(16, first).putLong(24, second);
        ByteBuffer program = ByteBuffer.wrap(filter).order(ByteOrder.LITTLE_ENDIAN);
        int loaded = 0;
        for (int at = 0; ; at += CallFilter.INSTRUCTION) {
            int constant = program.getInt(at + 4);
            boolean jump;
            switch (program.getShort(at)) {
                case 0x20 -> {
                    loaded = call.getInt(constant);
                    continue;
                }
                case 0x06 -> {
                    return constant;
                }
                case 0x15 -> jump = loaded == constant;
                case 0x35 -> jump = Integer.compareUnsigned(loaded, constant) >= 0;
                case 0x45 -> jump = (loaded & constant) != 0;
                default -> throw new AssertionError("no such instruction at " + at);
            }
            at += CallFilter.INSTRUCTION * program.get(jump ? at + 2 : at + 3);
        }
    }
}
