package dev.parley.client.ui.transfer.words;

import dev.parley.client.ui.common.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says of files that go to several people what has become of them, with each and taken together. */
public final class SendingWords {
    private static final String DECLINED = "files.declined";
    private static final String TAKES_NONE = "files.takesNone";

    /** How it stands with one person, in the order in which it is said. */
    private enum Outcome {
        DONE,
        DECLINED,
        /** Their program takes none, and asked nobody. */
        TAKES_NONE,
        FAILED,
        ASKED,
        RECEIVING,
        /** They are not there, and get the rest when they are back. */
        AWAY;

        static Outcome of(KnownTransfer now) {
            if (now.end().isPresent()) {
                return switch (now.end().get()) {
                    case KnownTransfer.End.Whole _ -> DONE;
                    case KnownTransfer.End.Failed(var reason, var _) ->
                        switch (reason.code()) {
                            case SendingWords.DECLINED -> DECLINED;
                            case SendingWords.TAKES_NONE -> TAKES_NONE;
                            default -> FAILED;
                        };
                };
            }
            if (!now.alive()) {
                return FAILED;
            }
            return switch (now.state()) {
                case OFFERED -> ASKED;
                case WAITING -> AWAY;
                case CHECKING, RUNNING, PAUSED, PAUSED_THERE, TROUBLED, FINISHING -> RECEIVING;
            };
        }
    }

    private SendingWords() {}

    public static String about(Texts texts, KnownTransfer first, int people) {
        var offer = first.offer();
        return texts.get("transfer.to", texts.get("transfer.people", people)) + " · "
                + TransferWords.about(texts, true, "", offer.files(), offer.folders(), first.size());
    }

    /** Such as "Delivered to 2 of 3; Bob declined". */
    public static String sum(Texts texts, List<KnownTransfer> all, int people) {
        Map<Outcome, List<String>> names = new EnumMap<>(Outcome.class);
        all.forEach(now -> names.computeIfAbsent(Outcome.of(now), _ -> new ArrayList<>())
                .add(now.offer().peerName()));
        int done = names.getOrDefault(Outcome.DONE, List.of()).size();
        if (done > 0 && done == people) {
            return texts.get("transfer.sum.DONE");
        }
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("transfer.sum", done, people));
        names.forEach((outcome, who) -> {
            if (outcome != Outcome.DONE) {
                parts.add(texts.get("transfer.sum." + outcome, texts.list(who)));
            }
        });
        return String.join("; ", parts);
    }

    /** How it stands with one of them. */
    public static String state(Texts texts, KnownTransfer now) {
        return switch (Outcome.of(now)) {
            case DONE -> texts.get("transfer.person.DONE");
            case DECLINED -> texts.get("transfer.person.DECLINED");
            case ASKED -> texts.get("transfer.person.ASKED");
            case TAKES_NONE, FAILED, RECEIVING, AWAY -> TransferWords.state(texts, now);
        };
    }
}
