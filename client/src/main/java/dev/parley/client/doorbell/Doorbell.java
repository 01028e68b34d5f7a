package dev.parley.client.doorbell;

import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.DeviceId;
import dev.parley.client.ringing.Nonce;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingMessage;
import dev.parley.client.ringing.Ringing;
import dev.parley.client.ringing.RingingEffect;
import dev.parley.client.ringing.RingingEvent;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.ringing.SealedRing;
import dev.parley.client.signaling.DoorbellEvent;
import dev.parley.client.trust.BellPair;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doorbells of one program: seals what is said through them, and lets {@link Ringing} decide, all on the thread "ringing".
 */
public final class Doorbell implements RingingPort {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final KeysPort keysPort;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final GuardedLoop loop =
            new GuardedLoop("ringing", fault -> LOG.error("a fault in ringing; it goes on", fault));
    private final Lines lines;
    private final NotesOut notes;
    private final NotesIn notesIn = new NotesIn();
    private @Nullable Consumer<RingingNotice> face;
    private @Nullable OwnKeys keys;
    private @Nullable Ringing ringing;
    private @Nullable RingingWishes wishes;
    private List<Contact> contacts = List.of();
    private @Nullable AnswerBox answers;
    private Optional<BellTrouble> fault = Optional.empty();
    /** Whom nobody could ring who is not known to be anybody. */
    private Optional<OutgoingRing> unrung = Optional.empty();

    private RingingNotice.@Nullable Standing told;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private boolean ticking;
    private boolean closed;
    private KeysPort.Following following = () -> {};

    /** Where this program listens for answers to its ring. */
    private record AnswerBox(RingId ring, ListenKey listen, BellPair bell, String server) {}

    /** @param clientName name and version of this program, for the operators of servers; 1 to 64 characters */
    public Doorbell(KeysPort keys, String clientName, InstantSource clock) {
        this(keys, clientName, clock, NotesOut.LAST_WORDS);
    }

    Doorbell(KeysPort keys, String clientName, InstantSource clock, Duration lastWords) {
        this.keysPort = keys;
        this.clock = clock;
        this.lines = new Lines(clientName, (server, event) -> loop.post(() -> heard(server, event)));
        this.notes = new NotesOut(lines, loop, clock, lastWords);
    }

    @Override
    public void start(RingingWishes first, List<Contact> known, Consumer<RingingNotice> listener) {
        loop.post(() -> {
            face = listener;
            wishes = first;
            contacts = known;
            beSomebodyIfRung(first);
            settle();
        });
    }

    /** Who this user is, is read when they are to be rung, or ring: both the disk and the first keys of a program take their time. */
    private void beSomebodyIfRung(RingingWishes now) {
        if (now.listening() && !now.server().isEmpty()) {
            beSomebody(now);
        }
    }

    private void beSomebody(RingingWishes now) {
        if (ringing != null) {
            return;
        }
        try {
            use(keysPort.load(), now);
            fault = Optional.empty();
        } catch (KeysPort.Unreadable e) {
            fault = Optional.of(e.trouble());
        }
    }

    private void use(OwnKeys own, RingingWishes first) {
        keys = own;
        ringing = new Ringing(own.identity().key(), DeviceId.of(drawn(DeviceId.BYTES)), first);
        post(RingingEvent.Knows.of(contacts));
        following = keysPort.follow(changed -> loop.post(() -> follow(changed)));
    }

    /** Another program of this user has made another link. */
    private void follow(OwnKeys changed) {
        if (keys != null && keys.identity().key().equals(changed.identity().key())) {
            keys = changed;
            settle();
        }
    }

    @Override
    public void wish(RingingWishes next) {
        loop.post(() -> {
            wishes = next;
            beSomebodyIfRung(next);
            post(new RingingEvent.Wished(next));
            settle();
        });
    }

    @Override
    public void know(List<Contact> next) {
        loop.post(() -> {
            contacts = next;
            post(RingingEvent.Knows.of(next));
        });
    }

    @Override
    public void inCall(boolean now) {
        loop.post(() -> post(new RingingEvent.InCall(now)));
    }

