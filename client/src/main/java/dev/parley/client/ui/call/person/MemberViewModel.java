package dev.parley.client.ui.call.person;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.common.Texts;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Another person in the call, as a tile shows them. FX thread. */
public final class MemberViewModel {
    private final PeerId id;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<MemberSnapshot> member;
    private final StringBinding nameText;
    private final ReadOnlyObjectWrapper<Quality> quality = new ReadOnlyObjectWrapper<>(Quality.UNKNOWN);
    private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper heard = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper hand = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<FleetingReaction>> reaction =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final QualityMeter meter = new QualityMeter();
    private final StatisticsHistory history = new StatisticsHistory();
    private final ReadOnlyObjectWrapper<Optional<VerificationNotice>> verification =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Contact>> contact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean announced;

    /** @param announced whether nobody is to be told that this person has come */
    MemberViewModel(MemberSnapshot first, boolean announced, Texts texts) {
        id = first.id();
        this.texts = texts;
        this.announced = announced;
        member = new ReadOnlyObjectWrapper<>(first);
        nameText = texts.bind(this::name, member);
    }

    public PeerId id() {
        return id;
    }

    /** Name, state, and what they send. */
    public ReadOnlyObjectProperty<MemberSnapshot> member() {
        return member.getReadOnlyProperty();
    }

    public boolean showsScreen() {
        return member.get().media().screen();
    }

    public String name() {
        return texts.name(member.get().name(), id);
    }

    /** The name, following what the person says and the language. */
    public StringBinding nameText() {
        return nameText;
    }

    /** Whether it is now to be said that this person has come: once, and by the name that they say. */
    boolean comes() {
        boolean now = !announced && !member.get().unheardOf();
        announced |= now;
        return now;
    }

    public ReadOnlyObjectProperty<Quality> quality() {
        return quality.getReadOnlyProperty();
    }

    /** Whether this is who speaks. */
    public ReadOnlyBooleanProperty speaking() {
        return speaking.getReadOnlyProperty();
    }

    /** Whether this person wants to hear them. */
    public ReadOnlyBooleanProperty heard() {
        return heard.getReadOnlyProperty();
    }

    /** How many hands were raised before theirs, and one more; 0 if it is not raised. */
    public ReadOnlyIntegerProperty hand() {
        return hand.getReadOnlyProperty();
    }

    /** What they showed last. */
    public ReadOnlyObjectProperty<Optional<FleetingReaction>> reaction() {
        return reaction.getReadOnlyProperty();
    }

    /** How far this person and they have made sure of each other; empty where the program knows nothing of it. */
    public ReadOnlyObjectProperty<Optional<VerificationNotice>> verification() {
        return verification.getReadOnlyProperty();
    }

    /** By what they are known in other calls too, proved; empty for guests and older programs. */
    public Optional<IdentityKey> person() {
        return verification.get().flatMap(now -> Optional.ofNullable(now.person()));
    }

    /** Who they are in this person's address book. */
    public ReadOnlyObjectProperty<Optional<Contact>> contact() {
        return contact.getReadOnlyProperty();
    }

    public void contactIs(Optional<Contact> next) {
        contact.set(next);
    }

    private boolean isAt(VerificationStage... stages) {
        return verification.get().stream().anyMatch(now -> List.of(stages).contains(now.stage()));
    }

    /** Whether what was compared with them was different, or cannot have been right. */
    public boolean unsafe() {
        return isAt(VerificationStage.DIFFERED, VerificationStage.BROKEN);
    }

    /** Whether this person has compared with them: in this call, or in an earlier one, of which they have the key. */
    public boolean sure() {
        return isAt(VerificationStage.MATCHED) || (recognised() && !unsafe());
    }

    /** Whether they have the key of somebody with whom this person compared in an earlier call. */
    public boolean recognised() {
        // A page's code came from a server, whatever key it has.
        return !member.get().inBrowser()
                && contact.get().stream()
                        .anyMatch(known -> known.verified().isPresent() && person().equals(Optional.of(known.key())));
    }

    void verificationIs(Optional<VerificationNotice> now) {
        verification.set(now);
    }

    /**
     * How large something is that came.
     *
     * @param width in pixels
     */
    public record Sent(int width, int height) {}

    /** How large the screen is that this person shows, as it was sent; empty while that is not known. */
    public Optional<Sent> sentScreen() {
        return history.latest().stream()
                .flatMap(latest -> latest.incoming().stream())
                .filter(stream -> stream.kind().equals("screen") && stream.frameWidth() > 0)
                .map(stream -> new Sent(stream.frameWidth(), stream.frameHeight()))
                .findFirst();
    }

    public StatisticsHistory history() {
        return history;
    }

    void is(MemberSnapshot next) {
        // Another engine has to hear it anew who they are, and the last one heard it of the same key.
        member.set(next.unheardOf() ? next.knownAs(member.get()) : next);
        if (next.state() != MemberState.CONNECTED) {
            quality.set(meter.lost());
        }
    }

    public void hear(boolean now) {
        heard.set(now);
    }

    void speaks(boolean now) {
        speaking.set(now);
    }

    void handIs(int place) {
        hand.set(place);
    }

    public void reacts(Optional<FleetingReaction> next) {
        reaction.set(next);
    }

    public void measured(ConnectionStatistics statistics) {
        history.add(statistics);
        quality.set(meter.add(member.get().state(), statistics));
    }
}
