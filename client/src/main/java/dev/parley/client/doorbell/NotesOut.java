package dev.parley.client.doorbell;

import dev.parley.client.ringing.RingMessageCodec;
import dev.parley.client.ringing.RingingEffect;
import dev.parley.client.signaling.DoorbellEvent;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.NoteCipher;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said at boxes, until their servers have answered. What a server refused for being too fast is said again after a while, and
 * the last words of a ring also where they were lost with the line: both as long as they are good for something. For one thread,
 * the loop's.
 */
final class NotesOut {
    /** Of answers that servers still owe; more than those that answer ever owe. */
    private static final int MOST = 256;

    private static final Logger LOG = LoggerFactory.getLogger(NotesOut.class);
    /** A program that ends waits no longer for a server that is away. */
    static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    /** When a server is back, so long others may take to find it again. */
    private static final Duration COME_BACK = Duration.ofMinutes(1);

    private final Lines lines;
    private final GuardedLoop loop;
    private final InstantSource clock;
    private final Duration lastWords;
    private final RingMessageCodec codec = new RingMessageCodec();
    private final SequencedMap<Integer, Out> unanswered = new LinkedHashMap<>();
    private int last;
    private int waiting;

    /** @param lastWords for how long a program that ends waits for what it owes */
    NotesOut(Lines lines, GuardedLoop loop, InstantSource clock, Duration lastWords) {
        this.lines = lines;
        this.loop = loop;
        this.clock = clock;
        this.lastWords = lastWords;
    }

    /**
     * @param until when it is good for nothing any more
     * @param insists until when it is said again where nobody heard it
     * @param pause before it is said again
     */
    private record Out(RingingEffect.Say say, Identity from, Instant until, Instant insists, Duration pause) {
        boolean isFor(String server) {
            return say.to().server().equals(server);
        }

        boolean isOwed(Instant now) {
            return say.outlivesLine() && until.isAfter(now);
        }

        Out later() {
            Duration twice = pause.multipliedBy(2);
            return new Out(say, from, until, insists, twice.compareTo(SELDOM) > 0 ? SELDOM : twice);
        }

        Out insisting(Instant end) {
            return new Out(say, from, until, end, AGAIN);
        }
    }

    /** Returns false if the key of that box is none. */
    boolean say(RingingEffect.Say say, Identity from) {
        Instant now = clock.instant();
        try {
            say(new Out(say, from, now.plus(say.goodFor()), now, AGAIN));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.warn("nothing can be said there: {}", e.toString());
            return false;
        }
    }

    private void say(Out out) {
        RingingEffect.Say say = out.say();
        Note note = NoteCipher.seal(say.to().box(), say.to().bell(), out.from(), codec.encode(say.message()));
        if (unanswered.size() >= MOST) {
            unanswered.pollFirstEntry();
        }
        unanswered.put(++last, out);
        lines.ring(say.to().server(), say.to().box(), note, say.keep(), last);
    }

    /** What that server was asked and has answered now; no server answers for another. */
    Optional<RingingEffect.Say> answered(String server, ServerMessage.Rung rung) {
        Optional<Out> out = taken(server, rung.ref());
        out.filter(each -> rung.heard() == 0 && !rung.kept() && each.insists().isAfter(clock.instant()))
                .ifPresent(this::sayLater);
        return out.map(Out::say);
    }

    private void sayLater(Out out) {
        waiting++;
        var _ = loop.after(out.pause(), () -> {
            waiting--;
            if (out.until().isAfter(clock.instant())) {
                say(out.later());
            }
        });
    }

    private Optional<Out> taken(String server, int number) {
        Optional<Out> out = Optional.ofNullable(unanswered.get(number)).filter(each -> each.isFor(server));
        out.ifPresent(_ -> unanswered.remove(number));
        return out;
    }

    /** What that server did not take, and is not said again by itself. */
    Optional<RingingEffect.Say> refused(String server, ServerMessage.Failure failure) {
        Integer number = failure.ref();
        Optional<Out> out = Optional.ofNullable(number).flatMap(ref -> taken(server, ref));
        Optional<Out> again = out.filter(each ->
                failure.code() == ErrorCode.TOO_FAST && !each.say().goodFor().isZero());
        again.ifPresent(this::sayLater);
        return again.isPresent() ? Optional.empty() : out.map(Out::say);
    }

    /** A server is there, for the first time or again: what was on its way to it before is answered no more. */
    void up(String server) {
        List<Out> before =
                unanswered.values().stream().filter(out -> out.isFor(server)).toList();
        unanswered.values().removeAll(before);
        Instant now = clock.instant();
        before.stream().filter(out -> out.isOwed(now)).forEach(out -> say(out.insisting(now.plus(COME_BACK))));
    }

    /** What a line brings when nobody rings here any more. */
    void heard(String server, DoorbellEvent event) {
        if (event instanceof DoorbellEvent.Up) {
            up(server);
        } else if (event instanceof DoorbellEvent.Said(ServerMessage.Rung rung)) {
            var _ = answered(server, rung);
        }
    }

    /** Done when the last words of all rings have been heard, or are waited for no longer. */
    CompletableFuture<Void> said() {
        CompletableFuture<Void> said = new CompletableFuture<>();
        var _ = loop.after(lastWords, () -> said.complete(null));
        look(said);
        return said;
    }

    private void look(CompletableFuture<Void> said) {
        if (owed().isEmpty() && waiting == 0) {
            said.complete(null);
        } else if (!said.isDone()) {
            var _ = loop.after(LOOK, () -> look(said));
        }
    }

    /** The servers to which something is still to be said, whoever else needs them. */
    Set<String> owed() {
        Instant now = clock.instant();
        return unanswered.values().stream()
                .filter(out -> out.isOwed(now))
                .map(out -> out.say().to().server())
                .collect(Collectors.toSet());
    }
}
