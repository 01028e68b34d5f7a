package dev.parley.client.ui.shell;

import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.home.RecentCallsPort;
import dev.parley.client.ui.settings.PreferencesPort;

/** What the window needs from the rest of the program. */
public record WindowPorts(
        PreferencesPort preferences, RecentCallsPort recentCalls, LinksPort links, EngineStarter engines) {}
