package dev.parley.client.rtc.feed;

/** Within which size ffmpeg gives a file's pictures. */
public record LargestPicture(int width, int height) {
    public static final LargestPicture OF_CAMERA = new LargestPicture(1280, 720);
}
