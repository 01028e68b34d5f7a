package dev.parley.client.engine;

import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.client.signaling.WebSocketSignaling;
import dev.parley.client.trust.CardCipher;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the room of a link for somebody who thinks about joining, and looks again for as long as they do; who does join
 * takes the way from here. A server that cannot be reached, or tells nothing, is not complained about: joining will say what is
 * wrong. Confined to the engine's thread.
 */
final class Lookout {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** A server that takes longer may be one that nothing leads to any more, as after a sleep: another socket will tell. */
    private static final Duration ANSWERS = Duration.ofSeconds(2);

    private final EngineThread engine;
    private final Consumer<Notice> notices;
    private final String clientName;
    private final Runnable prepareOffer;
    private @Nullable Look current;

    /** @param prepareOffer makes the offer to whom joining will lead to, unless there is one */
    Lookout(EngineThread engine, Consumer<Notice> notices, String clientName, Runnable prepareOffer) {
        this.engine = engine;
        this.notices = notices;
        this.clientName = clientName;
        this.prepareOffer = prepareOffer;
    }

    void look(Command.Look command) {
        try {
            RoomLink link = RoomLink.parse(command.link());
            if (command.offer() == Command.Look.Offer.NOW) {
                prepareOffer.run();
            }
            if (current != null && current.number == command.number() && current.link.equals(link)) {
                current.offer = command.offer();
                return;
            }
            away();
            current = new Look(link, command);
        } catch (LinkException e) {
            away();
            notices.accept(new Notice.Present(command.number(), false, List.of()));
        }
    }

    /** Looks no more, and hands on how it came to this room, if it did and the server was not lost since. */
    Optional<Approach> approach(RoomLink link) {
        Look last = current;
        if (last == null || last.lost || last.silent() || !last.link.text().equals(link.text())) {
            return Optional.empty();
        }
        current = null;
        return Optional.of(new Approach(last.signaling, last.up, last.members, listener -> last.listener = listener));
    }

    void away() {
        Look last = current;
        current = null;
        if (last != null) {
            var _ = last.signaling.end();
        }
    }

    /** One room that is looked at, over a session of its own. */
    private final class Look {
        private final RoomLink link;
        private final long number;
        private final RoomKeys keys;
        private final CardCipher cards;
        private final CallMessageCodec codec = new CallMessageCodec();
        private final SignalingPort signaling;
        private Consumer<SignalingEvent> listener = this::on;
        private Command.Look.Offer offer;
        private List<PeerId> members = List.of();
        private boolean up;
        private OptionalLong askedInVain = OptionalLong.empty();
        private boolean lost;

        Look(RoomLink link, Command.Look command) {
            this.link = link;
            this.number = command.number();
            this.offer = command.offer();
            this.keys = RoomKeys.derive(link.secret());
            this.cards = new CardCipher(keys);
            this.signaling = WebSocketSignaling.connect(
                    URI.create(link.server()), clientName, event -> engine.execute(() -> listener.accept(event)));
        }

        private void on(SignalingEvent event) {
            if (!equals(current)) {
                return;
            }
            switch (event) {
                case SignalingEvent.Connected() -> {
                    up = true;
                    ask();
                }
                case SignalingEvent.Present(var there, boolean asks) -> present(there, asks);
                case SignalingEvent.Lost _,
                        SignalingEvent.Unreachable _,
                        SignalingEvent.TakenOver _,
                        SignalingEvent.Removed _ -> {
                    lost = true;
                    tell(false, List.of());
                }
                // It is asked again soon in any case.
                case SignalingEvent.Restored _ -> lost = false;
                case SignalingEvent.ServerSaid _ -> askedInVain = OptionalLong.empty();
                // Nothing was joined.
                case SignalingEvent.Delivered _ -> {}
            }
        }

        private void ask() {
            if (equals(current)) {
                if (askedInVain.isEmpty()) {
                    askedInVain = OptionalLong.of(System.nanoTime());
                }
                signaling.look(keys.roomId(), keys.joinToken());
                engine.later(AGAIN, this::ask);
            }
        }

        boolean silent() {
            return askedInVain.isPresent() && System.nanoTime() - askedInVain.getAsLong() > ANSWERS.toNanos();
        }

        private void present(List<ServerMessage.PresentMember> there, boolean asks) {
            askedInVain = OptionalLong.empty();
            members = there.stream().map(ServerMessage.PresentMember::id).toList();
            if (!members.isEmpty() && offer == Command.Look.Offer.MET) {
                prepareOffer.run();
            }
            // Of a room that asks nobody is known, which is not the same as nobody there.
            tell(
                    !asks,
                    there.stream()
                            .map(member -> Doorway.person(member, cards, codec))
                            .toList());
        }

        private void tell(boolean known, List<PresentPerson> people) {
            notices.accept(new Notice.Present(number, known, people));
        }
    }
}
