package dev.parley.client.rtc;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.capture.Box;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.rtc.camera.Camera;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.computer.ComputerSound;
import dev.parley.client.rtc.connection.Connections;
import dev.parley.client.rtc.connection.NativeConnection;
import dev.parley.client.rtc.screen.Screen;
import dev.parley.client.rtc.screen.Sources;
import dev.parley.client.rtc.sound.ChimePlayer;
import dev.parley.client.rtc.sound.Microphone;
import dev.parley.client.rtc.sound.SoundRouting;
import dev.parley.client.rtc.tile.Tiles;

/** All of the media side that lives on the control thread. */
record Parts(
        Factory factory,
        Tiles tiles,
        Camera camera,
        Screen screen,
        Sources sources,
        ComputerSound sound,
        Microphone microphone,
        Connections connections,
        SoundRouting routing,
        ChimePlayer chimes,
        Meter meter) {
    /** Control thread. */
    void share(ShareCommand command) {
        switch (command) {
            case ShareCommand.Share share -> {
                sound.asked(share);
                screen.share(share);
            }
            case ShareCommand.ShareSound(boolean on) -> sound.wants(on);
            case ShareCommand.ShareVolume(var peer, int percent) -> sound.volume(peer, percent);
            case ShareCommand.StopSharing() -> screen.stop();
            case ShareCommand.HoldShare(var hold) -> screen.hold(hold);
            case ShareCommand.MaskWindows mask -> screen.mask(mask.ids());
            case ShareCommand.CoverRegions cover ->
                screen.cover(cover.parts().stream()
                        .map(each -> new Box(each.x(), each.y(), each.width(), each.height()))
                        .toList());
            case ShareCommand.ListSources(boolean on) -> sources.list(on);
        }
    }

    void useMicrophone(MediaSource source) {
        microphone.use(source);
        sendSound();
    }

    void sendSound() {
        connections.forEach(NativeConnection::sendSound);
        routing.expectStreams();
    }

    void withholdToCome(boolean all) {
        connections.withholdToCome(all);
        sound.withholdToCome(all);
    }

    void withhold(boolean all) {
        connections.withhold(all);
        sound.withhold(all);
    }

    void withhold(ConnectionId connection, boolean all) {
        connections.withhold(connection, all);
        sound.withhold(connection, all);
    }

    /** In an order that the library survives. */
    void close() {
        meter.close();
        routing.close();
        chimes.close();
        camera.close();
        screen.close();
        sources.close();
        microphone.close();
        sound.close();
        connections.closeAll();
        tiles.hideAll();
        factory.close();
    }
}
