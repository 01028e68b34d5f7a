package dev.parley.client.app.desktop;

import dev.parley.client.app.dbus.DbusShortcuts;
import dev.parley.client.app.dbus.DesktopBus;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.KeyGrabs;
import dev.parley.client.capture.system.Keys;
import dev.parley.client.ui.talk.KeyChord;
import dev.parley.client.ui.talk.KeysPort;
import dev.parley.signaling.loop.GuardedLoop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that are heard in every window: taken from an X server, or in a Wayland session given by the desktop's portal after it has asked its
 * person. Any thread may call; they are taken on the thread "key-grabs", so that nobody waits for a server.
 */
final class DesktopKeys implements KeysPort {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopKeys.class);
    private static final List<Use> USES = List.of(Use.values());

    private final GuardedLoop loop = new GuardedLoop("key-grabs", fault -> LOG.error("keys could not be taken", fault));
    private final Map<String, String> environment;
    private final DbusShortcuts portal;
    private @Nullable KeyGrabs grabs;

    DesktopKeys(Map<String, String> environment, DesktopBus bus) {
        this.environment = Map.copyOf(environment);
        this.portal = new DbusShortcuts(bus);
    }

    @Override
    public void take(List<Wanted> wanted, Listener listener) {
        if (!Keys.canBeTaken(environment)) {
            portal.take(wanted, listener);
        } else if (!loop.post(() -> grab(wanted, listener))) {
            LOG.trace("dropped after the end");
        }
    }

    private void grab(List<Wanted> wanted, Listener listener) {
        KeyGrabs before = grabs;
        grabs = null;
        if (before != null) {
            before.close();
        }
        if (wanted.isEmpty()) {
            return;
        }
        try {
            grabs = Keys.take(
                    environment,
                    wanted.stream()
                            .map(each -> new KeyGrabs.Wanted(
                                    USES.indexOf(each.use()),
                                    modifiers(each.chord()),
                                    each.chord().key().number()))
                            .toList(),
                    new Telling(listener));
        } catch (CaptureProblem e) {
            LOG.info("no key can be taken: {}", e.getMessage());
            wanted.forEach(each -> listener.stands(each.use(), Standing.NOT_HERE, ""));
        }
    }

    private static int modifiers(KeyChord chord) {
        return chord.modifiers().stream()
                .mapToInt(modifier -> switch (modifier) {
                    case CTRL -> KeyGrabs.CONTROL;
                    case ALT -> KeyGrabs.ALT;
                    case SHIFT -> KeyGrabs.SHIFT;
                    case SUPER -> KeyGrabs.SUPER;
                })
                .sum();
    }

    /** What the grabs tell, as it is told on. */
    private record Telling(Listener listener) implements KeyGrabs.Listener {
        @Override
        public void outcome(int id, KeyGrabs.Outcome outcome) {
            Standing standing = switch (outcome) {
                case TAKEN -> Standing.HEARD;
                case OF_ANOTHER -> Standing.TAKEN;
                case NO_SUCH_KEY -> Standing.NO_SUCH_KEY;
                case LOST -> Standing.NOT_HERE;
            };
            listener.stands(USES.get(id), standing, "");
        }

        @Override
        public void pressed(int id) {
            listener.pressed(USES.get(id));
        }

        @Override
        public void released(int id) {
            listener.released(USES.get(id));
        }
    }
}
