package dev.parley.client.cli;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Tells of reactions and of raised hands in sentences. For one thread. */
final class GestureNews {
    static final String HELP = "Type raise or lower, for your own hand.";

    private final Function<PeerId, Optional<String>> names;
    private List<PeerId> raised = List.of();
    private boolean ownRaised;

    /** @param names of those who are in the call */
    GestureNews(Function<PeerId, Optional<String>> names) {
        this.names = names;
    }

    /** What somebody else shows; one's own is no news. */
    Optional<String> of(GestureNotice.Reaction reaction) {
        return Optional.ofNullable(reaction.from())
                .map(peer -> name(peer) + " reacts with " + reaction.reaction().inWords() + ".");
    }

    /** What this person typed, if it is about their own hand. */
    static Optional<Command> answer(String line) {
        return switch (line.toLowerCase(Locale.ROOT)) {
            case "raise" -> Optional.of(new Command.RaiseHand(true));
            case "lower" -> Optional.of(new Command.RaiseHand(false));
            default -> Optional.empty();
        };
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
        boolean own = hands.raised().stream().anyMatch(hand -> hand.peer() == null);
        if (ownRaised && !own) {
            news.add("You lower your hand.");
        }
        int place = 0;
        for (RaisedHand hand : hands.raised()) {
            place++;
            PeerId peer = hand.peer();
            String among = hands.raised().size() == 1
                    ? "."
                    : ": number " + place + " of " + hands.raised().size() + ".";
            if (peer == null) {
                if (!ownRaised) {
                    news.add("You raise your hand" + among);
                }
            } else if (!raised.contains(peer)) {
                news.add(name(peer) + " raises a hand" + among);
            }
        }
        raised = now;
        ownRaised = own;
        return news;
    }

    private String name(PeerId peer) {
        return names.apply(peer).orElse("Somebody");
    }
}
