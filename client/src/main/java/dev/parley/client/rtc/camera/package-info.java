/** The one video source of the process, fed by a camera, a file or the test picture. */
package dev.parley.client.rtc.camera;
