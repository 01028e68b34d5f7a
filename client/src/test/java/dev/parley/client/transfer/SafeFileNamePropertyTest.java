package dev.parley.client.transfer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SafeFileNamePropertyTest {
    @Property(tries = 1000)
    void isIdempotent(@ForAll String name) {
        SafeFileName safe = SafeFileName.of(name);
        if (!SafeFileName.of(safe.text()).equals(safe)) throw new AssertionError(name);
    }
}
