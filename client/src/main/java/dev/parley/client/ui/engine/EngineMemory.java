package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingCommand;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a new engine must be told to be where the old one was, gathered from commands and notices that went by. */
final class EngineMemory {
    private Command.@Nullable UseSpeaker speaker;
    private Command.@Nullable SpeakerVolume volume;
    private Command.@Nullable ProcessSound processing;
    private Command.@Nullable LimitCamera limit;
    private Command.@Nullable UseCamera camera;
    private Command.@Nullable UseMicrophone microphone;
    private Command.@Nullable Media media;
    private Command.@Nullable Meter meter;
    private Command.@Nullable Join join;
    private Command.@Nullable RaiseHand hand;
    private Command.@Nullable Look look;
    private final ShareMemory share = new ShareMemory();
    private final Map<TileId, Command.ShowPicture> pictures = new LinkedHashMap<>();
    private final Set<PeerId> unheard = new LinkedHashSet<>();
    private long latest;
    private boolean devicesWanted;
    private boolean endAwaited;
    private boolean comingBack;

    /** Takes note of a command; returns what the engine is to be told, which for a join includes an identity. */
    Command sent(Command command) {
        switch (command) {
            case Command.Join asked -> {
                Command.Join joined = asked.withIdentity();
                join(joined);
                return joined;
            }
            case Command.Leave _ -> leave();
            case Command.Look next -> look = next;
            case Command.LookAway _ -> look = null;
            case Command.Media next -> media = next;
            case Command.Hear(PeerId peer, boolean on) -> {
                if (on) {
                    unheard.remove(peer);
                } else {
                    unheard.add(peer);
                }
            }
            case Command.UseCamera next -> camera = next;
            case Command.UseMicrophone next -> microphone = next;
            case Command.UseSpeaker next -> speaker = next;
            case Command.SpeakerVolume next -> volume = next;
            case Command.ProcessSound next -> processing = next;
            case Command.LimitCamera next -> limit = next;
            case Command.Meter next -> meter = next;
            case Command.RaiseHand next -> hand = next.raised() ? next : null;
            case Command.ShowPicture next -> pictures.put(next.tile(), next);
            case Command.HidePicture(TileId tile) -> pictures.remove(tile);
            case Command.ListDevices _ -> devicesWanted = true;
            case ShareCommand next -> share.sent(next);
            case PointingCommand next -> share.sent(next);
            case Command.PlayChime _,
                    VerificationCommand _,
                    RoomCommand _,
                    Command.SendChat _,
                    Command.React _,
                    FilesCommand.OfferFiles _,
                    FilesCommand.AcceptFiles _,
                    FilesCommand.CancelFiles _,
                    FilesCommand.PauseFiles _,
                    Command.Ping _,
                    Command.Quit _ -> {}
        }
        return command;
    }

    void noticed(Notice notice) {
        if (notice instanceof Notice.Devices) {
            devicesWanted = false;
        }
        if (notice instanceof Notice.Sharing sharing && sharing.join() == latest) {
            share.noticed(sharing);
        }
        if (notice instanceof ShareNotice.ShareRestorable told) {
            share.noticed(told);
        }
        if (notice instanceof VerificationNotice told && told.join() == latest && join != null) {
            IdentityKey expected = join.expected();
            if (expected != null && told.admits(expected)) {
                join = join.withExpected(null);
            }
        }
        if (notice instanceof GestureNotice.Hands(long number, var raised) && number == latest) {
            raised.stream().filter(each -> each.peer() == null).findFirst().ifPresent(this::keepTurn);
        }
        if (notice instanceof Notice.Call(long number, var call) && number == latest) {
            switch (call.phase()) {
                case IDLE, JOINING -> {}
                case WAITING -> comingBack = false;
                case IN_ROOM -> {
                    comingBack = false;
                    // Who has been in finds their place without an invitation, and would open no room with it.
                    if (join != null) {
                        join = join.uninvited();
                    }
                }
                case ENDED -> {
                    join = null;
                    hand = null;
                    share.end();
                    endAwaited = false;
                }
            }
        }
    }

    /** The engine was ended on purpose: whatever call it was in is over, and its link forgotten. */
    void forgetCall() {
        join = null;
        hand = null;
        share.end();
        look = null;
        comingBack = false;
        endAwaited = false;
    }

    boolean betweenCalls() {
        return join == null && !endAwaited;
    }

    /** All of it, for a new engine that is ready; a call is joined as the same person, one engine later. */
    List<Command> replay() {
        endAwaited = false;
        if (join != null) {
            join = join.withNextEngine();
            comingBack = true;
        }
        return tell();
    }

    /** Whether a new engine could not come back into the call because the server did not answer. */
    boolean cannotComeBack(Notice notice) {
        return comingBack
                && join != null
                && notice instanceof Notice.Call(long number, var call)
                && number == latest
                && call.end() == CallEnd.UNREACHABLE;
    }

    /** The join for another try to come back, and what the engine forgets with a call; empty if one no longer wants to. */
    List<Command> comeBackAgain() {
        if (join == null || !comingBack) {
            return List.of();
        }
        join = join.withNextEngine();
        return Stream.concat(Stream.of(join), Stream.concat(unheard(), share.tell(true).stream()))
                .toList();
    }

    private Stream<Command> unheard() {
        return join == null ? Stream.empty() : unheard.stream().map(peer -> new Command.Hear(peer, false));
    }

    /** All of it, for the first engine: what is to be off before what would be opened otherwise. */
    List<Command> tell() {
        List<Command> commands =
                new ArrayList<>(Stream.of(media, speaker, volume, processing, limit, camera, microphone, join)
                        .filter(Objects::nonNull)
                        .toList());
        commands.addAll(unheard().toList());
        if (join != null && hand != null) {
            commands.add(hand);
        }
        commands.addAll(share.tell(join != null));
        if (look != null) {
            commands.add(look);
        }
        commands.addAll(pictures.values());
        if (meter != null && meter.on()) {
            commands.add(meter);
        }
        if (devicesWanted) {
            commands.add(new Command.ListDevices());
        }
        return commands;
    }

    /** What the next engine must say, so that nobody comes before this person who raised a hand later. */
    private void keepTurn(RaisedHand own) {
        if (hand != null) {
            hand = new Command.RaiseHand(true, own.turn());
        }
    }

    private void join(Command.Join joined) {
        unheard.clear();
        share.forgetVolumes();
        latest = joined.number();
        hand = null;
        share.end();
        look = null;
        endAwaited = false;
        comingBack = false;
        MediaSource newCamera = joined.camera();
        if (newCamera != null) {
            camera = new Command.UseCamera(newCamera);
        }
        MediaSource newMicrophone = joined.microphone();
        if (newMicrophone != null) {
            microphone = new Command.UseMicrophone(newMicrophone);
        }
        // Later changes of source must not be undone by the join.
        join = joined.withoutSources();
    }

    private void leave() {
        comingBack = false;
        endAwaited |= join != null;
        join = null;
        hand = null;
        share.end();
    }
}
