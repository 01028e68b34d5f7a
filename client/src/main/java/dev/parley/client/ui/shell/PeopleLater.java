package dev.parley.client.ui.shell;

import dev.parley.client.ui.attention.Attention;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.common.Once;
import dev.parley.client.ui.home.HomeView;
import dev.parley.client.ui.system.CopiedLink;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What a window has of people before the first picture of it: the places in which they will stand. All the rest is made when it is first
 * needed, which is behind that picture, or by a call that begins before. FX thread.
 */
final class PeopleLater {
    private final Places places = new Places(place(), place(), new StackPane());
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final Supplier<PeopleWiring> people;
    private final Predicate<String> link;
    private boolean made;
    private boolean listening;

    /**
     * Empty and unseen until there is something to stand in them.
     *
     * @param layer above all screens
     */
    record Places(VBox people, VBox calls, StackPane layer) {
        void show() {
            people.setVisible(true);
            calls.setVisible(true);
        }
    }

    /** @param link whether a text is a link to somebody */
    PeopleLater(Function<Places, PeopleWiring> make, Predicate<String> link) {
        this.link = link;
        places.layer().setVisible(false);
        people = new Once<>(() -> {
            made = true;
            PeopleWiring now = make.apply(places);
            waiting.bind(now.waiting());
            if (listening) {
                now.listen();
            }
            return now;
        })::get;
    }

    private static VBox place() {
        VBox place = new VBox();
        place.setVisible(false);
        place.managedProperty().bind(place.visibleProperty());
        return place;
    }

    /** Those who are there, made now if they are not yet. */
    PeopleWiring get() {
        return people.get();
    }

    /** The first screen is painted: from now on there are people. */
    void begin(CopiedLink clipboard, ObservableValue<Boolean> dark, Attention attention, LongSupplier nanoTime) {
        get().begin(clipboard, dark, attention, nanoTime);
    }

    /** The engine has started, so that a doorbell need not share the processor with it: from now on people can ring. */
    void listen() {
        listening = true;
        if (made) {
            get().listen();
        }
    }

    /** What the first ring will need is made before it. */
    void prepare() {
        if (made) {
            get().prepare();
        }
    }

    /** Whether somebody rings now. */
    boolean rings() {
        return made && get().rings();
    }

    /** Another screen is shown. */
    void at(boolean home, boolean inCall) {
        if (made || inCall) {
            get().at(home, inCall);
        }
    }

    /** A call is over. */
    void over(CallSummary summary) {
        get().over(summary);
    }

    /** Enters the call anew that was over last. */
    void again(String link) {
        get().again(link);
    }

    /** Nothing is kept any more. */
    void forget() {
        if (made) {
            get().forget();
        }
    }

    /** Whether a text that was meant to be a link to a call is one to somebody, who then can be added. */
    boolean takes(String text) {
        boolean found = link.test(text);
        if (found) {
            get().add(text);
        }
        return found;
    }

    /** How much waits for this person, with what waits besides. */
    IntegerBinding waiting(ObservableIntegerValue besides) {
        return Bindings.createIntegerBinding(() -> besides.get() + waiting.get(), besides, waiting);
    }

    /** What the first screen shows of it. */
    HomeView.People home() {
        return new HomeView.People(places.people(), places.calls());
    }

    /** What lies above all screens. */
    Node layer() {
        return places.layer();
    }
}
