package dev.parley.client.cli;

import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.MediaSource;
import dev.parley.signaling.protocol.Door;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code ./parley call} was asked for.
 *
 * @param door whom the call lets in if this side is the first there; empty for everybody with the link
 * @param invitations how many to make for one person each, once this side owns the call
 * @param longest hang up after this time; empty for no limit
 * @param share what is shared from the beginning; empty for nothing
 * @param verify whether everybody who comes is compared with
 * @param familiar whom this person knows
 * @param stay whether to wait for others after the last one has left
 */
public record CallOptions(
        String link,
        String name,
        MediaSource camera,
        MediaSource microphone,
        Optional<Door> door,
        int invitations,
        Optional<Duration> longest,
        boolean stay,
        Optional<Path> saveFrame,
        Optional<ShareCommand.Share> share,
        boolean verify,
        Familiar familiar) {}
