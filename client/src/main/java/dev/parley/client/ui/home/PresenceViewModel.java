package dev.parley.client.ui.home;

import dev.parley.client.control.Command;
import dev.parley.client.control.Command.Look.Offer;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Who is in the call of the link that stands on the first screen, for as long as that is shown; and the way to a call that is expected by
 * who rings, or that goes on behind who has left it. FX thread.
 */
public final class PresenceViewModel {
    private final EngineModel engine;
    private final LinksPort links;
    private final Texts texts;
    private final ObservableValue<String> field;
    private final ObjectProperty<Optional<List<PresentPerson>>> people = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Target> looksAt = Optional.empty();
    private Optional<Target> expected = Optional.empty();
    private Optional<Target> behind = Optional.empty();
    private boolean shown;
    private long looks;

    private record Target(String link, Offer offer) {}

    /** @param field what a person has typed or pasted where a link belongs */
    public PresenceViewModel(EngineModel engine, LinksPort links, ObservableValue<String> field, Texts texts) {
        this.engine = engine;
        this.links = links;
        this.field = field;
        this.texts = texts;
        field.subscribe(_ -> look());
        engine.listen(this::on);
    }

    /** Whether the first screen is in front of a person. */
    public void shown(boolean now) {
        shown = now;
        look();
    }

    /**
     * A call goes on that this person has left and may come back to at once.
     *
     * @param link of the call; empty once they have gone elsewhere
     */
    public void left(Optional<String> link) {
        behind = link.map(known -> new Target(known, Offer.MET));
        look();
    }

    /**
     * Somebody rings, or is rung: the server of the call that this may lead to is reached ahead.
     *
     * @param link of the call; empty if none is expected any more
     * @param answered whether this person has answered, so that the others' offer may be made too
     */
    public void expect(Optional<String> link, boolean answered) {
        expected = link.map(known -> new Target(known, answered ? Offer.NOW : Offer.NEVER));
        look();
    }

    /** Who is there, in words; empty while that is not known. */
    public StringBinding words() {
        return texts.bind(() -> people.get().map(this::words).orElse(""), people);
    }

    private void look() {
        Optional<Target> next = expected.or(() -> behind).or(this::typed);
        if (next.equals(looksAt)) {
            return;
        }
        boolean same = looksAt.map(Target::link).equals(next.map(Target::link));
        looksAt = next;
        if (!same) {
            people.set(Optional.empty());
            looks++;
        }
        engine.send(next.<Command>map(target -> new Command.Look(target.link(), looks, target.offer()))
                .orElseGet(Command.LookAway::new));
    }

    private Optional<Target> typed() {
        String text = shown ? field.getValue() : "";
        return text.isBlank() || links.check(text).isPresent()
                ? Optional.empty()
                : Optional.of(new Target(links.alone(text), Offer.MET));
    }

    private void on(Notice notice) {
        if (notice instanceof Notice.Present present
                && present.look() == looks
                && looksAt.isPresent()
                && expected.isEmpty()) {
            people.set(present.known() ? Optional.of(present.people()) : Optional.empty());
        }
    }

    private String words(List<PresentPerson> there) {
        String names = texts.list(there.stream()
                .map(person -> texts.name(person.name(), person.id()))
                .toList());
        return switch (there.size()) {
            case 0 -> texts.get("home.present.nobody");
            case 1 -> texts.get("home.present.one", names);
            default -> texts.get("home.present.several", names);
        };
    }
}
