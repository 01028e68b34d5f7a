package dev.parley.client.ui.attention;

import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a window is called in lists of windows: the program, the call, and how much was not read. Pure. */
public final class WindowTitle {
    private static final String PROGRAM = "Parley";
    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 24;

    private WindowTitle() {}

    /** @param unread how many messages */
    public static String of(Texts texts, boolean inCall, CallSnapshot call, int unread) {
        return inCall ? inCall(texts, call, unread) : PROGRAM;
    }

    private static String inCall(Texts texts, CallSnapshot now, int unread) {
        List<String> names = now.members().stream()
                .filter(member -> !member.unheardOf())
                .map(member -> shortened(texts.name(member.name(), member.id())))
                .toList();
        String call = names.isEmpty()
                ? texts.get(now.phase() == CallPhase.WAITING ? "title.atDoor" : "title.waiting", PROGRAM)
                : texts.get("title.call", PROGRAM, with(texts, names));
        return unread == 0 ? call : texts.get("title.unread", unread, call);
    }

    private static String with(Texts texts, List<String> names) {
        if (names.size() <= NAMED) {
            return texts.list(names);
        }
        List<String> shown = new ArrayList<>(names.subList(0, NAMED - 1));
        shown.add(texts.get("title.others", names.size() - shown.size()));
        return texts.list(shown);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }
}
