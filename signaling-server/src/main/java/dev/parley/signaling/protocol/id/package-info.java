/** What sessions, rooms, members, boxes and invitations are known by, and the secrets that prove it: bytes, as text in base64url. Pure. */
package dev.parley.signaling.protocol.id;
