package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.parley.client.rtc.common.MediaEvent;
import dev.parley.client.rtc.connection.channel.ControlChannel;
import dev.parley.client.rtc.connection.channel.FilesChannel;
import dev.parley.client.rtc.connection.channel.PointingChannel;

/** The data channels that each connection has, made in the order of their ids. */
record Channels(ControlChannel control, FilesChannel files, PointingChannel pointing) {

    static Channels open(RTCPeerConnection connection, NativeConnection owner, NativeConnection.Reports reports) {
        return new Channels(
                new ControlChannel(connection, new ChannelEvents(owner)),
                new FilesChannel(connection, new FilesEvents(owner, reports.files())),
                new PointingChannel(
                        connection,
                        message -> owner.post(() -> owner.id()
                                .ifPresent(
                                        id -> reports.media().accept(new MediaEvent.PointingReceived(id, message))))));
    }
}
