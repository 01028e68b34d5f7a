package dev.parley.client.ui.call.verify;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Who of those in the call is known: recognised by the key that they prove to have, kept as a contact, pinned when both have compared;
 * and told of when it is somebody else than who was rung. FX thread.
 */
public final class Acquaintances {
    private static final Set<VerificationStage> COMPARING =
            EnumSet.of(VerificationStage.WAITING, VerificationStage.COMPARING);

    /** How often somebody is measured who has not said who they are. */
    private static final int SILENT = 4;

    private final CallMembers roster;
    private final PeopleModel people;
    private final Texts texts;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Optional<Stranger>> stranger = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<PeerId, Integer> silence = new HashMap<>();
    private Optional<Expected> expected = Optional.empty();
    private boolean cameAsExpected;

    /**
     * Who was rung, or rang.
     *
     * @param name as they are called here
     */
    public record Expected(IdentityKey key, String name) {}

    /** Somebody in the place of who was expected. */
    public record Stranger(Expected expected, MemberViewModel member) {}

    /** @param tell says something that happened, for a while */
    public Acquaintances(
            EngineModel engine,
            CallMembers roster,
            PeopleModel people,
            Texts texts,
            InstantSource clock,
            Consumer<String> tell) {
        this.roster = roster;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.tell = tell;
        roster.members().addListener((InvalidationListener) _ -> look());
        people.contacts().addListener((InvalidationListener) _ -> look());
        engine.listen(notice -> {
            if (notice instanceof VerificationNotice now) {
                on(now);
            } else if (notice instanceof Notice.Statistics measured) {
                on(measured.peer());
            }
        });
    }

    /** With whom the call that begins now is; empty for one whose link came another way. */
    public void expect(Optional<Expected> next) {
        expected = next;
        cameAsExpected = false;
        silence.clear();
        look();
    }

    /** With whom the call is; of whom was compared with in their place, the key that is theirs since. */
    public Optional<Expected> expected() {
        return expected;
    }

    private void on(VerificationNotice now) {
        IdentityKey person = now.person();
        if (now.stage() == VerificationStage.MATCHED && person != null) {
            pin(now, person);
        }
        look();
    }

    /** What both have compared is whose key it is: of who has it, or of who was expected. */
    private void pin(VerificationNotice now, IdentityKey person) {
        Optional<Contact> known = people.of(person);
        Optional<Contact> meant = stranger.get()
                .filter(there -> there.member().id().equals(now.peer()) && known.isEmpty())
                .flatMap(there -> people.of(there.expected().key()));
        Optional<Contact> whose = known.or(() -> meant);
        whose.filter(contact -> contact.verified().isEmpty() || !contact.key().equals(person))
                .ifPresent(contact -> people.keep(contact.verifiedBy(person, clock.instant())));
        if (meant.isPresent()) {
            expected = expected.map(who -> new Expected(person, who.name()));
        }
    }

    private void look() {
        roster.members().forEach(member -> member.contactIs(member.person().flatMap(people::of)));
        stranger.set(expected.flatMap(this::strangerFor));
    }

    /** Connected people are measured once a second; who has not said by now who they are does not say it. */
    private void on(PeerId measured) {
        if (expected.isPresent() && silence.merge(measured, 1, Integer::sum) == SILENT) {
            look();
        }
    }

    /** Until who was expected has been there: whom these two let in later is another matter. */
    private Optional<Stranger> strangerFor(Expected who) {
        cameAsExpected |=
                roster.members().stream().anyMatch(member -> member.person().equals(Optional.of(who.key())));
        return cameAsExpected
                ? Optional.empty()
                : roster.members().stream()
                        .filter(member -> member.verification().get().isPresent()
                                || silence.getOrDefault(member.id(), 0) >= SILENT)
                        .findFirst()
                        .map(member -> new Stranger(who, member));
    }

    /** Who is there in the place of who was expected. */
    public ReadOnlyObjectProperty<Optional<Stranger>> stranger() {
        return stranger.getReadOnlyProperty();
    }

    /** Whether these two compare now. */
    public static boolean compares(Stranger there) {
        return there.member().verification().get().stream().anyMatch(now -> COMPARING.contains(now.stage()));
    }

    /** Whether somebody can be kept, who is not yet. */
    public boolean canKeep(MemberViewModel member) {
        return member.person().isPresent() && member.contact().get().isEmpty() && !member.unsafe();
    }

    /** Keeps somebody by the name that they say; they can be called something else later. */
    public void keep(MemberViewModel member) {
        member.person().ifPresent(key -> {
            String name = member.name().strip();
            String bounded = name.length() > Contact.MAX_NAME ? name.substring(0, Contact.MAX_NAME) : name;
            Contact fresh = Contact.fresh(bounded, key, Optional.empty(), clock.instant());
            people.keep(
                    member.sure() ? fresh.verifiedBy(key, clock.instant()) : fresh,
                    () -> tell.accept(texts.get("people.kept", name)));
        });
    }
}
