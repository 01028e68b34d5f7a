package dev.parley.client.control.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A sign that people show each other for some seconds. */
public enum ReactionKind {
    THUMBS_UP("thumbsUp", "thumbs up"),
    APPLAUSE("applause", "applause"),
    LAUGH("laugh", "laughter"),
    SURPRISED("surprised", "surprise"),
    HEART("heart", "a heart"),
    SAD("sad", "sadness"),
    /** One that only later programs know; shown as a reaction, and nothing more is said of it. */
    OTHER("other", "a sign that this version does not know");

    private final String text;
    private final String inWords;

    ReactionKind(String text, String inWords) {
        this.text = text;
        this.inWords = inWords;
    }

    /** Those that can be sent, in the order in which they are offered. */
    public static List<ReactionKind> known() {
        return Arrays.stream(values()).filter(kind -> kind != OTHER).toList();
    }

    /** The one that a peer names. */
    public static ReactionKind named(String name) {
        return known().stream()
                .filter(kind -> kind.text.equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** Reads one that a command or a notice names. */
    @JsonCreator
    static ReactionKind parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reaction must be one of " + names()));
    }

    public static String names() {
        return known().stream().map(ReactionKind::text).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String text() {
        return text;
    }

    /** What English sentences call it. */
    public String inWords() {
        return inWords;
    }
}
