package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.TlsCertPolicy;
import dev.parley.client.rtc.common.Factory;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns ICE servers from the room layer, checked there, into the library's configuration. Control thread only.
 *
 * <p>The library trusts a few authorities that are compiled in, and can be told of no other. So the certificate of a
 * {@code turns:} server is left unchecked where that is the server of the call itself (docs/decisions/0046).
 */
public final class IceServers {
    private String serverOfCall = "";

    /** @param host of the link's server, as the link writes it */
    public void serverOfCall(String host) {
        serverOfCall = host.toLowerCase(Locale.ROOT);
    }

    public RTCConfiguration configuration(List<IceServer> servers) {
        RTCConfiguration configuration = Factory.configuration();
        for (IceServer server : servers) {
            add(configuration, server.only((scheme, host) -> !isOwn(scheme, host)), TlsCertPolicy.SECURE);
            add(configuration, server.only(this::isOwn), TlsCertPolicy.INSECURE_NO_CHECK);
        }
        return configuration;
    }

    /** That very host, or one below its name: of such names the same person disposes. */
    private boolean isOwn(String scheme, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean named = !serverOfCall.isEmpty() && !serverOfCall.matches("\\[.*]|.*\\.[0-9]+");
        return scheme.equals("turns") && (name.equals(serverOfCall) || (named && name.endsWith("." + serverOfCall)));
    }

    private static void add(RTCConfiguration configuration, Optional<IceServer> some, TlsCertPolicy policy) {
        some.ifPresent(server -> {
            RTCIceServer each = new RTCIceServer();
            each.urls.addAll(server.urls());
            each.tlsCertPolicy = policy;
            if (server.username() != null && server.credential() != null) {
                each.username = server.username();
                each.password = server.credential();
            }
            configuration.iceServers.add(each);
        });
    }
}
