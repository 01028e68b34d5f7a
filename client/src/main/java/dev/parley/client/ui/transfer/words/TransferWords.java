package dev.parley.client.ui.transfer.words;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.OfferedEntry;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.ui.common.Sizes;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts transfers into words. */
public final class TransferWords {
    private static final int NAMED = 3;
    private static final int TYPES = 4;

    private TransferWords() {}

    /** Names what is sent, such as "photo.jpg", or "photo.jpg, Holiday and 3 more". */
    public static String names(Texts texts, List<String> names, int entries) {
        if (names.isEmpty()) {
            return texts.get("transfer.unnamed");
        }
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = entries - Math.min(NAMED, names.size());
        return more > 0 ? texts.get("transfer.more", first, more) : first;
    }

    public static String names(Texts texts, Notice.FilesOffered offer) {
        return names(
                texts,
                offer.entries().stream().map(OfferedEntry::name).toList(),
                offer.entries().size());
    }

    /** The same for a narrow place: of several names each keeps its beginning and its end. */
    public static String shortNames(Texts texts, Notice.FilesOffered offer) {
        List<String> all = offer.entries().stream().map(OfferedEntry::name).toList();
        return names(
                texts, all.size() < 2 ? all : all.stream().map(ShortName::of).toList(), all.size());
    }

    /** Says from whom or to whom, how many, and how much. */
    public static String about(Texts texts, boolean outgoing, String peer, int files, int folders, long size) {
        List<String> parts = new ArrayList<>();
        if (!peer.isEmpty()) {
            parts.add(texts.get(outgoing ? "transfer.to" : "transfer.from", peer));
        }
        if (files > 1 || folders > 0) {
            parts.add(texts.get("transfer.files", files));
        }
        if (folders > 0) {
            parts.add(texts.get("transfer.folders", folders));
        }
        parts.add(Sizes.words(texts, size));
        return String.join(" · ", parts);
    }

    /** What kinds of files they are; empty for a single one, whose name says it. */
    public static String types(Texts texts, Notice.FilesOffered offer) {
        if (offer.files() < 2) {
            return "";
        }
        return offer.types().stream()
                .limit(TYPES)
                .map(type -> texts.get(
                        "transfer.type",
                        type.files(),
                        type.extension().isEmpty() ? texts.get("transfer.type.none") : type.extension()))
                .collect(Collectors.joining(", "));
    }

    /** How much of it is there, how fast it goes, and how long it takes. */
    public static String figures(Texts texts, KnownTransfer now) {
        if (now.over() || now.progress().isEmpty() || now.state() == TransferState.OFFERED) {
            return "";
        }
        Notice.FilesProgress progress = now.progress().get();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("transfer.done.of", Sizes.words(texts, progress.bytes()), Sizes.words(texts, now.size())));
        if (!now.awaited() && now.state() == TransferState.RUNNING && progress.bytesPerSecond() > 0) {
            parts.add(texts.get("transfer.rate", Sizes.words(texts, progress.bytesPerSecond())));
            if (progress.secondsLeft() >= 0) {
                parts.add(texts.get("transfer.left", Spans.words(texts, Duration.ofSeconds(progress.secondsLeft()))));
            }
        }
        return String.join(" · ", parts);
    }

    /** How it stands with it, and why. */
    public static String state(Texts texts, KnownTransfer now) {
        if (now.end().isPresent()) {
            return switch (now.end().get()) {
                case KnownTransfer.End.Whole _ ->
                    texts.get(now.incoming() ? "transfer.received" : "transfer.delivered");
                case KnownTransfer.End.Failed(var reason, String sentence) -> texts.reason(reason, sentence);
            };
        }
        if (!now.alive()) {
            return texts.get(
                    now.state() != TransferState.OFFERED
                            ? "transfer.unknown"
                            : now.incoming() ? "transfer.unknown.in" : "transfer.unknown.out");
        }
        if (now.accepted()) {
            return texts.get("transfer.accepted");
        }
        String why = now.progress()
                .map(progress -> texts.reason(progress.reason(), progress.sentence()))
                .orElse("");
        boolean plain =
                now.state() == TransferState.RUNNING || (now.state() == TransferState.OFFERED && now.incoming());
        String state = plain ? "" : texts.get("transfer.state." + now.state());
        return why.isEmpty() ? state : state.isEmpty() ? why : state + " " + why;
    }
}
