/** This user's people and past calls: where they lie, how an older folder is taken over, and how the window is given them. */
@NullMarked
package dev.parley.client.app.people;

import org.jspecify.annotations.NullMarked;
