/** The commands that show and change contacts and past calls. */
@NullMarked
package dev.parley.client.app.command.people;

import org.jspecify.annotations.NullMarked;
