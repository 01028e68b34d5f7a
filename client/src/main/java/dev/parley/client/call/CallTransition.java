package dev.parley.client.call;

import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.CallMessage.Proof;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Patience;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One step of a call: the state becoming the next one, and the effects. Lives only as long as the step. */
final class CallTransition {
    /** A server may allow more members than ours does, but each costs a connection. */
    static final int MAX_PEERS = 31;

    private final Instant now;
    private final List<CallEffect> effects = new ArrayList<>();
    private final Map<PeerId, Peer> peers;
    private CallStage phase;
    private Optional<PeerId> self;
    private boolean signalingUp;
    private final Introduction introduction;
    private MediaFlags media;
    private List<IceServer> iceServers;
    private int connections;

    CallTransition(CallState state, Instant now) {
        this.now = now;
        this.peers = new LinkedHashMap<>(state.peers());
        this.phase = state.phase();
        this.self = state.self();
        this.signalingUp = state.signalingUp();
        this.introduction = state.introduction();
        this.media = state.media();
        this.iceServers = state.iceServers();
        this.connections = state.connections();
    }

    Step step() {
        return new Step(
                new CallState(phase, self, peers, signalingUp, introduction, media, iceServers, connections), effects);
    }

    void on(CallEvent event) {
        switch (phase) {
            case CallStage.Idle _ -> idle(event);
            case CallStage.Joining _, CallStage.Waiting _ -> joining(event);
            case CallStage.InRoom _ -> inRoom(event);
            case CallStage.Detached(CallEndReason reason) -> {
                inRoom(event);
                if (phase instanceof CallStage.Detached && liveIds().isEmpty()) {
                    phase = new CallStage.Ended(reason);
                }
            }
            // Late news of what was let go.
            case CallStage.Ended _ -> {}
        }
    }

    private void idle(CallEvent event) {
        switch (event) {
            case CallEvent.JoinRequested _ -> {
                phase = new CallStage.Joining();
                emit(new CallEffect.StartDeadline(new Deadline.Join(), Patience.JOIN));
                emit(new CallEffect.JoinRoom());
            }
            case CallEvent.HangUpRequested _ -> phase = new CallStage.Ended(new CallEndReason.HungUp());
            case CallEvent.LocalMediaChanged(MediaFlags next) -> media = next;
            case CallEvent.SignalingChanged(boolean up) -> signalingUp = up;
            case CallEvent.SignalingFailed failed -> phase = new CallStage.Ended(failed.reason());
            case CallEvent.TakenOver by -> putOut(by.reason());
            case CallEvent.IceServersRenewed(List<IceServer> servers) -> iceServers = servers;
            case CallEvent.Joined _,
                    CallEvent.JoinRefused _,
                    CallEvent.AskedToWait _,
                    CallEvent.Removed _,
                    CallEvent.MembersForeseen _,
                    CallEvent.MemberJoined _,
                    CallEvent.MemberLeft _,
                    CallEvent.MessageReceived _,
                    CallEvent.DeadlineReached _,
                    ConnectionEvent _ -> dropped("an event before joining");
        }
    }

    private void joining(CallEvent event) {
        switch (event) {
            case CallEvent.Joined joined -> {
                emit(new CallEffect.CancelDeadline(new Deadline.Join()));
                phase = new CallStage.InRoom();
                joined(joined, Set.copyOf(liveIds()));
            }
            case CallEvent.MembersForeseen(PeerId you, List<PeerId> members) -> {
                // Else nothing reaches the server behind the join that it gets in the end.
                if (signalingUp) {
                    self = Optional.of(you);
                    members.forEach(id -> memberJoined(id, true));
                }
            }
            case CallEvent.JoinRefused(RefusalReason reason) -> stopJoining(new CallEndReason.Refused(reason));
            case CallEvent.AskedToWait _ -> {
                // Who does not know of this side yet gets nothing of it, and people take longer than servers.
                forgetForeseen();
                emit(new CallEffect.CancelDeadline(new Deadline.Join()));
                phase = new CallStage.Waiting();
            }
            case CallEvent.Removed _ -> stopJoining(new CallEndReason.Refused(RefusalReason.REMOVED));
            case CallEvent.SignalingFailed failed -> stopJoining(failed.reason());
            case CallEvent.TakenOver by -> stopJoining(by.reason());
            case CallEvent.HangUpRequested _ -> end(new CallEndReason.HungUp());
            case CallEvent.DeadlineReached(Deadline deadline) -> {
                switch (deadline) {
                    case Deadline.Join _ -> end(new CallEndReason.NotAnswered(Patience.JOIN));
                    case Deadline.OfConnection of -> onConnection(of.connection(), t -> t.deadlineReached(of));
                }
            }
            case CallEvent.LocalMediaChanged(MediaFlags next) -> media = next;
            case CallEvent.SignalingChanged(boolean up) -> {
                signalingUp = up;
                if (!up) {
                    // Whether the others heard of this side, and of what it offered, is not known any more.
                    forgetForeseen();
                }
            }
            case CallEvent.IceServersRenewed(List<IceServer> servers) -> iceServers = servers;
            case ConnectionEvent news -> onConnection(news.connection(), t -> t.on(news));
            case CallEvent.JoinRequested _,
                    CallEvent.MemberJoined _,
                    CallEvent.MemberLeft _,
                    CallEvent.MessageReceived _ -> dropped("an event before the room was entered");
        }
    }

