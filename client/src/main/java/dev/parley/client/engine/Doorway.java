package dev.parley.client.engine;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessageCodec;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.engine.reason.EngineReason;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.client.trust.CardCipher;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Whose room a call is in, who waits at its door, and what its owner wants done there. Confined to the engine's thread. */
final class Doorway {
    private final long join;
    private final PeerId self;
    private final CardCipher cards;
    private final CallMessageCodec codec = new CallMessageCodec();
    private final SignalingPort signaling;
    private final Consumer<Notice> notices;
    private final RoomLink link;
    private final SecureRandom random = new SecureRandom();
    /** Those that the server has not said to have yet, oldest first: before, nobody is to be given one. */
    private final SequencedMap<InvitationId, RoomNotice.Invited> asked = new LinkedHashMap<>();
    /** Those of them that were asked for in a session that is over. */
    private final Set<InvitationId> doubtful = new HashSet<>();

    Doorway(
            long join,
            RoomLink link,
            PeerId self,
            CardCipher cards,
            SignalingPort signaling,
            Consumer<Notice> notices) {
        this.join = join;
        this.link = link;
        this.self = self;
        this.cards = cards;
        this.signaling = signaling;
        this.notices = notices;
    }

    void on(ServerMessage.RoomState state) {
        boolean own = state.owner().equals(self);
        List<ServerMessage.PresentMember> waiting =
                own ? Optional.ofNullable(state.waiting()).orElse(List.of()) : List.of();
        notices.accept(new RoomNotice.Room(
                join,
                own ? null : state.owner(),
                state.door(),
                state.mayOpen(),
                waiting.stream().map(one -> person(one, cards, codec)).toList(),
                own ? state.invitations().size() : 0));
        state.invitations().stream().map(asked::remove).filter(Objects::nonNull).forEach(notices);
        if (asked.keySet().removeAll(doubtful)) {
            trouble(
                    "The server has forgotten that an invitation was asked for: ask for it again.",
                    EngineReason.ROOM_INVITATION_LOST);
        }
        doubtful.clear();
    }

    /** With the session went what it was asked for, unless the room has it: which is told when it is joined anew. */
    void sessionLost() {
        doubtful.addAll(asked.keySet());
    }

    private LongFunction<ClientMessage.Order> invite(RoomCommand.Invite wish) {
        byte[] bytes = new byte[InvitationKey.BYTES];
        random.nextBytes(bytes);
        InvitationKey key = InvitationKey.of(bytes);
        asked.put(key.id(), new RoomNotice.Invited(join, link.with(key).text(), wish.seconds(), wish.once()));
        return seq -> new ClientMessage.Invite(key.id(), wish.seconds(), wish.once(), seq);
    }

    void run(RoomCommand wish) {
        signaling.order(
                switch (wish) {
                    case RoomCommand.SetDoor(var door) -> seq -> new ClientMessage.SetDoor(door, seq);
                    case RoomCommand.Invite invite -> invite(invite);
                    case RoomCommand.Admit(PeerId peer) -> seq -> new ClientMessage.Admit(peer, seq);
                    case RoomCommand.Decline(PeerId peer) -> seq -> new ClientMessage.Decline(peer, seq);
                    case RoomCommand.Remove(PeerId peer) -> seq -> new ClientMessage.Remove(peer, seq);
                    case RoomCommand.HandOver(PeerId peer) -> seq -> new ClientMessage.HandOver(peer, seq);
                });
    }

    /** Passes over what is not about an order. */
    void on(ServerMessage.Failure failure) {
        boolean about = failure.field().equals("id");
        if (failure.code() == ErrorCode.UNKNOWN_TYPE && !asked.isEmpty()) {
            asked.clear();
            trouble("This server is too old for invitations.", EngineReason.ROOM_NO_INVITATIONS);
        } else if (failure.field().equals("invitation")) {
            // The older ones may be good, and only their room not told yet.
            asked.pollLastEntry();
            trouble(
                    "There are as many invitations as there may be. Locking the call ends them all.",
                    EngineReason.ROOM_TOO_MANY_INVITATIONS);
        } else if (failure.code() == ErrorCode.NOT_OWNER) {
            asked.clear();
            trouble("Somebody else looks after the call now.", EngineReason.ROOM_NOT_OWNER);
        } else if (about && failure.code() == ErrorCode.NO_SUCH_MEMBER) {
            trouble("They are not there any more.", EngineReason.ROOM_NOBODY);
        } else if (about && failure.code() == ErrorCode.OUT_OF_ORDER) {
            trouble("Their program is too old to look after a call.", EngineReason.ROOM_TOO_OLD);
        } else if (failure.field().equals("door")) {
            trouble(
                    "Somebody was removed, so whoever comes has to be let in by you from now on.",
                    EngineReason.ROOM_MUST_ASK);
        }
    }

    private void trouble(String sentence, EngineReason reason) {
        notices.accept(new RoomNotice.RoomTrouble(join, sentence, reason.reason()));
    }

    /** With a name if they left one that can be read. */
    static PresentPerson person(ServerMessage.PresentMember member, CardCipher cards, CallMessageCodec codec) {
        String name = Optional.ofNullable(member.card())
                .flatMap(card -> cards.open(member.id(), card))
                .flatMap(text -> name(text, codec))
                .orElse("");
        return new PresentPerson(member.id(), name);
    }

    private static Optional<String> name(String text, CallMessageCodec codec) {
        try {
            return codec.decode(text.getBytes(StandardCharsets.UTF_8)) instanceof CallMessage.Introduction who
                    ? Optional.of(who.name())
                    : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }
}
