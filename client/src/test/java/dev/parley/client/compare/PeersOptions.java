package dev.parley.client.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be measured beside the peers.
 *
 * @param parts in the order in which they run
 * @param asked how often; each part knows by itself otherwise
 * @param json takes the numbers too
 */
record PeersOptions(List<Part> parts, OptionalInt asked, Optional<Path> json) {
    private static final int MOST_ROUNDS = 1000;

    /** A part with the rounds that it takes unless others are asked for. */
    enum Part {
        START(4),
        INSTALLED(5),
        CALL(2),
        MOTION(2),
        SHARE(1),
        SERVER(3),
        LOAD(1);

        private final int rounds;

        Part(int rounds) {
            this.rounds = rounds;
        }
    }

    /** Reads {@code PART [--rounds N] [--json FILE]}, or says what is wrong with it. */
    static PeersOptions of(String... arguments) {
        List<Part> parts = arguments.length == 0 ? List.of(Part.values()) : parts(arguments[0]);
        OptionalInt rounds = OptionalInt.empty();
        Optional<Path> json = Optional.empty();
        for (int at = 1; at < arguments.length; at += 2) {
            String option = arguments[at];
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " says nothing more");
            }
            switch (option) {
                case "--rounds" -> rounds = OptionalInt.of(rounds(arguments[at + 1]));
                case "--json" -> json = Optional.of(Path.of(arguments[at + 1]).toAbsolutePath());
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new PeersOptions(parts, rounds, json);
    }

    private static List<Part> parts(String name) {
        return name.equals("all")
                ? List.of(Part.values())
                : Arrays.stream(Part.values())
                        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .map(List::of)
                        .orElseThrow(() -> new IllegalArgumentException("there is no part " + name));
    }

    private static int rounds(String text) {
        try {
            int rounds = Integer.parseInt(text);
            if (rounds >= 1 && rounds <= MOST_ROUNDS) {
                return rounds;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("--rounds: " + text + " is no number from 1 to " + MOST_ROUNDS);
    }

    int rounds(Part part) {
        return asked.orElse(part.rounds);
    }
}
