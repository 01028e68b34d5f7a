/** Keeps people and past calls in an embedded database, SQLite: the adapter behind {@code contact}. */
@NullMarked
package dev.parley.client.book;

import org.jspecify.annotations.NullMarked;
