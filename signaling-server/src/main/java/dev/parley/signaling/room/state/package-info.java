/**
 * What the rooms consist of: sessions with what they were told and have not acknowledged, rooms with their thresholds and members, and the
 * images of both that another machine can take up. Pure; who may do what is decided above.
 */
package dev.parley.signaling.room.state;
