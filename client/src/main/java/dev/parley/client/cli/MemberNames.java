package dev.parley.client.cli;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.Notice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.Company;
import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people in a call are called in lines of a terminal: as this person calls them where their key proves who they are, and else as they
 * call themselves. For one thread.
 */
final class MemberNames {
    private final Familiar familiar;
    private final Map<PeerId, String> said = new HashMap<>();
    private final Map<PeerId, String> known = new HashMap<>();

    /** What those were called who have left: it is said of their leaving, and of nobody who comes under the same id. */
    private final Map<PeerId, String> gone = new HashMap<>();

    private List<MemberSnapshot> here = List.of();

    MemberNames(Familiar familiar) {
        this.familiar = familiar;
    }

    /** Learns who is there. */
    void on(CallSnapshot call) {
        here = call.members();
        here.forEach(member -> said.put(member.id(), member.inWords()));
        Set<PeerId> present = here.stream().map(MemberSnapshot::id).collect(Collectors.toSet());
        known.forEach((peer, name) -> {
            if (!present.contains(peer)) {
                gone.put(peer, name);
            }
        });
        known.keySet().retainAll(present);
        gone.keySet().removeAll(present);
    }

    /** Learns who they are; where somebody may sit in between, nobody is anybody. */
    void on(VerificationNotice notice) {
        boolean doubted = notice.stage() == VerificationStage.DIFFERED || notice.stage() == VerificationStage.BROKEN;
        Optional<String> name = Optional.ofNullable(notice.person())
                .filter(_ -> !doubted)
                .flatMap(familiar::contact)
                .map(Contact::name);
        name.ifPresentOrElse(now -> known.put(notice.peer(), now), () -> known.remove(notice.peer()));
    }

    /** As they call themselves, or did before they left; empty of whom nothing was heard. */
    Optional<String> said(PeerId peer) {
        return Optional.ofNullable(said.get(peer));
    }

    /** What to call somebody; empty of whoever is not there. */
    Optional<String> of(PeerId peer) {
        return here.stream()
                .filter(member -> member.id().equals(peer))
                .findFirst()
                .map(this::of);
    }

    String of(MemberSnapshot member) {
        return known.getOrDefault(member.id(), member.inWords());
    }

    /** What is to be said of a call. */
    String sentence(CallSnapshot call) {
        return call.sentence()
                .replace(Company.inWords(call.members(), MemberSnapshot::inWords), company(call.members()));
    }

    /** Who was rung, or rang, needs no link any more. */
    private String company(List<MemberSnapshot> members) {
        return familiar.expected()
                .filter(_ -> members.isEmpty() && said.isEmpty())
                .map(expected -> "Waiting for " + expected.name() + "…")
                .orElseGet(() -> Company.inWords(members, this::of));
    }

    /** What is to be said of somebody who has gone. */
    String sentence(Notice.PeerLeft left) {
        String before = said(left.peer()).orElseGet(() -> MemberName.inWords("", left.peer()));
        return left.sentence().startsWith(before)
                ? known.getOrDefault(left.peer(), gone.getOrDefault(left.peer(), before))
                        + left.sentence().substring(before.length())
                : left.sentence();
    }
}
