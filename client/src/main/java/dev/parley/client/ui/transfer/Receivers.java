package dev.parley.client.ui.transfer;

import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.settings.Choice;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whom files are sent to: everybody in the call, or one person. FX thread. */
final class Receivers {
    private static final String ALL = "";

    private final EngineModel engine;
    private final Texts texts;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(new Choice(ALL, ""));

    Receivers(EngineModel engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
        engine.call().subscribe(_ -> list());
        texts.locale().subscribe(_ -> list());
    }

    /** Everybody first. */
    ObservableList<Choice> choices() {
        return choices;
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    List<PeerId> all() {
        return members().stream().map(MemberSnapshot::id).toList();
    }

    /** The people that are chosen. */
    List<PeerId> chosen() {
        Choice now = choice.get();
        List<PeerId> one = all().stream()
                .filter(peer -> now != null && peer.text().equals(now.id()))
                .toList();
        return one.isEmpty() ? all() : one;
    }

    /** What these people are called; one word for everybody. */
    List<String> namesOf(List<PeerId> peers) {
        if (peers.size() > 1 && peers.equals(all())) {
            return List.of(texts.get("transfer.everybody.to"));
        }
        return members().stream()
                .filter(member -> peers.contains(member.id()))
                .map(member -> texts.name(member.name(), member.id()))
                .toList();
    }

    private List<MemberSnapshot> members() {
        return engine.call().get().members().stream()
                .filter(member -> member.state() != MemberState.FAILED)
                .toList();
    }

    /** Who was chosen stays so while they are there. */
    private void list() {
        Choice before = choice.get();
        List<Choice> next = new ArrayList<>();
        next.add(new Choice(ALL, texts.get("transfer.everybody")));
        members().forEach(member -> next.add(new Choice(member.id().text(), texts.name(member.name(), member.id()))));
        if (!next.equals(choices)) {
            choices.setAll(next);
            choice.set(next.stream()
                    .filter(each -> before != null && each.id().equals(before.id()))
                    .findFirst()
                    .orElse(next.getFirst()));
        }
    }
}
