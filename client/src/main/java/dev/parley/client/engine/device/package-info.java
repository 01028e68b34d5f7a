/** Cameras, microphones, speakers and the desktop: what is there, what this person sends of it, and what faces are told. */
package dev.parley.client.engine.device;
