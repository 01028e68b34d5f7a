package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/** While somebody points at a list, nothing in it moves because of something new. */
class SteadyListTest {
    private final ObservableList<String> all = FXCollections.observableArrayList("b", "c");
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final SteadyList<String> list = new SteadyList<>(all, held);

    @Test
    void whatIsNewStandsWhereItBelongs() {
        all.addFirst("a");
        assertThat(list.shown()).containsExactly("a", "b", "c");
    }

    @Test
    void whileItIsHeldWhatIsNewStandsBelowUntilItIsLetGo() {
        held.set(true);
        all.addFirst("a");
        assertThat(list.shown()).containsExactly("b", "c", "a");
        all.remove("b");
        assertThat(list.shown()).as("what goes is gone").containsExactly("c", "a");
        held.set(false);
        assertThat(list.shown()).containsExactly("a", "c");
    }
}
