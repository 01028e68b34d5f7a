package dev.parley.signaling.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.ListenKey;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of all that the doorbell is told it keeps boxes, sealed notes that wait, and addresses: neither a listen key nor a note that was handed on. */
class WhatIsStoredTest {
    private static final ListenKey KEY =
            ListenKey.of("a listen key that is a canary!!!".getBytes(StandardCharsets.US_ASCII));

    private final DoorbellHarness harness = new DoorbellHarness();

    @Test
    void keepsNoListenKeyAndNoNoteThatWasHeard() {
        DoorbellHarness.Person ada = harness.person().listen(1);
        ada.say(new ClientMessage.Listen(List.of(KEY), true));
        harness.pass(Duration.ofMinutes(1));
        DoorbellHarness.Person bob = harness.person();
        bob.say(new ClientMessage.Watch(List.of(KEY.box())));
        bob.say(new ClientMessage.Ring(KEY.box(), new Note("canary-that-was-heard"), false, 1));
        ada.heard.clear();
        bob.heard.clear();
        Set<String> live = texts(harness.doorbell);
        ada.go();
        bob.say(new ClientMessage.Ring(KEY.box(), new Note("sealed-and-kept"), true, 2));
        bob.heard.clear();
        Set<String> afterwards = texts(harness.doorbell);

        assertThat(live).noneMatch(text -> text.contains("canary")).noneMatch(KEY.text()::equals);
        assertThat(afterwards)
                .noneMatch(text -> text.contains("canary"))
                .noneMatch(KEY.text()::equals)
                .as("the search finds what is there")
                .contains("sealed-and-kept", "198.51.0.1");
    }

    /** Every text, and every bytes as Latin-1, that can be reached. */
    private static Set<String> texts(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> todo = new ArrayDeque<>(List.of(root));
        while (!todo.isEmpty()) {
            Object each = todo.removeFirst();
            if (seen.add(each)) {
                todo.addAll(parts(each));
            }
        }
        return seen.stream()
                .filter(each -> each instanceof String || each instanceof byte[])
                .map(each ->
                        each instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : (String) each)
                .collect(Collectors.toSet());
    }

    private static Collection<Object> parts(Object object) {
        Deque<Object> parts = new ArrayDeque<>();
        switch (object) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    parts.add(key);
                    parts.add(value);
                });
            case Collection<?> values -> parts.addAll(values);
            case Object[] values ->
                Arrays.stream(values).filter(each -> each != null).forEach(parts::add);
            default -> {
                if (object.getClass().getName().startsWith("dev.parley.")) {
                    fields(object.getClass(), object, parts);
                }
            }
        }
        return parts;
    }

    private static void fields(Class<?> type, Object object, Collection<Object> parts) {
        for (Class<?> each = type;
                each != null && each.getName().startsWith("dev.parley.");
                each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        Object value = field.get(object);
                        if (value != null) {
                            parts.add(value);
                        }
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }
}
