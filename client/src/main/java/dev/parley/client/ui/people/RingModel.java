package dev.parley.client.ui.people;

import dev.parley.client.contact.Contact;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.Presence;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.RingingNotice.Standing;
import dev.parley.client.ringing.RingingPort;
import dev.parley.client.ringing.SealedRing;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.settings.PreferencesModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The doorbell as it stands, and the way to it. FX thread. */
public final class RingModel {
    private static final Standing NOTHING = new Standing(
            Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), Map.of(), Optional.empty());

    private static final int MOST_HANDED = 8;

    /** An answer is on its way for a moment, in which nobody rings any more and the call has not begun. */
    private static final Duration ANSWERED = Duration.ofSeconds(5);

    private final Optional<Supplier<RingingPort>> make;
    private final PeopleModel people;
    private final PreferencesModel preferences;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Ahead>> ahead = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Consumer<RingingNotice>> listeners = new ArrayList<>();
    private Optional<RingingPort> port = Optional.empty();
    private boolean inCall;
    /** Were handed over before the doorbell could answer them. */
    private final List<SealedRing> handed = new ArrayList<>();

    /**
     * A call that an answer would lead into.
     *
     * @param link a secret
     * @param answered whether this person has said yes
     */
    public record Ahead(String link, boolean answered) {
        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Ahead[answered " + answered + "]";
        }
    }

    /** @param make the doorbell; not asked before {@link #begin} */
    public RingModel(
            Optional<Supplier<RingingPort>> make, PeopleModel people, PreferencesModel preferences, Executor fx) {
        this.make = make;
        this.people = people;
        this.preferences = preferences;
        this.fx = fx;
        preferences.current().subscribe((before, now) -> {
            if (!RingWishes.of(before).equals(RingWishes.of(now))) {
                port.ifPresent(bell -> bell.wish(RingWishes.of(now)));
            }
        });
        people.contacts().addListener((InvalidationListener)
                _ -> port.ifPresent(bell -> bell.know(List.copyOf(people.contacts()))));
    }

    /** Listens from now on; the second time nothing happens. */
    public void begin() {
        if (port.isPresent() || make.isEmpty()) {
            return;
        }
        RingingPort bell = make.get().get();
        port = Optional.of(bell);
        bell.start(
                RingWishes.of(preferences.get()),
                List.copyOf(people.contacts()),
                notice -> fx.execute(() -> {
                    if (port.equals(Optional.of(bell))) {
                        on(notice);
                    }
                }));
        bell.inCall(inCall);
    }

    /** Who this person was is forgotten: somebody new listens from now on. */
    public void beginAnew() {
        if (port.isPresent()) {
            port = Optional.empty();
            standing.set(NOTHING);
            begin();
        }
    }

    /** What happens once is told to everybody who listens. */
    public void listen(Consumer<RingingNotice> listener) {
        listeners.add(listener);
    }

    private void on(RingingNotice notice) {
        if (notice instanceof Standing now) {
            standing.set(now);
            lookAhead();
            takeHanded();
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(notice));
    }

    private void lookAhead() {
        Optional<String> next = standing.get().ahead();
        if (next.isPresent()) {
            if (!ahead.get().map(Ahead::link).equals(next)) {
                ahead.set(next.map(link -> new Ahead(link, false)));
            }
        } else if (ahead.get().isPresent()) {
            CompletableFuture.delayedExecutor(ANSWERED.toMillis(), TimeUnit.MILLISECONDS, fx)
                    .execute(() -> {
                        if (standing.get().ahead().isEmpty()) {
                            ahead.set(Optional.empty());
                        }
                    });
        }
    }

    /** The call that an answer would lead into, also for a moment after it. */
    public ReadOnlyObjectProperty<Optional<Ahead>> ahead() {
        return ahead.getReadOnlyProperty();
    }

    /** Whether anybody can be rung from here at all. */
    public boolean there() {
        return make.isPresent();
    }

    /** All that is so now. */
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    public Presence presence(IdentityKey key) {
        return standing.get().presence().getOrDefault(key, Presence.UNKNOWN);
    }

    /** Whether this is one's own link, or one that one had. */
    boolean isOwn(ContactLink link) {
        return standing.get().link().stream().anyMatch(own -> own.person().equals(link.person()));
    }

    /** Rings somebody who has given a link. */
    public void ring(Contact contact, boolean video) {
        port.ifPresent(bell -> contact.link().ifPresent(link -> bell.ring(link, video)));
    }

    /** Gives up ringing, or forgets how it ended. */
    public void dismiss() {
        port.ifPresent(RingingPort::dismiss);
    }

    public void accept(RingId ring, boolean video) {
        ahead.set(ahead.get().map(call -> new Ahead(call.link(), true)));
        port.ifPresent(bell -> bell.accept(ring, video));
    }

    public void decline(RingId ring, String words) {
        port.ifPresent(bell -> bell.decline(ring, words));
    }

    public void renewLink() {
        port.ifPresent(RingingPort::renewLink);
    }

    /** Rings here too, once the doorbell can answer. */
    public void hand(SealedRing ring) {
        if (handed.size() < MOST_HANDED) {
            handed.add(ring);
        }
        takeHanded();
    }

    private void takeHanded() {
        if (port.isPresent() && standing.get().home()) {
            handed.forEach(port.get()::hand);
            handed.clear();
        }
    }

    public void inCall(boolean now) {
        inCall = now;
        // What led into this call is behind; who rings meanwhile is ahead once it is over.
        ahead.set(now ? Optional.empty() : standing.get().ahead().map(link -> new Ahead(link, false)));
        port.ifPresent(bell -> bell.inCall(now));
    }

    /** How somebody who rings is called here: as this person calls them, if they are known. */
    public Optional<Contact> caller(IncomingRing ring) {
        return ring.caller().flatMap(people::of);
    }
}