    private void inRoom(CallEvent event) {
        switch (event) {
            case CallEvent.JoinRequested _ -> dropped("a second join");
            case CallEvent.MembersForeseen _ -> dropped("members foreseen too late");
            case CallEvent.HangUpRequested _ -> end(new CallEndReason.HungUp());
            case CallEvent.LocalMediaChanged(MediaFlags next) -> {
                if (!next.equals(media)) {
                    media = next;
                    forEachPeer(PeerTransition::sendMedia);
                }
            }
            case CallEvent.Joined joined -> {
                phase = new CallStage.InRoom();
                joined(joined, Set.of());
            }
            case CallEvent.JoinRefused(RefusalReason reason) -> refusedAgain(reason);
            // The server lost the room and found it again with another owner; what is connected goes on meanwhile.
            case CallEvent.AskedToWait _ -> dropped("a wait for what goes on");
            case CallEvent.Removed _ -> putOut(new CallEndReason.Refused(RefusalReason.REMOVED));
            case CallEvent.MemberJoined(PeerId id) -> memberJoined(id, false);
            case CallEvent.MemberLeft(PeerId id, LeaveReason reason) ->
                memberLeft(
                        id,
                        switch (reason) {
                            case LEFT -> PeerEnd.LEFT;
                            case LOST -> PeerEnd.VANISHED;
                            case REMOVED -> PeerEnd.REMOVED;
                        });
            case CallEvent.MessageReceived(PeerId from, CallMessage message) -> messageReceived(from, message);
            case CallEvent.IceServersRenewed(List<IceServer> servers) -> {
                iceServers = servers;
                tellIceServers();
            }
            case CallEvent.SignalingChanged(boolean up) -> {
                boolean back = up && !signalingUp;
                signalingUp = up;
                if (back) {
                    forEachPeer(PeerTransition::reachableAgain);
                }
            }
            case CallEvent.SignalingFailed _ -> signalingUp = false;
            case CallEvent.TakenOver by -> putOut(by.reason());
            case CallEvent.DeadlineReached(Deadline.Join join) -> dropped("deadline " + join);
            case CallEvent.DeadlineReached(Deadline.OfConnection deadline) ->
                onConnection(deadline.connection(), t -> t.deadlineReached(deadline));
            case ConnectionEvent news -> onConnection(news.connection(), t -> t.on(news));
        }
    }

    /** @param foreseen whom this side has offered a connection while it joined */
    private void joined(CallEvent.Joined joined, Set<PeerId> foreseen) {
        if (!self.equals(Optional.of(joined.you()))) {
            // Under another id the others take this side for a stranger, and so must it take them.
            forEachPeer(PeerTransition::close);
            peers.clear();
        }
        self = Optional.of(joined.you());
        iceServers = joined.iceServers();
        signalingUp = true;
        Set<PeerId> roster = new LinkedHashSet<>(joined.members());
        for (PeerId id : List.copyOf(peers.keySet())) {
            if (!roster.contains(id)) {
                memberLeft(id, PeerEnd.VANISHED);
            }
        }
        tellIceServers();
        for (PeerId id : roster) {
            if (!foreseen.contains(id) || !(peers.get(id) instanceof PeerCall)) {
                memberJoined(id, true);
            } else if (!iceServers.isEmpty()) {
                onPeer(id, PeerTransition::gatherAnew);
            }
        }
    }

    /** Nobody misses them: they have not been heard of. */
    private void forgetForeseen() {
        forEachPeer(PeerTransition::close);
        peers.clear();
    }

    /** Connections that live on gather with these when they have to; what is opened from now on has them from the start. */
    private void tellIceServers() {
        forEachPeer(t -> emit(new ConnectionCommand.SetIceServers(t.peer().connection(), iceServers)));
    }

    /** @param offer whether this side is the newcomer, who makes the offer */
    private void memberJoined(PeerId id, boolean offer) {
        if (self.equals(Optional.of(id))) {
            return;
        }
        if (!peers.containsKey(id) && peers.size() == MAX_PEERS) {
            dropped("a member beyond " + MAX_PEERS);
            return;
        }
        // Before anything else is said, and also to who comes back: that may be another program, which knows nobody.
        emit(new CallEffect.SendMessage(id, introduction));
        if (peers.get(id) instanceof PeerCall) {
            onPeer(id, t -> t.joinedAgain(offer));
        } else {
            begin(id, offer, 0);
        }
    }

