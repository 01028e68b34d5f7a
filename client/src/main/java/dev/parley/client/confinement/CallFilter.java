package dev.parley.client.confinement;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes seccomp filters: small programs in the kernel's classic BPF, which look at the number of a system call and at the
 * numbers among its arguments. What is refused fails with an error, as where the kernel does not have it.
 */
final class CallFilter {
    /** The bytes of one instruction: code, two jumps, a constant. */
    static final int INSTRUCTION = 8;

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_BITS = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7FFF0000;
    private static final int NOT_PERMITTED = 0x00050000 | 1;
    private static final int NO_SUCH_CALL = 0x00050000 | 38;

    // struct seccomp_data; of an argument the low half, which is all that the kernel looks at in these.
    private static final int NUMBER_AT = 0;
    private static final int MACHINE_AT = 4;
    private static final int FIRST_ARGUMENT_AT = 16;
    private static final int SECOND_ARGUMENT_AT = 24;

    /** x86-64 knows each call by a second number too, which begins here. */
    private static final int X32 = 0x40000000;

    private static final int NEW_USER_NAMESPACE = 0x10000000;
    private static final int TYPE_INTO_TERMINAL = 0x5412;
    private static final int TERMINAL_SELECTION = 0x541C;

    private final Machine machine;
    private final ByteBuffer program = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

    private CallFilter(Machine machine) {
        this.machine = machine;
        add(LOAD, 0, 0, MACHINE_AT);
        // The calls of another processor, as the 32-bit ones of x86, have other numbers.
        add(JUMP_IF_EQUAL, 1, 0, machine.audit());
        add(RETURN, 0, 0, NOT_PERMITTED);
        add(LOAD, 0, 0, NUMBER_AT);
        if (machine == Machine.X86_64) {
            add(JUMP_IF_AT_LEAST, 0, 1, X32);
            add(RETURN, 0, 0, NOT_PERMITTED);
        }
    }

    /** For the whole engine and the programs that it starts: without what none of them ever does. */
    static byte[] ofEngine(Machine machine) {
        CallFilter filter = new CallFilter(machine);
        SystemCall.neverMade().forEach(call -> filter.refuse(call, NOT_PERMITTED));
        // Its flags lie in memory, where no filter sees them; the C library then uses the older clone.
        filter.refuse(SystemCall.CLONE3, NO_SUCH_CALL);
        filter.whenCalling(SystemCall.CLONE, 4);
        filter.add(LOAD, 0, 0, FIRST_ARGUMENT_AT);
        filter.add(JUMP_IF_BITS, 0, 1, NEW_USER_NAMESPACE);
        filter.add(RETURN, 0, 0, NOT_PERMITTED);
        filter.add(RETURN, 0, 0, ALLOW);
        // What a shell reads next is nothing that an engine writes.
        filter.whenCalling(SystemCall.IOCTL, 4);
        filter.add(LOAD, 0, 0, SECOND_ARGUMENT_AT);
        filter.add(JUMP_IF_EQUAL, 1, 0, TYPE_INTO_TERMINAL);
        filter.add(JUMP_IF_EQUAL, 0, 1, TERMINAL_SELECTION);
        filter.add(RETURN, 0, 0, NOT_PERMITTED);
        return filter.end();
    }

    /** For threads that start no program. Landlock forgets those that are in memory only. */
    static byte[] withoutPrograms(Machine machine) {
        CallFilter filter = new CallFilter(machine);
        filter.refuse(SystemCall.EXECVE, NOT_PERMITTED);
        filter.refuse(SystemCall.EXECVEAT, NOT_PERMITTED);
        return filter.end();
    }

    private void refuse(SystemCall call, int answer) {
        whenCalling(call, 1);
        add(RETURN, 0, 0, answer);
    }

    /** The next instructions are for this call only. */
    private void whenCalling(SystemCall call, int instructions) {
        add(JUMP_IF_EQUAL, 0, instructions, call.number(machine));
    }

    private byte[] end() {
        add(RETURN, 0, 0, ALLOW);
        byte[] bytes = new byte[program.position()];
        program.get(0, bytes);
        return bytes;
    }

    private void add(int code, int whenTrue, int whenFalse, int constant) {
        program.putShort((short) code)
                .put((byte) whenTrue)
                .put((byte) whenFalse)
                .putInt(constant);
    }
}
