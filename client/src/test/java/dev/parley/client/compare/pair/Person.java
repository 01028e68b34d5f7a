package dev.parley.client.compare.pair;

import dev.parley.client.compare.ContainedProgram;
import dev.parley.client.compare.screen.XInput;
import dev.parley.client.compare.screen.XServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Somebody with a program, a screen and a keyboard. */
public record Person(XServer screen, ContainedProgram program, XInput input) implements AutoCloseable {
    private static final int CHANGES = 10;
    private static final int ROW_STEP = 40;

    public static Person start(Path home, List<String> command) throws IOException {
        return start(home, XServer.WIDTH, XServer.HEIGHT, command);
    }

    /** With a screen of another size. */
    public static Person start(Path home, int width, int height, List<String> command) throws IOException {
        Files.createDirectories(home);
        XServer screen = XServer.start(home, width, height);
        ContainedProgram program = ContainedProgram.prepare(home, Map.of("DISPLAY", screen.display()), command);
        Person person = new Person(screen, program, new XInput(screen.display()));
        person.input.pointAway();
        program.go();
        return person;
    }

    /** Waits until a picture moves on the screen: it is the own one, before a call. */
    public void awaitMotion() {
        for (int change = 0; change < CHANGES; change++) {
            int[] rows = screen.framebuffer().rows(ROW_STEP);
            Pair.until(
                    "a moving picture",
                    () -> !Arrays.equals(rows, screen.framebuffer().rows(ROW_STEP)));
        }
    }

    @Override
    public void close() {
        input.close();
        program.close();
        screen.close();
    }
}
