/** Comparing with somebody in a call, to be sure that nobody sits between. FX thread. */
@NullMarked
package dev.parley.client.ui.call.verify;

import org.jspecify.annotations.NullMarked;
