/** Parts that views are put together of, and that know no words. */
package dev.parley.client.ui.common.part;
