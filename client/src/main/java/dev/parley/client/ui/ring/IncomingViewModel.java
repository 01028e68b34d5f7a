package dev.parley.client.ui.ring;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.ringing.IncomingRing;
import dev.parley.client.ringing.RingId;
import dev.parley.client.ui.attention.QuietPort;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Who rings here: aloud and in front, or quietly; and what can be answered. FX thread. */
public final class IncomingViewModel {
    /** As long as a caller's program reads them. */
    static final int MAX_WORDS = 200;

    private final RingModel bell;
    private final QuietPort quiet;
    private final Texts texts;
    private final Executor fx;
    private final Set<RingId> told = new HashSet<>();
    private final Set<RingId> aloud = new HashSet<>();
    private final Set<RingId> opened = new HashSet<>();
    /** Of which it is known whether they ring aloud. */
    private final Set<RingId> heard = new HashSet<>();

    private final ReadOnlyObjectWrapper<List<Ring>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Ring>> inWindow = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Ring>> quietly = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper sounds = new ReadOnlyBooleanWrapper();
    private final BooleanProperty inCall = new SimpleBooleanProperty();
    private Consumer<Ring> announce = _ -> {};

    /**
     * Somebody who rings.
     *
     * @param contact who that is to this person
     */
    public record Ring(IncomingRing ring, Optional<Contact> contact) {}

    public IncomingViewModel(RingModel bell, PeopleModel people, QuietPort quiet, Texts texts, Executor fx) {
        this.bell = bell;
        this.quiet = quiet;
        this.texts = texts;
        this.fx = fx;
        bell.standing().subscribe(_ -> look());
        people.contacts().addListener((InvalidationListener) _ -> look());
    }

    /** From now on this is told of each ring once it is known whether it is aloud. */
    public void announceBy(Consumer<Ring> listener) {
        announce = listener;
    }

    private void look() {
        List<Ring> now = bell.standing().get().incoming().stream()
                .map(ring -> new Ring(ring, bell.caller(ring)))
                .toList();
        Set<RingId> ids = now.stream().map(each -> each.ring().id()).collect(Collectors.toSet());
        told.retainAll(ids);
        aloud.retainAll(ids);
        opened.retainAll(ids);
        heard.retainAll(ids);
        all.set(now);
        show();
        now.stream().filter(each -> told.add(each.ring().id())).forEach(this::begin);
    }

    /** The desktop may say that its person does not want to be disturbed, and some people may do so always. */
    private void begin(Ring ring) {
        if (!ring.ring().loud()) {
            stayQuiet(ring);
        } else if (ring.contact().stream().anyMatch(Contact::always)) {
            raise(ring);
        } else {
            var _ = quiet.unwanted()
                    .thenAcceptAsync(
                            unwanted -> {
                                if (!rings(ring)) {
                                    return;
                                }
                                if (unwanted) {
                                    stayQuiet(ring);
                                } else {
                                    raise(ring);
                                }
                            },
                            fx);
        }
    }

    private boolean rings(Ring ring) {
        return all.get().stream()
                .anyMatch(each -> each.ring().id().equals(ring.ring().id()));
    }

    private void stayQuiet(Ring ring) {
        heard.add(ring.ring().id());
        show();
        announce.accept(ring);
    }

    private void raise(Ring ring) {
        heard.add(ring.ring().id());
        aloud.add(ring.ring().id());
        opened.add(ring.ring().id());
        show();
        announce.accept(ring);
    }

    private void show() {
        List<Ring> seen = all.get().stream()
                .filter(each -> opened.contains(each.ring().id()))
                .toList();
        if (!seen.equals(inWindow.get())) {
            inWindow.set(seen);
        }
        quietly.set(all.get().stream()
                .filter(each -> heard.contains(each.ring().id()) && !seen.contains(each))
                .toList());
        sounds.set(!aloud.isEmpty());
    }

    /** Everybody who rings now. */
    public ReadOnlyObjectProperty<List<Ring>> all() {
        return all.getReadOnlyProperty();
    }

    /** Those whom the window of its own shows; none, and there is none. */
    public ReadOnlyObjectProperty<List<Ring>> inWindow() {
        return inWindow.getReadOnlyProperty();
    }

    /** Those who ring beside that window; of whom nothing is shown for as long as it is not known whether they ring aloud. */
    public ReadOnlyObjectProperty<List<Ring>> quietly() {
        return quietly.getReadOnlyProperty();
    }

    /** Whether it rings aloud. */
    public ReadOnlyBooleanProperty sounds() {
        return sounds.getReadOnlyProperty();
    }

    boolean isAloud(Ring ring) {
        return aloud.contains(ring.ring().id());
    }

    /** Whether this person is in a call, which an answer ends. */
    public BooleanProperty inCall() {
        return inCall;
    }

    /** Opens the window for everybody who rings, also quietly. */
    public void open() {
        all.get().forEach(each -> opened.add(each.ring().id()));
        show();
    }

    /** The person wants to hear and see nothing more of these; they go on to ring for those who call. */
    public void hush() {
        aloud.clear();
        opened.clear();
        show();
    }

    public void accept(Ring ring, boolean video) {
        if (rings(ring)) {
            bell.accept(ring.ring().id(), video);
        }
    }

    /** @param words for the caller to read; may be empty */
    public void decline(Ring ring, String words) {
        if (rings(ring)) {
            bell.decline(ring.ring().id(), bounded(words.strip()));
        }
    }

    private static String bounded(String words) {
        return words.codePointCount(0, words.length()) <= MAX_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_WORDS));
    }

    /** How somebody is called here: as this person calls them; strangers as they call themselves, and as strangers. */
    public String name(Ring ring) {
        return ring.contact().map(Contact::name).orElseGet(() -> texts.get("ring.unknown", said(ring)));
    }

    /** What somebody calls themselves, who may call themselves anything. */
    String said(Ring ring) {
        return MemberName.shown(ring.ring().name()).orElseGet(() -> texts.get("ring.somebody"));
    }

    /** What they want. */
    public String sentence(Ring ring) {
        return texts.get(ring.ring().video() ? "ring.in.video" : "ring.in.sound");
    }

    /** How sure one can be of them. */
    String badge(Ring ring) {
        if (ring.contact().isPresent()) {
            return texts.get(ring.contact().get().verified().isPresent() ? "ring.in.verified" : "ring.in.known");
        }
        return texts.get(ring.ring().caller().isPresent() ? "ring.in.stranger" : "ring.in.guest");
    }
}
