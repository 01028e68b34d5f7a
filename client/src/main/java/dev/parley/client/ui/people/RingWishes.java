package dev.parley.client.ui.people;

import dev.parley.client.ringing.RingingWishes;
import dev.parley.client.ui.settings.Preferences;

/** How this person wants to be rung, by their settings. Pure. */
public final class RingWishes {
    private RingWishes() {}

    public static RingingWishes of(Preferences now) {
        Preferences.Ringing wanted = now.ringing();
        return new RingingWishes(
                now.places().server().strip(),
                now.name(),
                wanted.listening(),
                wanted.seen(),
                wanted.disturb(),
                wanted.strangers(),
                wanted.waiting());
    }
}
