package dev.parley.client.ui.shell;

import dev.parley.client.ui.shell.surroundings.OtherStartsPort;

/** What another start of the program asks of the window that is there: to show itself, to enter a call, or to ring. FX thread. */
record OtherStart(Wiring wiring) {

    void ask(OtherStartsPort.Wish wish) {
        switch (wish) {
            case OtherStartsPort.Wish.Show(var link) -> {
                wiring.outside().raise();
                link.ifPresent(this::enter);
            }
            case OtherStartsPort.Wish.Ring(var ring) -> wiring.people().hand(ring);
        }
    }

    /** A call that goes on is not left without a question, and not for what leads nowhere; only an invitation opens a door that one waits at. */
    private void enter(String link) {
        if (!wiring.shell().inCall()) {
            join(link);
        } else if (!wiring.home().isLink(link)) {
            wiring.leaving().forNothing();
        } else if (!wiring.home().isSame(link, wiring.call().link().get())) {
            wiring.leaving().forAnother(() -> join(link));
        } else if (wiring.call().isAtTheDoor() && wiring.home().invites(link)) {
            wiring.call().hangUp();
            join(link);
        }
    }

    /** The first screen says what is wrong with a link. */
    private void join(String link) {
        wiring.shell().go(ShellViewModel.Place.HOME);
        wiring.home().join(link);
    }
}
