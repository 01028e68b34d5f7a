package dev.parley.client.rtc.computer;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.rtc.common.ControlThread;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.connection.IceServers;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sound of shares: what this computer plays goes to the others while something is shared and its sound is wanted, and theirs is
 * played here. Control thread only.
 */
public final class ComputerSound {
    private final ControlThread control;
    private final Consumer<MediaEvent> events;
    private final SoundFactory sending = new SoundFactory();
    private final IceServers iceServers = new IceServers();
    private final SoundLine.Means means;
    private final Map<ConnectionId, SoundLine> lines = new HashMap<>();
    private final Map<PeerId, Integer> volumes = new HashMap<>();
    private volatile List<SoundOutlet> outlets = List.of();
    private final Set<ConnectionId> withheld = new HashSet<>();
    private volatile boolean sent;
    private boolean withholding;
    private boolean wanted;
    private ShareCommand.@Nullable Share asked;
    private boolean shared;
    private @Nullable Players players;
    private @Nullable MixThread mix;

    public ComputerSound(ControlThread control, Factory listening, Consumer<MediaEvent> events) {
        this.control = control;
        this.events = events;
        means = new SoundLine.Means(control, listening::createPeerConnection, sending, iceServers, event -> {
            events.accept(event);
            gatherOutlets();
        });
    }

    /** The connections from now on are of a call whose link leads to this host. */
    public void serverOfCall(String host) {
        iceServers.serverOfCall(host);
        volumes.clear();
    }

    /** Sends and plays none on connections that are to come, or does. */
    public void withholdToCome(boolean all) {
        withholding = all;
    }

    /** Sends and plays none on any connection, those to come included, or no longer. */
    public void withhold(boolean all) {
        withholdToCome(all);
        Set.copyOf(lines.keySet()).forEach(id -> withhold(id, all));
    }

    /** The same for one of those that there are. */
    public void withhold(ConnectionId id, boolean all) {
        if (all ? withheld.add(id) : withheld.remove(id)) {
            line(id).ifPresent(line -> {
                line.volume(percent(id));
                line.wants(sends(id));
            });
            gatherOutlets();
        }
    }

    private int percent(ConnectionId id) {
        return withheld.contains(id) ? 0 : volumes.getOrDefault(id.peer(), ListenerLine.FULL);
    }

    private boolean sends(ConnectionId id) {
        return sends() && !withheld.contains(id);
    }

    /** Follows the connections that there are. */
    public void on(ConnectionCommand command) {
        switch (command) {
            case ConnectionCommand.Open(ConnectionId id, var servers) -> {
                if (withholding) {
                    withheld.add(id);
                }
                lines.computeIfAbsent(id, _ -> new SoundLine(id, servers, percent(id), means));
            }
            case ConnectionCommand.SetIceServers(ConnectionId id, var servers) ->
                line(id).ifPresent(line -> line.servers(servers));
            case ConnectionCommand.Close(ConnectionId id) -> {
                Optional.ofNullable(lines.remove(id)).ifPresent(SoundLine::close);
                withheld.remove(id);
                gatherOutlets();
            }
            case ConnectionCommand.MakeOffer _,
                    ConnectionCommand.AnswerOffer _,
                    ConnectionCommand.ApplyAnswer _,
                    ConnectionCommand.AddCandidates _,
                    ConnectionCommand.KeepScreen _ -> {}
        }
    }

    /** Follows whether anything can be said to a peer. */
    public void on(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.ControlOpened(ConnectionId id, var _)) {
            line(id).ifPresent(line -> {
                line.channel(true);
                line.wants(sends(id));
            });
        } else if (event instanceof ConnectionEvent.ControlClosed(ConnectionId id)) {
            line(id).ifPresent(line -> line.channel(false));
        }
        gatherOutlets();
    }

    /** A peer says something about sound. */
    public void on(ConnectionId from, SoundMessage message) {
        line(from).ifPresent(line -> line.on(message));
        gatherOutlets();
    }

    /** Plays the sound of this peer's share so loud, whatever connection leads there, until the call ends. */
    public void volume(PeerId peer, int percent) {
        volumes.put(peer, percent);
        lines.forEach((id, line) -> {
            if (id.peer().equals(peer)) {
                line.volume(percent(id));
            }
        });
    }

    /** Something else is to be shared; what it says of sound holds when its pictures come. */
    public void asked(ShareCommand.Share share) {
        asked = share;
    }

    /** Sends the computer's sound along with what is shared, or no longer. */
    public void wants(boolean sound) {
        wanted = sound;
        if (asked != null) {
            asked = asked.withSound(sound);
        }
        follow();
    }

    /** Follows what is shared. */
    public void on(MediaEvent.ShareChanged share) {
        boolean ofAsked = asked != null && asked.source().equals(share.source());
        if (asked != null && ofAsked && share.state() != ShareState.STARTING) {
            if (share.state() == ShareState.RUNNING) {
                wanted = asked.sound();
            }
            asked = null;
        }
        shared = share.sending();
        if (!shared && asked == null) {
            wanted = false;
        }
        follow();
        if (players != null && mix != null && share.state() == ShareState.RUNNING) {
            players.only(share.process());
            mix.silence(share.hold() != ShareHold.NONE);
        }
    }

    /** Whether sound goes along with what is shared. Any thread. */
    public boolean isSent() {
        return sent;
    }

    private boolean sends() {
        return wanted && shared;
    }

    private void follow() {
        boolean sends = sends();
        if (sends == (players != null)) {
            return;
        }
        sent = sends;
        if (sends) {
            tell(ShareState.STARTING, "", Reason.NONE);
            begin();
        } else {
            end();
            tell(ShareState.ENDED, "", Reason.NONE);
        }
        lines.forEach((id, line) -> line.wants(sends(id)));
        gatherOutlets();
    }

    private void begin() {
        Players now = new Players(control, new OnControlThread());
        players = now;
        mix = new MixThread(control, now::playing, () -> outlets);
    }

    private void end() {
        if (players != null) {
            players.close();
            players = null;
        }
        if (mix != null) {
            mix.close();
            mix = null;
        }
    }

    private void tell(ShareState state, String sentence, Reason reason) {
        events.accept(new MediaEvent.OwnSoundChanged(state, sentence, reason));
    }

    private Optional<SoundLine> line(ConnectionId id) {
        return Optional.ofNullable(lines.get(id));
    }

    private void gatherOutlets() {
        outlets = lines.values().stream()
                .map(SoundLine::outlet)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Tells of each share whose sound comes how it does. */
    public void takeStatistics() {
        lines.values().forEach(SoundLine::takeStatistics);
    }

    public void close() {
        end();
        lines.values().forEach(SoundLine::close);
        lines.clear();
        outlets = List.of();
        sending.close();
    }

    /** Takes what is said of the players to the control thread, where all may be over. */
    private final class OnControlThread implements Players.Listener {
        @Override
        public void runs() {
            post(ShareState.RUNNING, "", Reason.NONE);
        }

        @Override
        public void fails(String sentence, Reason reason) {
            post(ShareState.FAILED, sentence, reason);
        }

        private void post(ShareState state, String sentence, Reason reason) {
            control.post(() -> {
                if (players != null) {
                    tell(state, sentence, reason);
                }
            });
        }
    }
}
