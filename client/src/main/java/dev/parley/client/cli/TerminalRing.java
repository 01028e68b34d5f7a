package dev.parley.client.cli;

import dev.parley.client.control.text.PlainText;
import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Rings somebody from a terminal. Everything runs on the thread that calls {@link #run}; {@link #put} may be called from any. */
public final class TerminalRing {
    private final BlockingQueue<RingingNotice> notices = new LinkedBlockingQueue<>();
    private final String who;
    private final PrintWriter out;
    private String told = "";

    /**
     * How ringing ended.
     *
     * @param stage {@link RingStage#ACCEPTED} when there is a call to enter
     * @param sentence for people
     * @param words of whoever declined; empty for none
     * @param trouble why it could not be rung
     * @param link of the call, a secret; empty unless it was accepted
     */
    public record Outcome(RingStage stage, String sentence, String words, Optional<BellTrouble> trouble, String link) {
        /** Hides the link: it is a secret, and records end up in logs. */
        @Override
        public String toString() {
            return "Outcome[" + stage + "]";
        }
    }

    /** @param who as this person calls them */
    public TerminalRing(String who, PrintWriter out) {
        this.who = who;
        this.out = out;
    }

    /** Takes a notice of the doorbell, which rings already or is about to. */
    public void put(RingingNotice notice) {
        notices.add(notice);
    }

    /** Returns when the ring is answered, or over. */
    public Outcome run() throws InterruptedException {
        while (true) {
            switch (notices.take()) {
                case RingingNotice.Standing now -> {
                    Optional<Outcome> over = now.outgoing().flatMap(this::look);
                    if (over.isPresent()) {
                        return over.get();
                    }
                }
                case RingingNotice.Answered answered -> {
                    if (answered.outgoing()) {
                        return new Outcome(
                                RingStage.ACCEPTED, upper(who) + " answered.", "", Optional.empty(), answered.link());
                    }
                }
                case RingingNotice.Missed _, RingingNotice.Ended _ -> {}
            }
        }
    }

    private Optional<Outcome> look(OutgoingRing ring) {
        if (ring.stage() == RingStage.ACCEPTED) {
            return Optional.empty(); // The link comes next, or came just before.
        }
        String words = PlainText.of(ring.words());
        String sentence = sentence(ring, words);
        if (ring.stage().over()) {
            return Optional.of(new Outcome(ring.stage(), sentence, words, ring.trouble(), ""));
        }
        if (!sentence.equals(told)) {
            told = sentence;
            out.println(TerminalLines.sentence(sentence));
            out.flush();
        }
        return Optional.empty();
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String sentence(OutgoingRing ring, String words) {
        return switch (ring.stage()) {
            case CALLING ->
                ring.trouble().isEmpty()
                        ? "Calling " + who + "…"
                        : "The server does not take the ring to " + who + " now. It is rung again and again.";
            case RINGING -> "It rings at " + who + ".";
            case ACCEPTED -> upper(who) + " answered.";
            case DECLINED -> words.isEmpty() ? upper(who) + " declined." : upper(who) + " declined: " + words;
            case BUSY -> upper(who) + " is in another call. They will see that you called.";
            case NOT_AT_HOME ->
                "Nobody is at home at " + who
                        + ". If they have been at home for a minute before, they will see that you called.";
            case UNANSWERED -> upper(who) + " did not answer. They will see that you called.";
            case CANCELLED -> "You gave up.";
            case FAILED -> ring.trouble().map(BellTrouble::sentence).orElse("");
        };
    }
}
