package dev.parley.client.rtc;

/** What all connections of the process share. */
record SharedMedia(Factory factory, Camera camera, Microphone microphone, Tiles tiles) {}
