/**
 * Picture slots: video frames in memory that the engine and a face share, already scaled and in the face's pixel format.
 *
 * <p>Written by {@code rtc}, read by the window and by {@code --save-frame}; latest wins, nobody waits.
 */
package dev.parley.client.picture;
