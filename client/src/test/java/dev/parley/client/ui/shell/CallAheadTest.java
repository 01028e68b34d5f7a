package dev.parley.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Screen;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CallAheadTest {
    private final Button button = FxToolkit.call(() -> new Button("Hang up"));
    private final StackPane root = FxToolkit.call(() -> new StackPane(button));
    private final StackPane place = FxToolkit.call(() -> {
        StackPane pane = new StackPane();
        var _ = new Scene(pane, 1000, 600);
        return pane;
    });
    private final Queue<Runnable> later = new ArrayDeque<>();
    private int asked;

    private final CallAhead ahead = new CallAhead(
            () -> {
                asked++;
                return new Screen() {
                    @Override
                    public Parent root() {
                        return root;
                    }

                    @Override
                    public void attach() {}

                    @Override
                    public void detach() {}
                };
            },
            place,
            later::add);

    private void prepare() {
        FxToolkit.run(() -> {
            place.resize(1000, 600);
            ahead.prepare();
        });
    }

    private void goOn() {
        FxToolkit.run(() -> {
            while (!later.isEmpty()) {
                later.remove().run();
            }
        });
    }

    @Test
    void theScreenIsStyledAndLaidOutAndFreeToBeShown() {
        prepare();
        assertThat(asked).as("at once nothing happens").isZero();
        goOn();
        assertThat(button.getSkin()).isNotNull();
        assertThat(button.getWidth()).isPositive();
        assertThat(root.getScene()).isNull();
        assertThat(root.getParent()).isNull();
        assertThat(place.getChildren()).isEmpty();
    }

    @Test
    void aSecondTimeThereIsNothingToDo() {
        prepare();
        goOn();
        prepare();
        assertThat(later).isEmpty();
    }

    @Test
    void aScreenThatIsShownAlreadyStaysWhereItIs() {
        Scene shown = FxToolkit.call(() -> new Scene(root));
        prepare();
        goOn();
        assertThat(root.getScene()).isSameAs(shown);
    }
}
