package dev.parley.client.capture.x11.wire;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The screens of an X server, as RandR tells them; where it does not, the whole desktop is one. */
public final class Screens {
    private static final String WHOLE = "screen";
    private static final int ACTIVE = 1;
    /** Screen, its parts and their cables. */
    private static final int CHANGES = 7;

    private final Connection connection;
    private final Optional<Extension> extension;

    /** One of them, and where on the desktop it lies. */
    public record Screen(String name, Box place) {}

    public Screens(Connection connection) throws IOException {
        this.connection = connection;
        Optional<Extension> found = connection.extension(Extension.SCREENS);
        boolean modern = found.isPresent()
                && connection
                        .request(found.get(), 0)
                        .u32(1)
                        .u32(5)
                        .answer()
                        .filter(answer -> answer.getInt(8) > 1 || answer.getInt(12) >= 5)
                        .isPresent();
        this.extension = modern ? found : Optional.empty();
    }

    public List<Screen> list() throws IOException {
        List<Screen> screens = new ArrayList<>();
        if (extension.isPresent()) {
            Optional<ByteBuffer> answer = connection
                    .request(extension.get(), 42)
                    .u32(connection.root())
                    .u32(ACTIVE)
                    .answer();
            if (answer.isPresent()) {
                read(answer.get(), screens);
            }
        }
        if (screens.isEmpty()) {
            screens.add(new Screen(WHOLE, whole()));
        }
        return screens;
    }

    private void read(ByteBuffer answer, List<Screen> screens) throws IOException {
        int count = answer.getInt(12);
        int at = 32;
        for (int i = 0; i < count; i++) {
            Box place = new Box(
                    answer.getShort(at + 8),
                    answer.getShort(at + 10),
                    answer.getShort(at + 12) & 0xFFFF,
                    answer.getShort(at + 14) & 0xFFFF);
            screens.add(new Screen(name(answer.getInt(at)), place));
            at += 24 + 4 * (answer.getShort(at + 6) & 0xFFFF);
        }
    }

    /** Whether the screens belong to a Wayland compositor, and this server knows only what its own windows show. */
    public boolean areWaylands() throws IOException {
        return connection.extension("XWAYLAND").isPresent()
                || list().stream().anyMatch(screen -> screen.name().startsWith("XWAYLAND"));
    }

    /** The one that is meant: by its name, else by its number from 1; the first for an empty text. */
    public Optional<Screen> find(String which) throws IOException {
        List<Screen> screens = list();
        Optional<Screen> named =
                screens.stream().filter(each -> each.name().equals(which)).findFirst();
        if (named.isPresent()) {
            return named;
        }
        int number = which.isEmpty() ? 1 : which.matches("\\d{1,3}") ? Integer.parseInt(which) : 0;
        return number >= 1 && number <= screens.size() ? Optional.of(screens.get(number - 1)) : Optional.empty();
    }

    public Screen require(String which) throws IOException, CaptureProblem {
        Optional<Screen> found = find(which);
        if (found.isEmpty()) {
            throw CaptureProblem.unknown(
                    CaptureFault.SCREEN_UNKNOWN,
                    which,
                    list().stream().map(Screen::name).toList());
        }
        return found.get();
    }

    /** All of the desktop, with what lies between screens. */
    public Box whole() throws IOException {
        return new WindowRequests(connection)
                .geometry(connection.root())
                .map(WindowRequests.Geometry::place)
                .orElse(Box.EMPTY);
    }

    /** Asks to be told when screens change. */
    public void select() throws IOException {
        if (extension.isPresent()) {
            connection
                    .request(extension.get(), 4)
                    .u32(connection.root())
                    .u16(CHANGES)
                    .end();
        }
    }

    public boolean tells(Event event) {
        return extension.isPresent()
                && (event.type() == extension.get().event()
                        || event.type() == extension.get().event() + 1);
    }

    private String name(int atom) throws IOException {
        return connection
                .request(17, 0)
                .u32(atom)
                .answer()
                .map(answer -> StandardCharsets.ISO_8859_1
                        .decode(answer.slice(32, answer.getShort(8) & 0xFFFF))
                        .toString())
                .orElse("");
    }
}
