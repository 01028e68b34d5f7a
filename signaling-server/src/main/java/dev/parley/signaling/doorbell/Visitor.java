package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.rate.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket at the doorbell: where it listens, what it watches, and how often it asks. */
public final class Visitor implements Standing {
    private final long number;
    private final Source source;
    private final Consumer<ServerMessage> ears;
    private final @Nullable Manners manners;
    private List<Box> boxes = List.of();
    private List<Key> watched = List.of();
    private boolean seen;

    /**
     * @param number the socket's, which no other has
     * @param ears is handed what is to be sent to the socket
     */
    public Visitor(long number, Source source, Consumer<ServerMessage> ears, DoorbellLimits limits, Instant now) {
        this.number = number;
        this.source = source;
        this.ears = ears;
        this.manners = new Manners(source, limits, now);
    }

    /** One of another machine, which sees to its manners. */
    Visitor(long number, Source source, Consumer<ServerMessage> ears) {
        this.number = number;
        this.source = source;
        this.ears = ears;
        this.manners = null;
    }

    Manners manners() {
        return Objects.requireNonNull(manners, "another machine sees to its manners");
    }

    long number() {
        return number;
    }

    DoorbellImage.VisitorImage image() {
        return new DoorbellImage.VisitorImage(
                number,
                source,
                seen,
                boxes.stream().map(Box::id).toList(),
                watched.stream().map(Key::id).toList());
    }

    /** Whether it is at home anywhere, and so is to be heard more often. */
    public boolean isListening() {
        return !boxes.isEmpty();
    }

    Source source() {
        return source;
    }

    void tell(ServerMessage message) {
        ears.accept(message);
    }

    List<Box> boxes() {
        return boxes;
    }

    void listen(List<Box> at) {
        boxes = at;
    }

    @Override
    public boolean listensAt(BoxId box) {
        Key key = Key.of(box);
        return boxes.stream().anyMatch(each -> each.key().equals(key));
    }

    @Override
    public boolean isSeen() {
        return seen;
    }

    void show(boolean show) {
        seen = show;
    }

    List<Key> watched() {
        return watched;
    }

    void watch(List<Key> keys) {
        watched = keys;
    }
}
