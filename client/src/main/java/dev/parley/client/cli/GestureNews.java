package dev.parley.client.cli;

import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.signaling.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Tells of reactions and of raised hands in sentences. For one thread. */
final class GestureNews {
    private final Function<PeerId, Optional<String>> names;
    private List<PeerId> raised = List.of();

    /** @param names of those who are in the call */
    GestureNews(Function<PeerId, Optional<String>> names) {
        this.names = names;
    }

    /** What somebody else shows; one's own is no news. */
    Optional<String> of(GestureNotice.Reaction reaction) {
        return Optional.ofNullable(reaction.from())
                .map(peer -> name(peer) + " reacts with " + reaction.reaction().inWords() + ".");
    }

    /** Who raised a hand, and where it stands among all; and who lowered one and is still there. */
    List<String> of(GestureNotice.Hands hands) {
        List<String> news = new ArrayList<>();
        List<PeerId> now = hands.raised().stream()
                .map(RaisedHand::peer)
                .filter(Objects::nonNull)
                .toList();
        raised.stream()
                .filter(peer -> !now.contains(peer))
                .flatMap(peer -> names.apply(peer).stream())
                .forEach(name -> news.add(name + " lowers the hand."));
        int place = 0;
        for (RaisedHand hand : hands.raised()) {
            place++;
            PeerId peer = hand.peer();
            if (peer != null && !raised.contains(peer)) {
                news.add(name(peer) + " raises a hand"
                        + (hands.raised().size() == 1
                                ? "."
                                : ": number " + place + " of " + hands.raised().size() + "."));
            }
        }
        raised = now;
        return news;
    }

    private String name(PeerId peer) {
        return names.apply(peer).orElse("Somebody");
    }
}
