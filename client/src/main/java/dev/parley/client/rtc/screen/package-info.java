/** What is shown to the others as one's screen: a desktop's pictures or a file's, on their way into the library. */
package dev.parley.client.rtc.screen;
