package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.Census;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happened since the last call as at most one line each, however much of it there was. */
final class ServerLog {
    private static final Logger LOG = LoggerFactory.getLogger("dev.parley.signaling");

    private Traffic.@Nullable Reading last;

    void tell(Traffic.Reading now, Census census) {
        Traffic.Reading before = last;
        last = now;
        long opened = now.opened() - (before == null ? 0 : before.opened());
        long left = now.left() - (before == null ? 0 : before.left());
        if (opened > 0 || left > 0) {
            LOG.info(
                    "{} connected, {} left; now {} connections, {} rooms, {} members",
                    opened,
                    left,
                    now.connections(),
                    census.rooms(),
                    census.members());
        }
        long floods = floods(now) - (before == null ? 0 : floods(before));
        if (floods > 0) {
            LOG.info("put out for flooding: {}", floods);
        }
        StringJoiner refused = new StringJoiner(", ");
        now.refusals().forEach((reason, count) -> {
            long more = count - (before == null ? 0 : before.refusals().getOrDefault(reason, 0L));
            if (more > 0) {
                refused.add(more + " " + reason.label());
            }
        });
        if (refused.length() > 0) {
            LOG.info("refused connections: {}", refused);
        }
    }

    private static long floods(Traffic.Reading reading) {
        return reading.closes().getOrDefault(CloseCode.FLOOD, 0L);
    }
}
