package dev.parley.client.ui.shell;

import dev.parley.client.ui.shell.ShellViewModel.Place;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Goes once through all screens and closes the window, so that an AOT cache can be made of what it loads. FX thread. */
final class Rehearsal {
    private static final Duration SCENE = Duration.seconds(1.5);

    private Rehearsal() {}

    static void play(Wiring wiring, Runnable close) {
        List<Runnable> scenes = List.of(
                () -> wiring.shell().openSettings(),
                () -> wiring.shell().closeSettings(),
                () -> wiring.shell().go(Place.HISTORY),
                () -> wiring.shell().go(Place.HOME),
                () -> wiring.home().newCall(),
                () -> wiring.call().grid().set(true),
                () -> wiring.call().hangUp(),
                close);
        Timeline play = new Timeline();
        for (int index = 0; index < scenes.size(); index++) {
            Runnable scene = scenes.get(index);
            play.getKeyFrames().add(new KeyFrame(SCENE.multiply(index + 1.0), event -> scene.run()));
        }
        play.play();
    }
}
