package dev.parley.client.cli;

import dev.parley.client.cli.report.RoomReport;
import dev.parley.client.control.RoomCommand;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells in sentences whose room a call is in and who wants to join, and reads what its owner types about that. For one thread. */
final class DoorNews {
    private static final Set<String> ORDERS =
            Set.of("open", "ask", "invite", "lock", "admit", "refuse", "remove", "hand");
    private static final String HELP =
            "Type admit or refuse, perhaps with the number; open, ask or lock; remove or hand over, and a name; "
                    + "invite for one person, invite hour or invite day for several.";

    private final Supplier<List<MemberSnapshot>> members;
    private final Function<MemberSnapshot, String> names;
    private final Map<PeerId, Integer> numbers = new LinkedHashMap<>();
    private RoomNotice.@Nullable Room room;
    private int invited;
    private boolean wasOwner;

    /** What a typed line comes to: something to be done, or something to be said about the line. */
    record Answer(Optional<RoomCommand> command, String sentence) {
        static Answer of(RoomCommand command) {
            return new Answer(Optional.of(command), "");
        }

        static Answer saying(String sentence) {
            return new Answer(Optional.empty(), sentence);
        }
    }

    /**
     * Takes who is meant.
     *
     * @param members who is in the call
     * @param names what they are called here
     */
    DoorNews(Supplier<List<MemberSnapshot>> members, Function<MemberSnapshot, String> names) {
        this.members = members;
        this.names = names;
    }

    List<String> of(RoomNotice notice) {
        return switch (notice) {
            case RoomNotice.RoomTrouble trouble -> List.of(trouble.sentence());
            case RoomNotice.Invited made -> {
                invited++;
                yield List.of(inWords(made) + ": " + made.link());
            }
            case RoomNotice.Room now -> of(now);
        };
    }

    private List<String> of(RoomNotice.Room now) {
        RoomNotice.Room before = room;
        room = now;
        List<String> news = new ArrayList<>();
        if (now.own() && (before == null || !before.own()) && (before != null || now.door() != Door.OPEN)) {
            news.add("You look after this call. " + HELP);
        }
        if (before != null && before.own() && !now.own()) {
            news.add(owner(now, "Somebody else") + " looks after the call now.");
        }
        wasOwner |= now.own();
        if (before == null ? now.door() != Door.OPEN : before.door() != now.door()) {
            news.add(
                    switch (now.door()) {
                        case OPEN -> "The call is open: everybody with the link may come in.";
                        case ASK -> "Whoever comes is let in by the one who looks after the call.";
                        case LOCKED -> "The call is locked: nobody else comes in.";
                    });
        }
        List<PresentPerson> known = before == null ? List.of() : before.waiting();
        for (PresentPerson person : now.waiting()) {
            if (!known.contains(person)) {
                int number = numbers.computeIfAbsent(person.id(), _ -> numbers.size() + 1);
                news.add(name(person) + " wants to join: admit " + number + " or refuse " + number + "?");
            }
        }
        return news;
    }

    private static String inWords(RoomNotice.Invited made) {
        Duration good = Duration.ofSeconds(made.seconds());
        String time = good.toHours() == 1 ? "an hour" : good.toDays() == 1 ? "a day" : good.toSeconds() + " s";
        return made.once() ? "An invitation for one person, good for " + time : "An invitation, good for " + time;
    }

    /** Whether this person may invite. */
    boolean own() {
        return room != null && room.own();
    }

    /** Whether somebody waits for this person's word. */
    boolean asks() {
        return room != null && !room.waiting().isEmpty();
    }

    /** What the owner may type; empty for everybody else. */
    String help() {
        return own() ? HELP : "";
    }

    /** What the owner typed, or somebody who takes themselves for the owner; empty if it is about something else. */
    Optional<Answer> answer(String line) {
        String typed = line.toLowerCase(Locale.ROOT);
        String word = typed.split(" ", 2)[0];
        RoomNotice.Room now = room;
        if (now == null || !ORDERS.contains(word)) {
            return Optional.empty();
        }
        if (!now.own()) {
            String not = wasOwner ? "You no longer look after the call; " : "You do not look after the call; ";
            return Optional.of(Answer.saying(not + owner(now, "somebody else") + " does."));
        }
        return Optional.ofNullable(
                switch (word) {
                    case "open" -> Answer.of(new RoomCommand.SetDoor(Door.OPEN));
                    case "ask" -> Answer.of(new RoomCommand.SetDoor(Door.ASK));
                    case "invite" -> invite(rest(line, "invite"));
                    case "lock" -> Answer.of(new RoomCommand.SetDoor(Door.LOCKED));
                    case "admit" -> waiting(rest(line, "admit"), RoomCommand.Admit::new);
                    case "refuse" -> waiting(rest(line, "refuse"), RoomCommand.Decline::new);
                    case "remove" -> member(rest(line, "remove"), RoomCommand.Remove::new);
                    default ->
                        typed.startsWith("hand over ")
                                ? member(rest(line, "hand over"), RoomCommand.HandOver::new)
                                : null;
                });
    }

    /** Who owns it, where that is another member. */
    private String owner(RoomNotice.Room now, String unknown) {
        return members.get().stream()
                .filter(member -> member.id().equals(now.owner()))
                .findFirst()
                .map(names)
                .orElse(unknown);
    }

    private static Answer invite(String howLong) {
        return switch (howLong.toLowerCase(Locale.ROOT)) {
            case "" -> Answer.of(RoomCommand.Invite.ONE_PERSON);
            case "hour" -> Answer.of(RoomCommand.Invite.FOR_AN_HOUR);
            case "day" -> Answer.of(RoomCommand.Invite.FOR_A_DAY);
            default -> Answer.saying("Type invite for one person, invite hour or invite day for several.");
        };
    }

    private interface Order {
        RoomCommand about(PeerId peer);
    }

    private static String rest(String line, String word) {
        return line.substring(word.length()).strip();
    }

    /** Without a number it is the only one who waits: another may have gone while one typed. */
    private Answer waiting(String number, Order order) {
        List<PresentPerson> waiting = room == null ? List.of() : room.waiting();
        if (number.isEmpty() && waiting.size() > 1) {
            return Answer.saying("Several people wait: say which, by the number behind their name.");
        }
        return waiting.stream()
                .filter(person -> number.isEmpty() || number.equals(String.valueOf(numbers.get(person.id()))))
                .findFirst()
                .map(person -> Answer.of(order.about(person.id())))
                .orElseGet(() -> Answer.saying(
                        number.isEmpty() ? "Nobody waits." : "Nobody with the number " + number + " waits."));
    }

    private Answer member(String name, Order order) {
        List<MemberSnapshot> named = members.get().stream()
                .filter(member -> names.apply(member).equalsIgnoreCase(name))
                .toList();
        return switch (named.size()) {
            case 0 -> Answer.saying("Nobody in the call is named " + name + ".");
            case 1 -> Answer.of(order.about(named.getFirst().id()));
            default -> Answer.saying("Several in the call are named " + name + ".");
        };
    }

    private static String name(PresentPerson person) {
        return MemberName.inWords(person.name(), person.id());
    }

    /** Null where no server told of it. */
    @Nullable
    RoomReport report() {
        RoomNotice.Room last = room;
        return last == null
                ? null
                : new RoomReport(last.own(), last.door().name().toLowerCase(Locale.ROOT), numbers.size(), invited);
    }
}
