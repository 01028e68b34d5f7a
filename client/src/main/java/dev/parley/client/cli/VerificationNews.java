package dev.parley.client.cli;

import dev.parley.client.chat.Outcome;
import dev.parley.client.control.Command;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.face.Symbol;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in sentences who has made sure of whom, and what is to be compared. For one thread. */
final class VerificationNews {
    /** How often somebody is measured who has not said who they are. */
    private static final int SILENT = 4;

    private static final Pattern VERIFY = Pattern.compile("verify(?: ([1-9][0-9]{0,3}))?", Pattern.CASE_INSENSITIVE);

    private final MemberNames names;
    private final Map<PeerId, VerificationNotice> last = new HashMap<>();
    private final Set<PeerId> begun = new HashSet<>();
    private final Familiar familiar;
    private final Map<PeerId, Integer> silence = new HashMap<>();
    /** Who was there in the place of who was expected; this person says with whom they compare by the number in this row. */
    private final List<PeerId> strangers = new ArrayList<>();

    private @Nullable PeerId asked;
    /** Whether who was expected has been there, or who was instead was compared with: then the engine lets everybody through. */
    private boolean admitted;

    /** @param names of those who are in the call; told of each notice before */
    VerificationNews(MemberNames names, Familiar familiar) {
        this.names = names;
        this.familiar = familiar;
    }

    /** Whether something of what this person can type would be an answer. */
    boolean asks() {
        return asked != null || !strangers.isEmpty();
    }

    /** What may be typed about comparing; empty where nothing is asked. */
    String help() {
        if (asked != null) {
            return "Type match, differ or cancel, about what you compare.";
        }
        return strangers.isEmpty() ? "" : "Type verify, perhaps with the number, to compare.";
    }

    /** What this person typed, as an answer to what they were asked; empty if it is none. */
    Optional<Command> answer(String line) {
        Matcher verify = VERIFY.matcher(line);
        if (verify.matches()) {
            int number = verify.group(1) == null ? 1 : Integer.parseInt(verify.group(1));
            return strangers.stream().skip(number - 1).findFirst().map(VerificationCommand.Verify::new);
        }
        Optional<Outcome> outcome = switch (line.toLowerCase(Locale.ROOT)) {
            case "match" -> Optional.of(Outcome.MATCH);
            case "differ" -> Optional.of(Outcome.DIFFER);
            case "cancel" -> Optional.of(Outcome.CANCELLED);
            default -> Optional.empty();
        };
        return outcome.flatMap(
                it -> Optional.ofNullable(asked).map(peer -> new VerificationCommand.EndVerification(peer, it)));
    }

    /**
     * Whether this person can be compared with and nobody has begun to, asked once a person. Who is not who was expected sees and hears
     * nothing until this person says that they want to compare.
     */
    boolean isNew(VerificationNotice notice) {
        boolean withheld = !admitted && strangers.contains(notice.peer());
        return notice.stage() == VerificationStage.OPEN && !withheld && begun.add(notice.peer());
    }

    List<String> of(VerificationNotice notice) {
        VerificationNotice before = last.put(notice.peer(), notice);
        String name = names.of(notice.peer()).orElse("somebody");
        List<String> news = new ArrayList<>();
        admitted |= familiar.key().filter(notice::admits).isPresent();
        if (before == null) {
            news.addAll(acquaintance(notice, names.said(notice.peer()).orElse("somebody")));
        }
        boolean comparing = notice.stage() == VerificationStage.COMPARING;
        if (comparing && !notice.decided()) {
            asked = notice.peer();
        } else if (notice.peer().equals(asked)) {
            asked = null;
        }
        boolean sameStage = before != null && before.stage() == notice.stage();
        switch (notice.stage()) {
            case OPEN -> {
                if (before != null && notice.brokenOff() > before.brokenOff()) {
                    news.add("The comparison with " + name + " was broken off. That was " + tries(notice)
                            + " so far; whoever sits between you has one guess in each.");
                }
            }
            case WAITING -> {}
            case COMPARING -> {
                if (!sameStage) {
                    news.add("Compare with " + name + " whether you both see: " + symbols(notice) + ".");
                    news.add("Or read aloud: " + numbers(notice) + ".");
                    news.add(
                            "If it is the same for both of you, type match and Enter; if not, differ; to stop, cancel.");
                } else if (notice.decided()) {
                    news.add("You say that they match; " + name + " is still to say so.");
                }
            }
            case MATCHED -> {
                if (!sameStage) {
                    news.add("You and " + name + " have verified each other: nobody sits between you.");
                }
            }
            case DIFFERED -> {
                if (!sameStage) {
                    news.add("What you and " + name
                            + " see differs. Somebody may sit between you: tell nothing in confidence.");
                }
            }
            case BROKEN -> {
                if (!sameStage) {
                    news.add(notice.sentence() + " Do not trust this connection; end the call.");
                }
            }
        }
        return news;
    }

    /** Connected people are measured once a second; who has not said by then who they are does not say it. */
    List<String> measured(PeerId peer) {
        return expected()
                .filter(_ -> !last.containsKey(peer) && silence.merge(peer, 1, Integer::sum) == SILENT)
                .map(who -> List.of(somebodyElse(names.said(peer).orElse("somebody"), who)))
                .orElse(List.of());
    }

    /** Who is waited for still. */
    private Optional<Familiar.Expected> expected() {
        return familiar.expected().filter(_ -> !admitted);
    }

    private static String somebodyElse(String name, Familiar.Expected expected) {
        return name + " does not prove to be " + expected.name()
                + ". Somebody else may be in this call, so nothing of you is sent and nothing of them shown.";
    }

    /** Whether they are who was expected, and a contact that was compared with before. */
    private List<String> acquaintance(VerificationNotice notice, String name) {
        IdentityKey person = notice.person();
        Optional<Familiar.Expected> expected = expected();
        if (expected.isPresent() && !expected.get().key().equals(person)) {
            strangers.add(notice.peer());
            String word = strangers.size() == 1 ? "verify" : "verify " + strangers.size();
            return List.of(
                    somebodyElse(name, expected.get()),
                    "To compare with them all the same, type " + word
                            + " and Enter; both see and hear each other then.");
        }
        return Optional.ofNullable(person).flatMap(familiar::contact).stream()
                .map(contact -> contact.verified().isPresent()
                        ? name + " is " + contact.name() + ", whom you have verified."
                        : name + " is " + contact.name() + ", whom you have not verified yet.")
                .toList();
    }

    private static String tries(VerificationNotice notice) {
        return notice.brokenOff() == 1 ? "1 try" : notice.brokenOff() + " tries";
    }

    private static String symbols(VerificationNotice notice) {
        List<Symbol> all = Symbol.all();
        return Optional.ofNullable(notice.symbols()).orElse(List.of()).stream()
                .map(all::get)
                .map(symbol -> symbol.sign() + " " + symbol.english())
                .collect(Collectors.joining(", "));
    }

    private static String numbers(VerificationNotice notice) {
        return Optional.ofNullable(notice.numbers()).orElse(List.of()).stream()
                .map(number -> String.format(Locale.ROOT, "%04d", number))
                .collect(Collectors.joining(" "));
    }
}
