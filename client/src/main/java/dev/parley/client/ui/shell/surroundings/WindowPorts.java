package dev.parley.client.ui.shell.surroundings;

import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.people.PeoplePorts;
import dev.parley.client.ui.settings.PreferencesPort;
import dev.parley.client.ui.settings.TracesPort;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.DesktopPort;
import dev.parley.client.ui.transfer.past.TransferHistoryPort;

/** What the window needs from the rest of the program. */
public record WindowPorts(
        PreferencesPort preferences,
        TransferHistoryPort transfers,
        LinksPort links,
        TracesPort traces,
        DesktopPort desktop,
        ChooserPort chooser,
        Surroundings surroundings,
        OtherStartsPort otherStarts,
        EngineStarter engines,
        PeoplePorts people) {

    /** These ports with other engines. */
    public WindowPorts withEngines(EngineStarter next) {
        return new WindowPorts(
                preferences, transfers, links, traces, desktop, chooser, surroundings, otherStarts, next, people);
    }

    /** These ports with another desktop around the window. */
    public WindowPorts withDesktop(DesktopPort next, ChooserPort nextChooser) {
        return new WindowPorts(
                preferences, transfers, links, traces, next, nextChooser, surroundings, otherStarts, engines, people);
    }

    /** These ports, and what else is started on this display. */
    public WindowPorts withOtherStarts(OtherStartsPort next) {
        return new WindowPorts(
                preferences, transfers, links, traces, desktop, chooser, surroundings, next, engines, people);
    }

    /** These ports with something else around the window. */
    public WindowPorts withSurroundings(Surroundings next) {
        return new WindowPorts(
                preferences, transfers, links, traces, desktop, chooser, next, otherStarts, engines, people);
    }

    /** These ports with other people. */
    public WindowPorts withPeople(PeoplePorts next) {
        return new WindowPorts(
                preferences, transfers, links, traces, desktop, chooser, surroundings, otherStarts, engines, next);
    }
}
