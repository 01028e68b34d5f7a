package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.parley.client.rtc.common.Factory;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;

/** Turns ICE servers from the room layer, checked there, into the library's configuration. */
final class IceServers {

    private IceServers() {}

    static RTCConfiguration configuration(List<IceServer> servers) {
        RTCConfiguration configuration = Factory.configuration();
        for (IceServer server : servers) {
            RTCIceServer each = new RTCIceServer();
            each.urls.addAll(server.urls());
            if (server.username() != null && server.credential() != null) {
                each.username = server.username();
                each.password = server.credential();
            }
            configuration.iceServers.add(each);
        }
        return configuration;
    }
}