    @Override
    public void ring(ContactLink link, boolean video) {
        loop.post(() -> ringNow(link, video));
    }

    private void ringNow(ContactLink link, boolean video) {
        RingId id = RingId.of(drawn(RingId.BYTES));
        RingingWishes now = wishes;
        if (now != null) {
            beSomebody(now);
        }
        if (ringing == null) {
            unrung = fault.map(why -> OutgoingRing.failed(id, link.person(), video, why, clock.instant()));
            settle();
            return;
        }
        AnswerBox box = new AnswerBox(id, OwnKeys.freshListenKey(), BellPair.fresh(), link.server());
        answers = box;
        String room;
        try {
            room = RoomLink.fresh(link.server()).text();
        } catch (LinkException e) {
            throw new IllegalStateException("the server of a link is one", e);
        }
        post(new RingingEvent.PersonRings(
                id,
                link,
                room,
                new RingMessage.Reply(box.listen().box(), box.bell().key()),
                video));
        lines.trouble(link.server())
                .ifPresent(trouble -> post(new RingingEvent.LineDown(link.server(), trouble, false)));
    }

    @Override
    public void dismiss() {
        loop.post(() -> {
            unrung = Optional.empty();
            post(new RingingEvent.PersonDismisses());
            settle();
        });
    }

    @Override
    public void accept(RingId ring, boolean video) {
        loop.post(() -> post(new RingingEvent.PersonAccepts(ring, video)));
    }

    @Override
    public void decline(RingId ring, String words) {
        loop.post(() -> post(new RingingEvent.PersonDeclines(ring, words)));
    }

    @Override
    public Optional<SealedRing> sealed(RingId ring) {
        return notesIn.sealed(ring);
    }

    @Override
    public void hand(SealedRing ring) {
        loop.post(() -> noted("", new ServerMessage.Noted(ring.box(), ring.note())));
    }

    @Override
    public void renewLink() {
        loop.post(() -> {
            try {
                keys = keysPort.renewBell();
                fault = Optional.empty();
            } catch (KeysPort.Unreadable e) {
                LOG.warn("no other link: {}", e.sentence());
                fault = Optional.of(e.trouble());
            }
            settle();
        });
    }

    @Override
    public CompletableFuture<Void> end() {
        loop.post(() -> {
            if (!closed) {
                face = null;
                if (ringing != null
                        && ringing.outgoing()
                                .filter(ring -> !ring.stage().over())
                                .isPresent()) {
                    post(new RingingEvent.PersonDismisses());
                }
                closed = true;
                following.close();
                var _ = notes.said()
                        .thenCompose(_ -> lines.end())
                        .whenComplete((_, _) -> over.complete(null))
                        .thenRun(loop::end);
            }
        });
        return over;
    }

    private void heard(String server, DoorbellEvent event) {
        if (closed) {
            notes.heard(server, event);
            return;
        }
        boolean wasUp = lines.isUp(server);
        lines.heard(server, event);
        switch (event) {
            case DoorbellEvent.Up() -> {
                notes.up(server);
                post(new RingingEvent.LineUp(server));
            }
            case DoorbellEvent.Down(var problem) ->
                post(new RingingEvent.LineDown(server, BellProblem.of(problem), wasUp));
            case DoorbellEvent.Said(ServerMessage.Noted noted) -> noted(server, noted);
            case DoorbellEvent.Said(ServerMessage.Rung rung) ->
                notes.answered(server, rung)
                        .ifPresent(said ->
                                post(new RingingEvent.Heard(said.message().call(), said.part(), rung.heard())));
            case DoorbellEvent.Said(ServerMessage.There _), DoorbellEvent.Said(ServerMessage.Listening _) -> settle();
            case DoorbellEvent.Refused(var failure) -> {
                if (failure.code() == ErrorCode.UNKNOWN_TYPE) {
                    post(new RingingEvent.LineDown(server, BellProblem.NO_DOORBELL.at(server), false));
                }
                notes.refused(server, failure)
                        .filter(said -> said.part() == RingingEffect.Part.RING)
                        .ifPresent(said -> post(
                                new RingingEvent.Delayed(said.message().call(), BellProblem.NOT_TAKEN.at(server))));
            }
        }
    }

