package dev.parley.client.cli;

import dev.parley.client.control.call.CallSnapshot;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers of whom it was said that they are in the call with a browser. Confined to the terminal's thread. */
public final class BrowserMembers {
    private final Set<PeerId> told = new HashSet<>();

    /** What is to be said now, once of each of them. */
    public List<String> news(CallSnapshot call) {
        return call.members().stream()
                .filter(member -> member.inBrowser() && told.add(member.id()))
                .map(member -> member.inWords() + " joined in a browser:"
                        + " that code comes from the server, which could therefore read along.")
                .toList();
    }
}
