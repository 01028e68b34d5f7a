package dev.parley.client.ui.call.verify;

import dev.parley.client.contact.Contact;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What holds while somebody else is in a call than who was rung: nothing is sent of this person, until both have compared or the
 * call is left. While they compare, because this person wants to, they see the call, and may turn on what they need for that. FX thread.
 */
public final class StrangerViewModel {
    private final Acquaintances acquaintances;
    private final BooleanProperty microphone;
    private final BooleanProperty camera;
    private final Consumer<MemberViewModel> begin;
    private final Runnable hangUp;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Acquaintances.Stranger>> covers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final InvalidationListener look = _ -> look();
    private @Nullable Sent before;
    private @Nullable MemberViewModel followed;
    private @Nullable PeerId wished;
    private boolean compared;

    private record Sent(boolean microphone, boolean camera) {}

    /**
     * Nobody is there yet.
     *
     * @param microphone whether it is sent
     * @param begin begins to compare
     */
    public StrangerViewModel(
            Acquaintances acquaintances,
            BooleanProperty microphone,
            BooleanProperty camera,
            Consumer<MemberViewModel> begin,
            Runnable hangUp,
            Texts texts) {
        this.acquaintances = acquaintances;
        this.microphone = microphone;
        this.camera = camera;
        this.begin = begin;
        this.hangUp = hangUp;
        this.texts = texts;
        acquaintances.stranger().subscribe(_ -> look());
        // Keys and trays turn them on as well.
        microphone.subscribe(on -> keepOff(microphone, on));
        camera.subscribe(on -> keepOff(camera, on));
    }

    private void look() {
        Optional<Acquaintances.Stranger> now = acquaintances.stranger().get();
        follow(now.map(Acquaintances.Stranger::member).orElse(null));
        boolean compares = now.filter(Acquaintances::compares).isPresent();
        if (compared && !compares) {
            wished = null;
        }
        compared = compares;
        Optional<Acquaintances.Stranger> next =
                now.filter(there -> !compares || !there.member().id().equals(wished));
        if (next.isPresent()) {
            mute();
        } else if (now.isEmpty()) {
            covers.set(next);
            restore();
        }
        covers.set(next);
    }

    private void follow(@Nullable MemberViewModel next) {
        MemberViewModel earlier = followed;
        if (earlier != null) {
            earlier.verification().removeListener(look);
        }
        followed = next;
        if (next != null) {
            next.verification().addListener(look);
        }
    }

    private void keepOff(BooleanProperty sent, boolean on) {
        if (on && covers.get().isPresent()) {
            sent.set(false);
        }
    }

    private void mute() {
        if (before == null) {
            before = new Sent(microphone.get(), camera.get());
        }
        microphone.set(false);
        camera.set(false);
    }

    private void restore() {
        Sent sent = before;
        before = null;
        if (sent != null) {
            microphone.set(sent.microphone());
            camera.set(sent.camera());
        }
    }

    /** Who is there, while their call is covered. */
    public ReadOnlyObjectProperty<Optional<Acquaintances.Stranger>> covers() {
        return covers.getReadOnlyProperty();
    }

    /** Not with somebody whose program proves nothing. */
    boolean canCompare(Acquaintances.Stranger there) {
        return there.member().person().isPresent();
    }

    String sentence(Acquaintances.Stranger there) {
        String name = there.expected().name();
        Optional<String> known = there.member().contact().get().map(Contact::name);
        if (known.isPresent()) {
            return texts.get("stranger.known", name, known.get());
        }
        return texts.get(canCompare(there) ? "stranger.why" : "stranger.guest", name);
    }

    void compare() {
        covers.get().map(Acquaintances.Stranger::member).ifPresent(member -> {
            wished = member.id();
            begin.accept(member);
            look();
        });
    }

    void hangUp() {
        hangUp.run();
    }
}