    private void begin(PeerId id, boolean offer, int replacements) {
        boolean polite = self.orElseThrow().precedes(id);
        Introduction known =
                Optional.ofNullable(peers.get(id)).map(Peer::introduction).orElse(Introduction.NONE);
        peers.put(id, PeerCall.begun(known, nextConnection(id), polite, replacements, now));
        onPeer(id, t -> t.begin(offer));
    }

    private void memberLeft(PeerId id, PeerEnd how) {
        if (peers.get(id) instanceof PeerCall) {
            onPeer(id, t -> t.left(how));
        } else {
            peers.remove(id);
        }
    }

    private void messageReceived(PeerId from, CallMessage message) {
        if (peers.get(from) instanceof Peer.Ended ended) {
            afterTheEnd(ended, message);
        } else if (peers.get(from) instanceof PeerCall) {
            onPeer(from, t -> t.on(message));
        } else {
            dropped("a message from somebody without a call");
        }
    }

    /**
     * Begins again with somebody who is heard of after the end: who makes an offer, and who gave up this side in turn after
     * this side gave them up, for then both can hear again. What was wished for stays ended until they join anew.
     */
    private void afterTheEnd(Peer.Ended peer, CallMessage message) {
        PeerId id = peer.id();
        boolean allowed = peer.end().mayComeBack() && peer.replacements() < PeerTransition.MAX_REPLACEMENTS;
        switch (message) {
            case CallMessage.Offer offer
            when allowed -> {
                begin(id, false, peer.replacements() + 1);
                onPeer(id, t -> t.on(offer));
            }
            case CallMessage.Bye(ByeReason reason)
            when allowed && peer.end().forSilence() && reason == ByeReason.FAILED ->
                begin(id, true, peer.replacements() + 1);
            case CallMessage.Offer _ -> {
                dropped("an offer after the end");
                emit(new CallEffect.SendMessage(id, new CallMessage.Bye(ByeReason.FAILED)));
            }
            // Of somebody, too, who slept until now and was given up before they had said it.
            case Introduction who -> peers.put(id, new Peer.Ended(id, who, peer.end(), peer.replacements()));
            case CallMessage.Answer _, CallMessage.Candidates _, CallMessage.Bye _, CallMessage.Media _, Proof _ ->
                dropped("a message from somebody without a call");
        }
    }

    private void refusedAgain(RefusalReason reason) {
        if (reason == RefusalReason.ALREADY_JOINED) {
            return;
        }
        if (reason == RefusalReason.REMOVED) {
            putOut(new CallEndReason.Refused(reason));
            return;
        }
        List.copyOf(peers.keySet()).forEach(id -> memberLeft(id, PeerEnd.VANISHED));
        phase = liveIds().isEmpty()
                ? new CallStage.Ended(new CallEndReason.Refused(reason))
                : new CallStage.Detached(new CallEndReason.Refused(reason));
    }

    /** Without good-bye: to the others this peer goes on, in another program, or was removed. */
    private void putOut(CallEndReason reason) {
        forEachPeer(PeerTransition::close);
        peers.clear();
        phase = new CallStage.Ended(reason);
    }

    private void stopJoining(CallEndReason reason) {
        forgetForeseen();
        emit(new CallEffect.CancelDeadline(new Deadline.Join()));
        phase = new CallStage.Ended(reason);
    }

    void end(CallEndReason reason) {
        if (phase instanceof CallStage.Joining) {
            emit(new CallEffect.CancelDeadline(new Deadline.Join()));
        }
        forEachPeer(PeerTransition::hangUp);
        peers.clear();
        emit(new CallEffect.LeaveRoom());
        phase = new CallStage.Ended(reason);
    }

    private void onConnection(ConnectionId connection, Consumer<PeerTransition> change) {
        if (peers.get(connection.peer()) instanceof PeerCall peer
                && peer.connection().equals(connection)) {
            onPeer(connection.peer(), change);
        } else {
            dropped("news of a connection that was closed");
        }
    }

    private void forEachPeer(Consumer<PeerTransition> change) {
        liveIds().forEach(id -> onPeer(id, change));
    }

    private void onPeer(PeerId id, Consumer<PeerTransition> change) {
        if (peers.get(id) instanceof PeerCall peer) {
            PeerTransition transition = new PeerTransition(this, peer);
            change.accept(transition);
            transition.result().ifPresentOrElse(next -> peers.put(id, next), () -> peers.remove(id));
        }
    }

    private List<PeerId> liveIds() {
        return peers.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PeerCall)
                .map(Map.Entry::getKey)
                .toList();
    }

    ConnectionId nextConnection(PeerId peer) {
        return new ConnectionId(peer, ++connections);
    }

    void emit(CallEffect effect) {
        effects.add(effect);
    }

    void dropped(String what) {
        emit(new CallEffect.Report(new CallReport.Dropped(what)));
    }

    Instant now() {
        return now;
    }

    boolean signalingUp() {
        return signalingUp;
    }

    MediaFlags media() {
        return media;
    }

    List<IceServer> iceServers() {
        return iceServers;
    }
}
