package dev.parley.client.compare.pair;

import dev.parley.client.compare.screen.XInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two of Parley's windows. */
final class ParleyPair extends Pair {
    /** What the windows draw of their own accord has ended by then. */
    private static final long STILL_MILLIS = 1500;

    private static final long MOMENT_MILLIS = 500;

    private final String link;

    private ParleyPair(Person ann, Person bob, String link) {
        super(ann, bob);
        this.link = link;
    }

    static ParleyPair start(Path folder, Path root, String link, String camera) throws IOException {
        return new ParleyPair(window(folder, root, "Ann", camera), window(folder, root, "Bob", camera), link);
    }

    private static Person window(Path folder, Path root, String name, String camera) throws IOException {
        List<String> options = List.of("--name", name, "--camera", camera, "--mic", "test");
        return Person.start(
                folder.resolve("Parley " + name),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        root.resolve("parley").toString()),
                                options.stream())
                        .toList());
    }

    @Override
    public void prepare() {
        ann.awaitMotion();
        bob.awaitMotion();
        typeLink(bob);
        bob.input().press(XInput.ENTER);
        pause(STILL_MILLIS);
        typeLink(ann);
        pause(STILL_MILLIS);
    }

    private void typeLink(Person person) {
        person.input().focusLargest();
        person.input().press(XInput.CONTROL, 'j');
        pause(MOMENT_MILLIS);
        person.input().type(link);
        pause(MOMENT_MILLIS);
    }

    @Override
    public void leave() {
        ann.input().press(XInput.CONTROL, XInput.SHIFT, 'h');
        pause(STILL_MILLIS);
    }
}
