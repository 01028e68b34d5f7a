package dev.parley.client.cli;

import dev.parley.client.call.message.MediaKind;
import dev.parley.client.cli.report.PeerReport;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.media.TileId;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gathers from the notices of one engine what its call came to. For one thread. */
public final class MeasuredCall {
    private final Map<PeerId, MeasuredPeer> peers = new LinkedHashMap<>();
    private List<PeerId> raised = List.of();

    /** @param nanoTime when the notice came */
    public void on(Notice notice, long nanoTime) {
        switch (notice) {
            case Notice.Call(var _, var call) ->
                call.members()
                        .forEach((MemberSnapshot member) -> peer(member.id()).named(member.inWords()));
            case Notice.Statistics(var _, PeerId id, var statistics) -> peer(id).measured(statistics, nanoTime);
            case Notice.FirstPicture(var _, TileId tile, var _, var _, double setupMillis) -> {
                if (tile.kind() == MediaKind.CAMERA && tile.peer().isPresent()) {
                    peer(tile.peer().get()).firstPicture(setupMillis);
                }
            }
            case GestureNotice.Reaction(var _, var from, var reaction) -> {
                if (from != null) {
                    peer(from).reacted(reaction);
                }
            }
            case GestureNotice.Hands(var _, var hands) -> {
                List<PeerId> now = hands.stream()
                        .map(RaisedHand::peer)
                        .filter(Objects::nonNull)
                        .toList();
                now.stream().filter(id -> !raised.contains(id)).forEach(id -> peer(id).raisedHand());
                raised = now;
            }
            case VerificationNotice now -> peer(now.peer()).verified(now);
            case Notice.SharedSound(var _, PeerId id, var _, var _, double level, long bytes) ->
                peer(id).sharedSound(level, bytes);
            case Notice.PeerLeft _,
                    Notice.PictureShared _,
                    Notice.PictureFailed _,
                    Notice.AboutEngine _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.Sources _,
                    Notice.Sharing _,
                    Notice.OwnSound _,
                    ShareNotice _,
                    Notice.AboutDevices _,
                    Notice.AboutChat _,
                    Notice.AboutFiles _ -> {}
        }
    }

    public List<PeerReport> peers() {
        return peers.entrySet().stream()
                .map(entry -> entry.getValue().report(entry.getKey()))
                .toList();
    }

    public Optional<Double> setupMillis() {
        return peers().stream()
                .map(PeerReport::setupMillis)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private MeasuredPeer peer(PeerId id) {
        return peers.computeIfAbsent(id, unknown -> new MeasuredPeer());
    }
}
