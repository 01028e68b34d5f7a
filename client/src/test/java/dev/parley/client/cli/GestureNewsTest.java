package dev.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a terminal says of reactions and raised hands. */
class GestureNewsTest {
    private static final PeerId ANN = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId BEN = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");

    private final Map<PeerId, String> names = new HashMap<>(Map.of(ANN, "Ann", BEN, "Ben"));
    private final GestureNews news = new GestureNews(peer -> Optional.ofNullable(names.get(peer)));

    @Test
    void saysWhoRaisesAHandAndWhereItStands() {
        assertThat(hands(new RaisedHand(BEN, 2))).containsExactly("Ben raises a hand.");
        assertThat(hands(new RaisedHand(BEN, 2), new RaisedHand(null, 3)))
                .containsExactly("You raise your hand: number 2 of 2.");
        assertThat(hands(new RaisedHand(BEN, 2), new RaisedHand(null, 3), new RaisedHand(ANN, 4)))
                .containsExactly("Ann raises a hand: number 3 of 3.");
        assertThat(hands(new RaisedHand(null, 3), new RaisedHand(ANN, 4))).containsExactly("Ben lowers the hand.");
        names.remove(ANN);
        assertThat(hands(new RaisedHand(null, 3)))
                .as("who left is told of elsewhere")
                .isEmpty();
    }

    @Test
    void saysThatOnesOwnHandWasLowered() {
        assertThat(hands(new RaisedHand(null, 1))).containsExactly("You raise your hand.");
        assertThat(hands(new RaisedHand(null, 1))).isEmpty();
        assertThat(hands()).containsExactly("You lower your hand.");
        assertThat(hands()).isEmpty();
    }

    @Test
    void whatIsTypedRaisesTheHandAndLowersIt() {
        assertThat(GestureNews.answer("Raise")).contains(new Command.RaiseHand(true));
        assertThat(GestureNews.answer("lower")).contains(new Command.RaiseHand(false));
        assertThat(GestureNews.answer("raise it")).isEmpty();
    }

    @Test
    void saysWhatOthersShow() {
        assertThat(news.of(new GestureNotice.Reaction(1, ANN, ReactionKind.THUMBS_UP)))
                .contains("Ann reacts with thumbs up.");
        assertThat(news.of(new GestureNotice.Reaction(1, ANN, ReactionKind.OTHER)))
                .contains("Ann reacts with a sign that this version does not know.");
        assertThat(news.of(new GestureNotice.Reaction(1, null, ReactionKind.THUMBS_UP)))
                .isEmpty();
    }

    private List<String> hands(RaisedHand... raised) {
        return news.of(new GestureNotice.Hands(1, List.of(raised)));
    }
}
