package dev.parley.client.ui.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.PointingCommand.AllowPointing;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.Spot;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sam shows a screen, Ann watches it, and this person does both. */
class PointingViewModelTest {
    private static final PeerId SAM = PeerId.of(new byte[PeerId.BYTES]);
    private static final PeerId ANN = new PeerId("AQAAAAAAAAAAAAAAAAAAAA");
    private static final PointingMark HERE = new PointingMark.At(new Spot(1, 2));
    private static final Optional<PeerId> OWN = Optional.empty();

    private final ViewModels with = new ViewModels();
    private final List<String> told = new ArrayList<>();
    private final PointingViewModel model = new PointingViewModel(with.engine, with.texts, told::add, () -> 0);

    @BeforeEach
    void enter() {
        with.engine.send(new Command.Join("https://h/j#1.X", "Me"));
        with.engine.on(new Notice.Call(
                1,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        List.of(member(SAM, "Sam", true), member(ANN, "Ann", false)),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
    }

    private static MemberSnapshot member(PeerId id, String name, boolean screen) {
        return new MemberSnapshot(
                id, name, ClientKind.DESKTOP, MemberState.CONNECTED, new MediaFlags(true, true, screen));
    }

    private void allowed(boolean allowed) {
        with.engine.on(new PointingNotice.PointingAllowed(1, SAM, allowed));
    }

    @Test
    void pointsOnlyWhereOneMay() {
        model.toggle(SAM);
        assertThat(told).containsExactly("Sam does not let you point at the screen yet.");
        assertThat(model.pointsAt(SAM).get()).isFalse();
        allowed(true);
        assertThat(told).endsWith("You may point and draw on the screen of Sam now.");
        model.toggle(SAM);
        assertThat(model.pointsAt(SAM).get()).isTrue();
        assertThat(model.pointsAt(ANN).get()).isFalse();
        model.point(SAM, List.of(HERE));
        assertThat(with.sent(PointingCommand.Point.class)).containsExactly(new PointingCommand.Point(SAM, HERE));
        assertThat(model.drawing(Optional.of(SAM)).pointers())
                .as("one's own, at once")
                .hasSize(1);
        allowed(false);
        assertThat(model.pointsAt(SAM).get()).isFalse();
        assertThat(told).endsWith("Sam lets you point no more.");
        assertThat(model.drawing(Optional.of(SAM)).isEmpty()).isTrue();
    }

    @Test
    void knowsWhatIsDrawnOnEachScreen() {
        with.engine.on(new PointingNotice.Pointed(1, ANN, SAM, HERE));
        with.engine.on(new PointingNotice.Pointed(1, ANN, null, new PointingMark.Ink(0, 0, List.of(new Spot(1, 1)))));
        assertThat(model.drawing(Optional.of(SAM)).pointers()).hasSize(1);
        assertThat(model.drawing(OWN).strokes()).hasSize(1);
        assertThat(model.name(Optional.of(ANN))).isEqualTo("Ann");
        with.engine.on(new PointingNotice.PointingCleared(1, null, null));
        assertThat(model.drawing(OWN).isEmpty()).isTrue();
        with.engine.on(new PointingNotice.PointingCleared(1, SAM, ANN));
        assertThat(model.drawing(Optional.of(SAM)).isEmpty()).isTrue();
    }

    @Test
    void letsAllSomeOrNobody() {
        model.toggleAll();
        assertThat(model.lets().get().all()).isTrue();
        model.togglePerson(ANN);
        assertThat(model.lets().get()).isEqualTo(new AllowPointing(false, List.of(SAM)));
        model.togglePerson(ANN);
        assertThat(model.lets().get().people()).containsExactly(SAM, ANN);
        model.toggleAll();
        assertThat(model.letsAnybody().get())
                .as("one press ends it for each of them")
                .isFalse();
        model.toggleAll();
        model.shareEnded();
        assertThat(with.sent(AllowPointing.class)).hasSize(6).endsWith(AllowPointing.NOBODY);
        model.shareEnded();
        assertThat(with.sent(AllowPointing.class)).hasSize(6);
    }
}
