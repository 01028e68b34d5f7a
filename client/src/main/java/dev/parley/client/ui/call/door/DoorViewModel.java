package dev.parley.client.ui.call.door;

import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.signaling.protocol.Door;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The door of the call's room, for its owner and for the others. FX thread. */
public final class DoorViewModel {
    private static final int END = 4;

    private final EngineModel engine;
    private final CallMembers roster;
    private final Texts texts;
    private final Consumer<String> news;
    private final ReadOnlyObjectWrapper<Optional<RoomNotice.Room>> room = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<String> knocks = _ -> {};
    private Consumer<String> invitations = _ -> {};

    /** @param news is told what happened, to be shown for a while */
    public DoorViewModel(EngineModel engine, CallMembers roster, Texts texts, Consumer<String> news) {
        this.engine = engine;
        this.roster = roster;
        this.texts = texts;
        this.news = news;
    }

    /** Another call begins, of whose room nothing is known. */
    public void begin() {
        room.set(Optional.empty());
    }

    /** Tells this who begins to wait, in a sentence. */
    public void whenSomebodyWaits(Consumer<String> listener) {
        knocks = listener;
    }

    /** Gives this the link of each invitation, once it is good. */
    void whenInvited(Consumer<String> listener) {
        invitations = listener;
    }

    public void on(RoomNotice notice) {
        switch (notice) {
            case RoomNotice.Invited made -> {
                invitations.accept(made.link());
                news.accept(texts.get("invite.copied", end(made.link())));
            }
            case RoomNotice.RoomTrouble(var _, String sentence, var reason) ->
                news.accept(texts.reason(reason, sentence));
            case RoomNotice.Room now -> {
                Optional<RoomNotice.Room> before = room.get();
                room.set(Optional.of(now));
                before.ifPresent(then -> tell(then, now));
                List<PresentPerson> known = before.map(RoomNotice.Room::waiting).orElse(List.of());
                now.waiting().stream()
                        .filter(one -> !known.contains(one))
                        .forEach(one -> knocks.accept(texts.get("door.knock", nameOf(one))));
            }
        }
    }

    /** What tells one link of a call from another, in as much as one keeps in mind. */
    private static String end(String link) {
        return link.substring(Math.max(0, link.length() - END));
    }

    private void tell(RoomNotice.Room then, RoomNotice.Room now) {
        if (now.own() && !then.own()) {
            news.accept(texts.get("door.yours"));
        } else if (now.door() != then.door() && !now.own()) {
            news.accept(texts.get("door.now." + now.door()));
        }
    }

    /** The room as it was told of last; empty while the server tells of none. */
    public ReadOnlyObjectProperty<Optional<RoomNotice.Room>> room() {
        return room.getReadOnlyProperty();
    }

    /** Whether this person owns it. */
    public BooleanBinding own() {
        return Bindings.createBooleanBinding(this::isOwn, room);
    }

    public boolean isOwn() {
        return room.get().filter(RoomNotice.Room::own).isPresent();
    }

    /** Who has waited longest. */
    Optional<PresentPerson> first() {
        return room.get().flatMap(now -> now.waiting().stream().findFirst());
    }

    /** How many wait behind the first. */
    int others() {
        return room.get().map(now -> Math.max(0, now.waiting().size() - 1)).orElse(0);
    }

    String nameOf(PresentPerson person) {
        return texts.name(person.name(), person.id());
    }

    /** Who looks after the call, and whom it lets in, for those who are not its owner. */
    StringBinding sentence() {
        return texts.bind(
                () -> room.get()
                        .filter(now -> !now.own())
                        .map(now -> texts.get("door.sentence." + now.door(), nameOfOwner(now)))
                        .orElse(""),
                room,
                roster.members());
    }

    private String nameOfOwner(RoomNotice.Room now) {
        return roster.members().stream()
                .filter(member -> member.id().equals(now.owner()))
                .map(MemberViewModel::name)
                .findFirst()
                .orElseGet(() -> texts.get("door.somebody"));
    }

    public void turn(Door door) {
        engine.send(new RoomCommand.SetDoor(door));
    }

    void invite(RoomCommand.Invite wish) {
        engine.send(wish);
    }

    /** How many invitations are good. */
    int goodInvitations() {
        return room.get().map(RoomNotice.Room::invitations).orElse(0);
    }

    public void admit(PresentPerson person) {
        engine.send(new RoomCommand.Admit(person.id()));
    }

    public void decline(PresentPerson person) {
        engine.send(new RoomCommand.Decline(person.id()));
    }

    public void remove(MemberViewModel member) {
        engine.send(new RoomCommand.Remove(member.id()));
    }

    public void handOver(MemberViewModel member) {
        engine.send(new RoomCommand.HandOver(member.id()));
    }
}
