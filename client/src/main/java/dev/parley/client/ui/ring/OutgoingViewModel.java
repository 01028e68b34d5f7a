package dev.parley.client.ui.ring;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.RingModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whom this person rings, and how that goes. FX thread. */
public final class OutgoingViewModel {
    private final RingModel bell;
    private final PeopleModel people;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<OutgoingRing>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public OutgoingViewModel(RingModel bell, PeopleModel people, Texts texts) {
        this.bell = bell;
        this.people = people;
        this.texts = texts;
        // One that was answered becomes a call, and of one that was given up there is nothing to say.
        bell.standing()
                .subscribe(now -> shown.set(now.outgoing()
                        .filter(ring -> ring.stage() != RingStage.ACCEPTED && ring.stage() != RingStage.CANCELLED)));
    }

    /** What there is to be seen of it. */
    public ReadOnlyObjectProperty<Optional<OutgoingRing>> shown() {
        return shown.getReadOnlyProperty();
    }

    Optional<Contact> contact(OutgoingRing ring) {
        return people.of(ring.callee());
    }

    String name(OutgoingRing ring) {
        return contact(ring).map(Contact::name).orElseGet(() -> texts.get("ring.somebody"));
    }

    /** How far it is, in a sentence. */
    String sentence(OutgoingRing ring) {
        String name = name(ring);
        String words = PlainText.of(ring.words()).strip();
        return switch (ring.stage()) {
            case CALLING -> texts.get(ring.trouble().isEmpty() ? "ring.out.calling" : "ring.out.delayed", name);
            case ACCEPTED, CANCELLED -> texts.get("ring.out.calling", name);
            case RINGING -> texts.get("ring.out.ringing", name);
            case DECLINED ->
                words.isEmpty()
                        ? texts.get("ring.out.declined", name)
                        : texts.get("ring.out.declinedWords", name, words);
            case BUSY -> texts.get("ring.out.busy", name);
            case NOT_AT_HOME -> texts.get("ring.out.notAtHome", name);
            case UNANSWERED -> texts.get("ring.out.unanswered", name);
            case FAILED -> texts.get("ring.out.failed", name, reason(ring)).strip();
        };
    }

    private String reason(OutgoingRing ring) {
        return ring.trouble()
                .map(why -> texts.reason(why.code(), why.subject(), why.sentence()))
                .orElse("");
    }

    /** Gives up, or closes what is told of the end. */
    public void dismiss() {
        bell.dismiss();
    }

    /** Rings the same person again. */
    void again(OutgoingRing ring) {
        contact(ring).ifPresent(contact -> bell.ring(contact, ring.video()));
    }
}
