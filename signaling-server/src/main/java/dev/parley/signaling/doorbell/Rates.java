package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.DoorbellLimits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.rate.Allowances;
import java.time.Instant;
import java.util.Optional;

/** How often sockets, and addresses, may ring and ask: in front of all boxes, so that what comes too often costs no more than being read. */
public final class Rates {
    private final Allowances ringsOfAddress;
    private final Allowances asksOfAddress;
    private long refusedRings;

    public Rates(DoorbellLimits limits) {
        this.ringsOfAddress = new Allowances(limits.ringsPerMinute());
        this.asksOfAddress = new Allowances(limits.listensPerMinute());
    }

    /**
     * What is answered to what comes too soon; empty if it does not.
     *
     * @param standing of whoever says it
     */
    public Optional<ServerMessage.Failure> refusal(
            Manners manners, Standing standing, ClientMessage.Doorbell message, Instant now) {
        boolean may = switch (message) {
            case ClientMessage.Ring _ -> manners.mayRing(now) && ringsOfAddress.take(manners.source(), now);
            case ClientMessage.Listen listen -> mayAsk(manners, Manners.asks(listen, standing), now);
            case ClientMessage.Watch _, ClientMessage.Taken _ -> mayAsk(manners, 1, now);
        };
        if (may) {
            return Optional.empty();
        }
        refusedRings += message instanceof ClientMessage.Ring ? 1 : 0;
        manners.refused(now);
        return Optional.of(later(message));
    }

    private boolean mayAsk(Manners manners, int count, Instant now) {
        return manners.mayAsk(count, now) && asksOfAddress.take(manners.source(), count, now);
    }

    /** What is answered to what cannot be done now. */
    public static ServerMessage.Failure later(ClientMessage.Doorbell message) {
        return switch (message) {
            case ClientMessage.Listen _ -> new ServerMessage.Failure(ErrorCode.TOO_FAST, "keys", "listen again later");
            case ClientMessage.Ring ring ->
                ServerMessage.Failure.ofRing(ErrorCode.TOO_FAST, "box", "ring again later", ring.ref());
            case ClientMessage.Watch _ -> new ServerMessage.Failure(ErrorCode.TOO_FAST, "boxes", "watch again later");
            case ClientMessage.Taken _ ->
                new ServerMessage.Failure(ErrorCode.TOO_FAST, "ids", "listen again, and take it then");
        };
    }

    /** Rings that came too soon, since the start. */
    public long refusedRings() {
        return refusedRings;
    }
}
