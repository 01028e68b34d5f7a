package dev.parley.client.app.host;

import dev.parley.client.address.PrivateAddress;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A signaling server in this program, so that calls need no other.
 *
 * @param address of this computer on its network; empty where there is none, and only this computer can join
 * @param certificate that the server shows, so that browsers give it camera and microphone; empty for plain http
 */
public record HostServer(SignalingServer server, Optional<String> address, Optional<SelfSigned> certificate)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostServer.class);

    /**
     * On the ports that {@code ./parley serve} has too, so that a link works again in the program's next life, or else on
     * others.
     *
     * @param folder where the certificate is kept
     */
    public static HostServer start(Optional<String> address, Path folder) throws ServerStartException {
        // Browsers trust their own computer without TLS, and the programs of others trust no other address (decision
        // 30).
        Optional<SelfSigned> certificate =
                address.filter(PrivateAddress::isOne).flatMap(own -> certificate(own, folder));
        ServerConfig plain = ServerConfig.local(address.orElse("127.0.0.1"));
        ServerConfig anyPorts =
                certificate.map(made -> plain.withTls(made.tls())).orElse(plain);
        try {
            return new HostServer(SignalingServer.start(anyPorts.withDefaultPorts()), address, certificate);
        } catch (ServerStartException e) {
            LOG.info("the usual ports are taken: {}", e.getMessage());
            return new HostServer(SignalingServer.start(anyPorts), address, certificate);
        }
    }

    public NewLink freshLink() {
        try {
            return new NewLink(
                    RoomLink.fresh(server.httpUri().toString()).text(),
                    address.isPresent() ? Reach.NETWORK : Reach.THIS_COMPUTER,
                    certificate.map(SelfSigned::fingerprint).orElse(""));
        } catch (LinkException e) {
            throw new IllegalStateException("a server's own address is one", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** The certificate is there when {@link #start} asks for it; takes a second where it has to be made. */
    static void prepare(Optional<String> address, Path folder) {
        address.filter(PrivateAddress::isOne).ifPresent(own -> {
            if (!SelfSigned.isKept(folder, hosts(own))) {
                var _ = certificate(own, folder);
            }
        });
    }

    private static OwnHosts hosts(String address) {
        return OwnHosts.find().and(address);
    }

    private static Optional<SelfSigned> certificate(String address, Path folder) {
        try {
            return Optional.of(SelfSigned.certificate(folder, hosts(address)));
        } catch (ServerStartException e) {
            LOG.warn("calls are hosted without TLS: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