    private void noted(String server, ServerMessage.Noted noted) {
        OwnKeys own = keys;
        AnswerBox box = answers;
        if (own != null && noted.box().equals(own.listen().box())) {
            try {
                notesIn.open(own.bell(), noted).ifPresent(said -> {
                    if (said.message() instanceof RingMessage.ToCallee message) {
                        post(new RingingEvent.ToldHere(message, said.from(), Nonce.of(drawn(Nonce.BYTES))));
                    }
                });
            } finally {
                Long waited = noted.id();
                if (waited != null) {
                    // The face has been told, and keeps it; what nobody can read is not to come again either.
                    lines.taken(server, noted.box(), waited);
                }
            }
        } else if (box != null && noted.box().equals(box.listen().box())) {
            notesIn.open(box.bell(), noted).ifPresent(said -> {
                if (said.message() instanceof RingMessage.ToCaller message) {
                    post(new RingingEvent.Answered(message, said.from()));
                }
            });
        }
    }

    private void post(RingingEvent event) {
        Ringing machine = ringing;
        if (machine != null && !closed) {
            // Before a face hears of anything: who rings would learn by the time which of their rings is shown.
            machine.on(event, clock.instant()).forEach(this::run);
            tickWhileBusy(machine);
        }
        // Also of somebody who is nobody yet, and only looks which of their people is there.
        settle();
    }

    /** A program that nobody rings sleeps. */
    private void tickWhileBusy(Ringing machine) {
        if (machine.isBusy() && !ticking) {
            ticking = true;
            var _ = loop.after(TICK, () -> {
                ticking = false;
                post(new RingingEvent.Tick());
            });
        }
    }

    private void run(RingingEffect effect) {
        switch (effect) {
            case RingingEffect.Say say -> say(say);
            // Both follow from the ring that stands now.
            case RingingEffect.ListenForAnswers _ -> settle();
            case RingingEffect.StopListening(RingId over) -> {
                if (answers != null && answers.ring().equals(over)) {
                    answers = null;
                }
            }
            case RingingEffect.Tell(RingingNotice notice) -> tell(notice);
        }
    }

    private void say(RingingEffect.Say say) {
        OwnKeys own = keys;
        if (own != null && !closed && !notes.say(say, own.identity()) && say.part() == RingingEffect.Part.RING) {
            RingId ring = say.message().call();
            loop.post(() -> post(new RingingEvent.Refused(
                    ring, BellProblem.WRONG_LINK.at(say.to().server()))));
        }
    }

    private void tell(RingingNotice notice) {
        Consumer<RingingNotice> listener = face;
        if (listener == null) {
            return;
        }
        try {
            listener.accept(notice);
        } catch (RuntimeException e) {
            LOG.error("a fault in a face that is told of rings; ringing goes on", e);
        }
    }

    /** Listens and watches where that is wanted now, and tells what has become of it. */
    private void settle() {
        RingingWishes now = wishes;
        Ringing machine = ringing;
        if (now == null || closed) {
            return;
        }
        Optional<OwnKeys> own = Optional.ofNullable(keys)
                .filter(_ -> now.listening() && !now.server().isEmpty());
        lines.want(
                own.map(me -> new Lines.Home(now.server(), me.listen(), now.seen())),
                Optional.ofNullable(answers).map(open -> new Lines.Home(open.server(), open.listen(), true)),
                contacts,
                notes.owed());
        RingingNotice.Standing standing = new RingingNotice.Standing(
                own.map(me -> me.link(now.server())),
                own.isPresent() && lines.isHome(now.server()),
                fault.or(() -> own.flatMap(_ -> lines.trouble(now.server()))),
                machine == null ? unrung : machine.outgoing(),
                machine == null ? List.of() : machine.incoming(),
                lines.presence(contacts),
                machine == null ? Optional.empty() : machine.ahead());
        if (!standing.equals(told)) {
            told = standing;
            tell(standing);
        }
    }

    private byte[] drawn(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
