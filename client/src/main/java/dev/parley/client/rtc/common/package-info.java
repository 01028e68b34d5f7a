/**
 * What all floors of {@code rtc} stand on: the native library, its one factory, the control thread, guarded callbacks, and the
 * events that they report.
 */
package dev.parley.client.rtc.common;
