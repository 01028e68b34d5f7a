package dev.parley.signaling.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All records of a sealed interface, so that a test can demand an example of each. */
final class MessageTypes {
    private MessageTypes() {}

    static List<Class<?>> of(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? of(type).stream() : Stream.of(type))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
