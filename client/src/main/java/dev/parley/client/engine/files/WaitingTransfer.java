package dev.parley.client.engine.files;

import java.util.List;

/**
 * One transfer that waits to go on, for faces.
 *
 * @param transfer its id
 * @param direction {@code outgoing} or {@code incoming}
 * @param peer whom it was agreed on with
 * @param names of the entries at the top, at most 32, safe to show
 * @param bytes of all files
 * @param received how many of these are here; -1 if it is sent, which only the other side knows
 * @param places the files and folders that are sent, or the folder that it is received into
 * @param since when it was remembered, in ISO 8601
 * @param inUse whether a program that runs has it
 */
public record WaitingTransfer(
        String transfer,
        String direction,
        String peer,
        List<String> names,
        int files,
        int folders,
        long bytes,
        long received,
        List<String> places,
        String since,
        boolean inUse) {
    public WaitingTransfer {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }
}
