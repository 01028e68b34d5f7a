package dev.parley.client.ringing;

import static java.util.Objects.requireNonNull;

import dev.parley.client.trust.BellPair;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkSecret;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.id.BoxId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** People with programs, and a server between them that hands over in each socket's order and in any order among them; no socket, no clock. */
final class Town {
    static final String SERVER = "https://parley.example";
    static final BellTrouble NOT_NOW = new BellTrouble("bell.notTaken", "parley.example", "Not now.", true);

    /** One program of somebody. */
    final class Program {
        final String person;
        final IdentityKey key;
        final BoxId home;
        final Ringing ringing;
        final List<RingingNotice> told = new ArrayList<>();
        final List<RingingEffect> effects = new ArrayList<>();
        private final BoxId answers;
        private final RingMessage.Reply reply;
        boolean listensForAnswers;
        boolean awake = true;

        private Program(String person, IdentityKey key, BoxId home, RingingWishes wishes) {
            this.person = person;
            this.key = key;
            this.home = home;
            this.answers = BoxId.of(drawn(BoxId.BYTES));
            this.reply = new RingMessage.Reply(answers, BELL.key());
            this.ringing = new Ringing(key, DeviceId.of(drawn(DeviceId.BYTES)), wishes);
        }

        RingId rings(Program other) {
            return rings(other, SERVER);
        }

        /** Into a call on this server. */
        RingId rings(Program other, String server) {
            RingId id = RingId.of(drawn(RingId.BYTES));
            String room = new RoomLink(server, LinkSecret.fresh()).text();
            post(new RingingEvent.PersonRings(id, other.link(), room, reply, true));
            return id;
        }

        ContactLink link() {
            return new ContactLink(SERVER, home, BELL.key(), key);
        }

        void accepts() {
            ringing.incoming().stream()
                    .findFirst()
                    .ifPresent(ring -> post(new RingingEvent.PersonAccepts(ring.id(), true)));
        }

        void declines(String words) {
            ringing.incoming().stream()
                    .findFirst()
                    .ifPresent(ring -> post(new RingingEvent.PersonDeclines(ring.id(), words)));
        }

        void dismisses() {
            post(new RingingEvent.PersonDismisses());
        }

        void post(RingingEvent event) {
            List<RingingEffect> now = ringing.on(event, time);
            effects.addAll(now);
            for (RingingEffect effect : now) {
                switch (effect) {
                    case RingingEffect.Say say -> {
                        if (!lost.contains(this)) {
                            queue(this).add(say);
                        }
                    }
                    case RingingEffect.ListenForAnswers _ -> listensForAnswers = true;
                    case RingingEffect.StopListening _ -> queue(this).add(effect);
                    case RingingEffect.Tell(RingingNotice notice) -> told.add(notice);
                }
            }
        }

        List<RingingNotice.Answered> answered() {
            return told.stream()
                    .filter(RingingNotice.Answered.class::isInstance)
                    .map(RingingNotice.Answered.class::cast)
                    .toList();
        }

        long missed() {
            return told.stream().filter(RingingNotice.Missed.class::isInstance).count();
        }

        RingStage stage() {
            return ringing.outgoing().orElseThrow().stage();
        }
    }

    private record Delivery(Program to, RingingEvent event) {}

    private static final BellPair BELL = BellPair.fresh();
    private final Map<String, IdentityKey> keys = new HashMap<>();
    private final Map<String, BoxId> homes = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();
    private final Set<Program> lost = new HashSet<>();
    /** What each program has said and the server has not read. */
    private final Map<Program, Deque<RingingEffect>> said = new LinkedHashMap<>();
    /** What the server has for each program. */
    private final Map<Program, Deque<Delivery>> waiting = new LinkedHashMap<>();

    private long draws;
    /** Whether the server hands rings on. */
    boolean takesRings = true;

    Instant time = Instant.EPOCH;

    static RingingWishes wishes() {
        return new RingingWishes(SERVER, "somebody", true, true, true, false, true);
    }

