package dev.parley.client.control.call;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in an English sentence who is in a call, and how well one is connected to them. */
public final class Company {
    private Company() {}

    /** @param names what to call each of them */
    public static String inWords(List<MemberSnapshot> members, Function<MemberSnapshot, String> names) {
        if (members.isEmpty()) {
            return "Waiting for somebody to join. Send them the link.";
        }
        List<MemberSnapshot> heardOf =
                members.stream().filter(member -> !member.unheardOf()).toList();
        if (heardOf.isEmpty()) {
            return "Somebody is joining…";
        }
        return heardOf.stream()
                .collect(Collectors.groupingBy(
                        MemberSnapshot::state,
                        () -> new EnumMap<>(MemberState.class),
                        Collectors.mapping(names, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> switch (entry.getKey()) {
                    case CONNECTING -> "Connecting to " + entry.getValue() + "…";
                    case CONNECTED -> "In a call with " + entry.getValue() + ".";
                    case RECONNECTING -> "The connection to " + entry.getValue() + " is being mended…";
                    case FAILED -> "No network path to " + entry.getValue() + " was found so far; trying on…";
                })
                .collect(Collectors.joining(" "));
    }
}
