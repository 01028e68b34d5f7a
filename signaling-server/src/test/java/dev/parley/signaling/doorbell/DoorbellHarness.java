package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.shelf.Shelf;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A doorbell with a clock moved by hand, and people who write down what they hear. */
final class DoorbellHarness {
    final Doorbell doorbell;
    Instant now = Instant.ofEpochSecond(1_800_000_000);
    private final DoorbellLimits limits;
    private int addresses;
    private int people;

    DoorbellHarness() {
        this(DoorbellLimits.DEFAULT);
    }

    DoorbellHarness(DoorbellLimits limits) {
        this(limits, Shelf.NONE);
    }

    DoorbellHarness(DoorbellLimits limits, Shelf shelf) {
        this.limits = limits;
        this.doorbell = new Doorbell(Limits.DEFAULT.withDoorbell(limits), shelf);
    }

    static ListenKey key(int n) {
        return ListenKey.of(
                ByteBuffer.allocate(ListenKey.BYTES).putInt(n).putInt(~n).array());
    }

    static BoxId box(int n) {
        return key(n).box();
    }

    static Note note(String text) {
        return new Note(text);
    }

    /** Somebody at an address of their own. */
    Person person() {
        return personFrom("198.51." + addresses / 256 + "." + addresses++ % 256);
    }

    Person personFrom(String address) {
        return new Person(new Source(address, false));
    }

    /** Somebody behind a proxy, whose address stands for many. */
    Person personBehindProxy() {
        return new Person(new Source("the proxy", true));
    }

    void pass(Duration time) {
        now = now.plus(time);
        doorbell.tick(now);
    }

    final class Person {
        final List<ServerMessage> heard = new ArrayList<>();
        final Visitor visitor;

        Person(Source source) {
            visitor = new Visitor(people++, source, heard::add, limits, now);
        }

        void say(ClientMessage.Doorbell message) {
            doorbell.received(visitor, message, now);
        }

        Person listen(Integer... boxes) {
            return listen(true, boxes);
        }

        Person listen(boolean seen, Integer... boxes) {
            say(new ClientMessage.Listen(
                    Arrays.stream(boxes).map(DoorbellHarness::key).toList(), seen));
            return this;
        }

        Person watch(Integer... boxes) {
            say(new ClientMessage.Watch(
                    Arrays.stream(boxes).map(DoorbellHarness::box).toList()));
            return this;
        }

        ServerMessage ring(int box, String text, boolean keep) {
            say(new ClientMessage.Ring(box(box), note(text), keep, 1));
            return heard.getLast();
        }

        ServerMessage ring(int box) {
            return ring(box, "AAAA", false);
        }

        void take(int box, Long... ids) {
            say(new ClientMessage.Taken(box(box), List.of(ids)));
        }

        void go() {
            doorbell.gone(visitor);
        }

        List<String> notes() {
            return all(ServerMessage.Noted.class).stream()
                    .map(noted -> noted.note().text())
                    .toList();
        }

        <T extends ServerMessage> List<T> all(Class<T> type) {
            return heard.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
