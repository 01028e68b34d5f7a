/** People whom one calls, and the calls that were: values, and the port to where they are kept. Pure; faces know it too. */
@NullMarked
package dev.parley.client.contact;

import org.jspecify.annotations.NullMarked;
