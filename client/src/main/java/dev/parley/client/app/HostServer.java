package dev.parley.client.app;

import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A signaling server in this program, so that calls need no other.
 *
 * @param address of this computer on its network; empty where there is none, and only this computer can join
 */
record HostServer(SignalingServer server, Optional<String> address) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostServer.class);

    /** On the ports that {@code ./parley serve} has too, so that a link works again in the program's next life, or else on others. */
    static HostServer start(Optional<String> address) throws ServerStartException {
        ServerConfig anyPorts = ServerConfig.local(address.orElse("127.0.0.1"));
        try {
            return new HostServer(SignalingServer.start(anyPorts.withDefaultPorts()), address);
        } catch (ServerStartException e) {
            LOG.info("the usual ports are taken: {}", e.getMessage());
            return new HostServer(SignalingServer.start(anyPorts), address);
        }
    }

    NewLink freshLink() {
        try {
            return new NewLink(
                    RoomLink.fresh(server.httpUri().toString()).text(),
                    address.isPresent() ? Reach.NETWORK : Reach.THIS_COMPUTER,
                    address.orElse(""));
        } catch (LinkException e) {
            throw new IllegalStateException("a server's own address is one", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
