package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.settings.Preferences.Language;
import dev.parley.client.ui.settings.Preferences.Look;
import dev.parley.client.ui.shell.staged.Contrast;
import dev.parley.client.ui.shell.staged.Eye;
import dev.parley.client.ui.shell.staged.Pixels;
import dev.parley.client.ui.shell.staged.Sight;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person can come to see, in windows as they open and in large ones, and by keyboard. */
class LooksTest extends Looks {

    private static final int SEEN = 40;

    private static final Setting USUAL = new Setting(1120, 720, 1, Look.DARK, Language.ENGLISH);
    private static final Setting USUAL_LIGHT = new Setting(1120, 720, 1, Look.LIGHT, Language.ENGLISH);
    private static final Setting HD = new Setting(1920, 1080, 1, Look.LIGHT, Language.GERMAN);
    private static final Setting UHD = new Setting(3840, 2160, 1, Look.DARK, Language.GERMAN);
    private static final Setting AT_125 = new Setting(1400, 900, 1.25, Look.LIGHT, Language.ENGLISH);
    private static final Setting AT_150 = new Setting(1350, 900, 1.5, Look.DARK, Language.GERMAN);
    private static final Setting UHD_AT_200 = new Setting(3840, 2160, 2, Look.LIGHT, Language.ENGLISH);

    /** Every third one in the check; {@link SmallLooksTest} has them all. */
    static Stream<Sight> inTheWindowAsItOpens() {
        List<Sight> all = List.of(Sight.values());
        int each = LongRun.size(3, 1);
        return IntStream.range(0, all.size()).filter(i -> i % each == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource
    void inTheWindowAsItOpens(Sight sight) throws IOException {
        look(sight, USUAL);
        if (WRITE) {
            look(sight, USUAL_LIGHT);
        }
    }

    static Stream<Arguments> largeAndFine() {
        return Stream.of(Sight.HOME_RECENT, Sight.CALL_DETAILS)
                .flatMap(sight -> Stream.of(AT_150, UHD_AT_200, HD, UHD, AT_125)
                        .limit(LongRun.size(2, 5))
                        .map(setting -> Arguments.of(sight, setting)));
    }

    @ParameterizedTest
    @MethodSource
    void largeAndFine(Sight sight, Setting setting) throws IOException {
        look(sight, setting);
    }

    @Test
    void nothingMovesInACallWhenThereIsTrouble() {
        try (StagedWindow window = open(Sight.CALL_OF_2, USUAL)) {
            Map<String, Bounds> before = places(window);
            Sight.room(window, false, Sight.all(0));
            assertThat(places(window)).as("server gone").isEqualTo(before);
            window.loseEngine(Loss.How.ENDED);
            assertThat(places(window)).as("engine lost").isEqualTo(before);
            window.loseEngine(Loss.How.REPEATED);
            assertThat(places(window)).as("engine lost again").isEqualTo(before);
            window.loseEngine(Loss.How.PART_MISSING);
            assertThat(places(window)).as("part missing").isEqualTo(before);
        }
    }

    private static Map<String, Bounds> places(StagedWindow window) {
        window.settle();
        return FxToolkit.call(() -> {
            Map<String, Bounds> places = new LinkedHashMap<>();
            for (String selector : List.of(".stage", ".own-picture", ".call-bar", "#microphone", "#hang-up")) {
                places.put(selector, Eye.bounds(window.node(selector)));
            }
            return places;
        });
    }

    @ParameterizedTest
    @CsvSource({"HOME_RECENT, DARK", "CALL_PEOPLE, DARK", "SETTINGS, LIGHT", "CALL_FILES, LIGHT"})
    void theTabulatorShowsWhereItIs(Sight sight, Look look) {
        try (StagedWindow window = open(sight, new Setting(700, 700, 1, look, Language.ENGLISH))) {
            List<Node> controls = FxToolkit.call(() -> new Eye(window.root()).controls());
            Map<Node, Integer> seen = new LinkedHashMap<>();
            Pixels before = window.pixels();
            for (int press = 0; press < 2 * controls.size() && !seen.keySet().containsAll(controls); press++) {
                FxToolkit.run(() -> {
                    Robot robot = new Robot();
                    robot.keyPress(KeyCode.TAB);
                    robot.keyRelease(KeyCode.TAB);
                });
                window.settle();
                Pixels after = window.pixels();
                Node focused = FxToolkit.call(() -> window.stage().getScene().getFocusOwner());
                seen.merge(focused, before.differences(after, Eye.around(focused)), Math::max);
                before = after;
            }
            assertThat(seen.keySet()).as("reached").containsAll(controls);
            assertThat(controls)
                    .allSatisfy(control -> assertThat(seen.get(control))
                            .as("pixels that change at " + Eye.name(control))
                            .isGreaterThan(SEEN));
        }
    }

    @LongRun.Only
    @ParameterizedTest
    @CsvSource({"WAITING, LIGHT", "AFTER_HUNG_UP, LIGHT", "CALL_CHAT, DARK", "CALL_FILES_EARLIER, DARK"})
    void itShowsItElsewhereToo(Sight sight, Look look) {
        theTabulatorShowsWhereItIs(sight, look);
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    void theFrameAroundTheMainButtonIsSeenBesideIt(Look look) throws IOException {
        try (StagedWindow window = open(Sight.HOME_EMPTY, new Setting(700, 700, 1, look, Language.ENGLISH))) {
            Node button = window.node("#new-call");
            for (int press = 0; press < 40 && !FxToolkit.call(button::isFocusVisible); press++) {
                FxToolkit.run(() -> {
                    Robot robot = new Robot();
                    robot.keyPress(KeyCode.TAB);
                    robot.keyRelease(KeyCode.TAB);
                });
                window.settle();
            }
            Pixels pixels = window.pixels();
            if (WRITE) {
                pixels.write(LOOKS.resolve("focus-" + look + ".png"));
            }
            Bounds at = FxToolkit.call(() -> Eye.bounds(button));
            int frame = above(pixels, at, 3);
            assertThat(Contrast.of(frame, above(pixels, at, 1))).as("the gap").isGreaterThan(3);
            assertThat(Contrast.of(frame, above(pixels, at, 6))).as("around").isGreaterThan(3);
        }
    }

    /** The colour so far above the middle of something. */
    private static int above(Pixels pixels, Bounds at, double distance) {
        return pixels.commonest(new BoundingBox(at.getCenterX(), Math.round(at.getMinY()) - distance, 1, 1));
    }
}