    Program program(String person) {
        return program(person, wishes());
    }

    Program program(String person, RingingWishes wishes) {
        IdentityKey key = keys.computeIfAbsent(person, _ -> Identity.fresh().key());
        BoxId home = homes.computeIfAbsent(person, _ -> BoxId.of(drawn(BoxId.BYTES)));
        Program program = new Program(person, key, home, wishes);
        programs.add(program);
        return program;
    }

    /** What this program says is lost from now on. */
    void loses(Program program) {
        lost.add(program);
    }

    void finds(Program program) {
        lost.remove(program);
    }

    void leaves(Program program) {
        programs.remove(program);
    }

    void comesBack(Program program) {
        programs.add(program);
    }

    byte[] drawn(int bytes) {
        return ByteBuffer.allocate(bytes).putLong(0, ++draws).array();
    }

    /** Lets one queue go on by one, which {@code choose} names among those that have anything; false when all is said and heard. */
    boolean step(Function<Integer, Integer> choose) {
        List<Runnable> ready = new ArrayList<>();
        for (Program program : programs) {
            if (!queue(program).isEmpty()) {
                ready.add(() -> serve(program, requireNonNull(queue(program).poll())));
            }
            if (program.awake && !inbox(program).isEmpty()) {
                ready.add(() -> {
                    Delivery next = requireNonNull(inbox(program).poll());
                    next.to().post(next.event());
                });
            }
        }
        if (ready.isEmpty()) {
            return false;
        }
        ready.get(choose.apply(ready.size())).run();
        return true;
    }

    /** This program reads the oldest thing that waits for it, and no more for a while. */
    void readsOne(Program program, Duration pause) {
        Delivery next = requireNonNull(inbox(program).poll());
        next.to().post(next.event());
        time = time.plus(pause);
        program.post(new RingingEvent.Tick());
    }

    void settle() {
        while (step(_ -> 0)) {}
    }

    void wait(Duration duration) {
        Instant until = time.plus(duration);
        while (time.isBefore(until)) {
            time = time.plusSeconds(1);
            programs.stream()
                    .filter(program -> program.awake)
                    .forEach(program -> program.post(new RingingEvent.Tick()));
            settle();
        }
    }

    private Deque<RingingEffect> queue(Program program) {
        return said.computeIfAbsent(program, _ -> new ArrayDeque<>());
    }

    private Deque<Delivery> inbox(Program program) {
        return waiting.computeIfAbsent(program, _ -> new ArrayDeque<>());
    }

    private void serve(Program from, RingingEffect effect) {
        if (effect instanceof RingingEffect.StopListening) {
            from.listensForAnswers =
                    from.ringing.outgoing().filter(ring -> !ring.stage().over()).isPresent();
            return;
        }
        RingingEffect.Say say = (RingingEffect.Say) effect;
        if (!takesRings) {
            if (say.part() == RingingEffect.Part.RING) {
                inbox(from)
                        .add(new Delivery(
                                from, new RingingEvent.Delayed(say.message().call(), NOT_NOW)));
            }
            return;
        }
        int heard = 0;
        for (Program to : programs) {
            Optional<IdentityKey> signer = Optional.of(from.key);
            if (to.home.equals(say.to().box()) && say.message() instanceof RingMessage.ToCallee message) {
                heard++;
                Nonce nonce = Nonce.of(drawn(Nonce.BYTES));
                inbox(to).add(new Delivery(to, new RingingEvent.ToldHere(message, signer, nonce)));
            } else if (to.listensForAnswers
                    && to.answers.equals(say.to().box())
                    && say.message() instanceof RingMessage.ToCaller message) {
                heard++;
                inbox(to).add(new Delivery(to, new RingingEvent.Answered(message, signer)));
            }
        }
        inbox(from).add(new Delivery(from, new RingingEvent.Heard(say.message().call(), say.part(), heard)));
    }
}
