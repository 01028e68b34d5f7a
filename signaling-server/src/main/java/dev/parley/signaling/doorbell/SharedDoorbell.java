package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.shelf.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The doorbell that several machines share, with the sockets of all of them by their numbers. The same steps with the same times have the same
 * outcome on each machine, and what one of them left as an image another goes on with.
 */
public final class SharedDoorbell {
    private final Doorbell doorbell;
    private final Map<Long, Visitor> visitors = new TreeMap<>();
    private List<Told> told = new ArrayList<>();

    /** What a socket is told. */
    public record Told(long to, ServerMessage message) {}

    public SharedDoorbell(Limits limits, DoorbellImage image) {
        this.doorbell = new Doorbell(limits, Shelf.NONE);
        image.visitors().forEach(each -> visitors.put(each.number(), visitor(each.number(), each.source())));
        doorbell.restore(image, visitors);
    }

    private Visitor visitor(long number, Source source) {
        return new Visitor(number, source, message -> told.add(new Told(number, message)));
    }

    public DoorbellImage image() {
        return doorbell.image(visitors);
    }

    /** Those that listen or watch, in order. */
    public List<Long> sockets() {
        return List.copyOf(visitors.keySet());
    }

    /** Whether there is nothing for which time would have to pass. */
    public boolean isEmpty() {
        return visitors.isEmpty() && doorbell.isEmpty();
    }

    /** @param boxes those that the socket has shown the keys of */
    public List<Told> listen(long socket, Source source, List<BoxId> boxes, boolean seen, Instant now) {
        Visitor visitor = visitors.getOrDefault(socket, visitor(socket, source));
        doorbell.listen(visitor, boxes, seen, now);
        return settled(socket, visitor);
    }

    public List<Told> received(long socket, Source source, ClientMessage.Doorbell message, Instant now) {
        Visitor visitor = visitors.getOrDefault(socket, visitor(socket, source));
        doorbell.admitted(visitor, message, now);
        return settled(socket, visitor);
    }

    public List<Told> gone(long socket, Instant now) {
        Visitor visitor = visitors.get(socket);
        if (visitor == null) {
            return List.of();
        }
        doorbell.gone(visitor, now);
        return settled(socket, visitor);
    }

    public List<Told> tick(Instant now) {
        doorbell.tick(now);
        return taken();
    }

    /** Whoever neither listens nor watches leaves no trace. */
    private List<Told> settled(long socket, Visitor visitor) {
        if (visitor.isListening() || !visitor.watched().isEmpty()) {
            visitors.put(socket, visitor);
        } else {
            visitors.remove(socket);
        }
        return taken();
    }

    private List<Told> taken() {
        doorbell.goOn();
        List<Told> all = told;
        told = new ArrayList<>();
        return all;
    }

    /** Whether the next step has more to say whatever it is. */
    public boolean owes() {
        return doorbell.owes();
    }

    public Bells census() {
        return doorbell.census();
    }
}
