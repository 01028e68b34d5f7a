/**
 * Pictures and sound that do not come from devices: the test picture and tone, media files, and ffmpeg's pipe.
 *
 * <p>Plain Java without the native library; each feed is read by one thread.
 */
package dev.parley.client.rtc.feed;
