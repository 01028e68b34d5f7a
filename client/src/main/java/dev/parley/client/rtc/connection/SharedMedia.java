package dev.parley.client.rtc.connection;

import dev.parley.client.rtc.camera.Camera;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.screen.Screen;
import dev.parley.client.rtc.sound.Microphone;
import dev.parley.client.rtc.tile.Tiles;

/** What all connections of the process share. */
public record SharedMedia(Factory factory, Camera camera, Screen screen, Microphone microphone, Tiles tiles) {}
