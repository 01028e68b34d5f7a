package dev.parley.client.ui.call.gesture;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.FleetingReaction;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What is shown without words in the call: reactions, and who has raised a hand. FX thread. */
public final class GesturesViewModel {
    private final EngineModel engine;
    private final CallMembers roster;
    private final HandOrder order = new HandOrder();
    private final BooleanProperty handRaised = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper ownPlace = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<FleetingReaction>> ownReaction =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean inCall;
    private long reactions;

    public GesturesViewModel(EngineModel engine, CallMembers roster) {
        this.engine = engine;
        this.roster = roster;
        handRaised.subscribe((_, raised) -> {
            if (inCall) {
                engine.send(new Command.RaiseHand(raised));
                look();
            }
        });
    }

    /** Shows everybody a sign, if it is not one too many; it is shown here when it was sent. */
    public void react(ReactionKind kind) {
        engine.send(new Command.React(kind));
    }

    /** Raises this person's hand and lowers it. */
    public BooleanProperty handRaised() {
        return handRaised;
    }

    /** How many hands were raised before one's own, and one more; 0 while it is not raised, or not known. */
    public ReadOnlyIntegerProperty ownPlace() {
        return ownPlace.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<FleetingReaction>> ownReaction() {
        return ownReaction.getReadOnlyProperty();
    }

    public void begin() {
        end();
        inCall = true;
    }

    public void end() {
        inCall = false;
        handRaised.set(false);
        ownReaction.set(Optional.empty());
        order.clear();
        look();
    }

    public void on(GestureNotice.Reaction reaction) {
        Optional<FleetingReaction> next = Optional.of(new FleetingReaction(reaction.reaction(), ++reactions));
        PeerId from = reaction.from();
        if (from == null) {
            ownReaction.set(next);
        } else {
            roster.member(from).ifPresent(member -> member.reacts(next));
        }
    }

    /** Returns who has just raised a hand. */
    public List<MemberViewModel> on(GestureNotice.Hands hands) {
        List<PeerId> raised = order.tell(hands.raised(), this::apart, handRaised.get());
        look();
        return raised.stream().flatMap(peer -> roster.member(peer).stream()).toList();
    }

    /** Looks again, after people came, went or were lost sight of. */
    public void look() {
        order.look(this::apart, handRaised.get());
        ownPlace.set(order.place(null));
        roster.handsAre(member -> order.place(member.id()));
    }

    private boolean apart(PeerId peer) {
        return roster.member(peer)
                .filter(member -> member.member().get().state() != MemberState.CONNECTED)
                .isPresent();
    }
}
