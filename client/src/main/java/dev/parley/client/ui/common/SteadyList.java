package dev.parley.client.ui.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * A list in which nothing that is there already moves while somebody points at it: what is new stands at its end meanwhile, and
 * takes its place afterwards. FX thread.
 */
public final class SteadyList<T> {
    private final ObservableList<T> all;
    private final ObservableBooleanValue held;
    private final ObservableList<T> shown = FXCollections.observableArrayList();

    /** @param held whether everything has to keep its place now */
    public SteadyList(ObservableList<T> all, ObservableBooleanValue held) {
        this.all = all;
        this.held = held;
        all.addListener((ListChangeListener<T>) _ -> arrange());
        held.subscribe(_ -> arrange());
    }

    public ObservableList<T> shown() {
        return shown;
    }

    private void arrange() {
        List<T> next = held.get() ? steady() : List.copyOf(all);
        if (!next.equals(shown)) {
            shown.setAll(next);
        }
    }

    private List<T> steady() {
        Set<T> there = set(all);
        Set<T> before = set(shown);
        List<T> next = new ArrayList<>(shown.stream().filter(there::contains).toList());
        all.stream().filter(each -> !before.contains(each)).forEach(next::add);
        return next;
    }

    private static <T> Set<T> set(List<T> list) {
        Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(list);
        return set;
    }
}
