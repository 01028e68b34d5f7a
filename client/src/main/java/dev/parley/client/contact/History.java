package dev.parley.client.contact;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** What an address book keeps of the past beside its calls, under the same rules. */
public interface History {
    /** More days than anybody looks back. */
    int MOST_DAYS = 36_500;

    /** Transfers, newest first. */
    List<PastFiles> files(int most);

    /** The transfers in a call, oldest first. */
    List<PastFiles> filesOf(UUID call);

    /** Keeps a transfer, as one of the call in whose time it ended and in which its person was, if there is such a call. */
    void keep(PastFiles files);

    void removeFiles(List<String> transfers);

    /** Removes all transfers, of whatever call. */
    void removeAllFiles();

    /** Removes all calls, with the transfers in them. */
    void removeCalls();

    /** For how many days calls and transfers are kept; empty for as long as nobody removes them. */
    OptionalInt keptDays();

    /** Removes what is older at once, and from then on; 1 to {@value #MOST_DAYS}, or empty. */
    void keepDays(OptionalInt days);
}
