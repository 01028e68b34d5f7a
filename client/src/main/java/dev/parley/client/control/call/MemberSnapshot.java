package dev.parley.client.control.call;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.signaling.protocol.id.PeerId;

/**
 * Another person in the call.
 *
 * @param name what they call themselves, told by themselves and sealed; empty until then
 * @param client what they are in the call with
 * @param media what they send at the moment
 */
public record MemberSnapshot(PeerId id, String name, ClientKind client, MemberState state, MediaFlags media) {
    /** What English sentences call this person. */
    public String inWords() {
        return MemberName.inWords(name, id);
    }

    /** Whether the server, whose code a page is, has to be trusted for this person. */
    public boolean inBrowser() {
        return client == ClientKind.PAGE;
    }

    /** Whether this is no person to look at, but a program that only moves files. */
    public boolean onlyMovesFiles() {
        return client == ClientKind.FILES && !media.microphone() && !media.camera() && !media.screen();
    }

    /** This state of somebody of whom it is known from before who they are. */
    public MemberSnapshot knownAs(MemberSnapshot before) {
        return new MemberSnapshot(id, before.name, before.client, state, media);
    }

    /** Whether nothing is known of this person yet but that the server has somebody there. */
    public boolean unheardOf() {
        return name.isEmpty() && state == MemberState.CONNECTING;
    }
}
