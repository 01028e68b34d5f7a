package dev.parley.client.cli.files;

import dev.parley.client.cli.report.FilesOutcome;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of what was offered, person by person. */
record Deliveries(List<Delivery> all) {
    private static final String DECLINED = "files.declined";
    private static final String TAKES_NONE = "files.takesNone";

    /** One person's. */
    record Delivery(String name, Answer answer) {}

    /** The worst that became of it with one person, in this order. */
    enum Answer {
        /** They have everything that was offered to them. */
        DONE("Delivered to "),
        /** They were not asked, since their program takes nothing: not one of those it could be delivered to. */
        TAKES_NONE("Not taken by the programs of "),
        DECLINED("Declined by "),
        FAILED("Failed with "),
        /** They left without an answer. */
        GONE("Left without an answer: "),
        /** They have not answered yet, or it is on its way. */
        OPEN("Not whole yet: ");

        private final String words;

        Answer(String words) {
            this.words = words;
        }
    }

    Deliveries {
        all = List.copyOf(all);
    }

    /** @param here tells whether somebody is in the call */
    static Deliveries of(List<TransferRow> rows, Predicate<PeerId> here) {
        Map<PeerId, List<TransferRow>> people = rows.stream()
                .filter(row -> row.outgoing() && row.peer().isPresent())
                .collect(Collectors.groupingBy(row -> row.peer().orElseThrow()));
        List<Delivery> all = new ArrayList<>();
        people.forEach((peer, theirs) -> all.add(new Delivery(
                theirs.getLast().peerName(),
                theirs.stream()
                        .map(row -> answer(row, here.test(peer)))
                        .max(Answer::compareTo)
                        .orElseThrow())));
        return new Deliveries(all);
    }

    private static Answer answer(TransferRow row, boolean here) {
        if (row.isDone()) {
            return Answer.DONE;
        }
        if (row.failure().isPresent()) {
            return switch (row.failure().get().reason().code()) {
                case DECLINED -> Answer.DECLINED;
                case TAKES_NONE -> Answer.TAKES_NONE;
                default -> Answer.FAILED;
            };
        }
        return here || row.isAgreed() ? Answer.OPEN : Answer.GONE;
    }

    long count(Answer answer) {
        return all.stream().filter(one -> one.answer() == answer).count();
    }

    /** Those whose answer counts. */
    long answered() {
        return count(Answer.DONE) + count(Answer.DECLINED) + count(Answer.FAILED);
    }

    /** How it ends, where this many people were to have everything. */
    FilesOutcome outcome(int wanted) {
        long done = count(Answer.DONE);
        if (done > 0
                && all.stream().allMatch(one -> one.answer() == Answer.DONE || one.answer() == Answer.TAKES_NONE)) {
            String everything = "Everything is delivered" + (done == 1 ? "." : " to " + done + " people.");
            return new FilesOutcome(done >= wanted ? FilesOutcome.End.DONE : FilesOutcome.End.FAILED, everything);
        }
        if (done >= wanted) {
            return new FilesOutcome(FilesOutcome.End.DONE, sentence());
        }
        String each = all.size() == 1 ? "" : " " + sentence();
        return count(Answer.FAILED) > 0
                ? new FilesOutcome(FilesOutcome.End.FAILED, "Not everybody has everything." + each)
                : new FilesOutcome(FilesOutcome.End.REFUSED, "The files were declined." + each);
    }

    /** Says it of each person; empty if it was offered to nobody. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            String names = all.stream()
                    .filter(one -> one.answer() == answer)
                    .map(Delivery::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                parts.add(answer.words + names + ".");
            }
        }
        return String.join(" ", parts);
    }
}
