package dev.parley.client.rtc;

import dev.parley.client.rtc.camera.Camera;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.computer.ComputerSound;
import dev.parley.client.rtc.connection.Connections;
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
        Meter meter) {}
