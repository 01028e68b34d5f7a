package dev.parley.client.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A list that may change while one of its entries is chosen: only a person's choice is told on. FX thread. */
final class ChoiceList {
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Choice> chosen = new SimpleObjectProperty<>(new Choice("", ""));
    private final Consumer<Choice> onChosen;
    private boolean showing;

    ChoiceList(Consumer<Choice> onChosen) {
        this.onChosen = onChosen;
        chosen.subscribe(this::chose);
    }

    /** Shows other entries; which is chosen does not change. */
    void show(List<Choice> next, String chosenId) {
        Choice selected = next.stream()
                .filter(choice -> choice.id().equals(chosenId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the chosen entry is not in the list"));
        if (next.equals(choices) && selected.equals(chosen.get())) {
            return;
        }
        showing = true;
        try {
            choices.setAll(next);
            chosen.set(selected);
        } finally {
            showing = false;
        }
    }

    ObservableList<Choice> choices() {
        return choices;
    }

    ObjectProperty<Choice> chosen() {
        return chosen;
    }

    /** A list that is filled anew empties the choice for a moment; that is nobody's choice. */
    private void chose(Choice before, Choice now) {
        if (!showing && now != null && before != null && !now.id().equals(before.id())) {
            onChosen.accept(now);
        }
    }
}
