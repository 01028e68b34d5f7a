package dev.parley.client.ui.transfer;

import dev.parley.client.control.Notice;

/**
 * The answer to one offer, for who was told of it elsewhere than on its card: it is no answer to what may have taken its place. FX thread.
 *
 * @param shown what was told
 */
public record OfferAnswer(FilesViewModel files, TransferViewModel transfer, Notice.FilesOffered shown) {

    /** How much it is. */
    public String about() {
        return transfer.about().get();
    }

    public void accept() {
        files.accept(transfer, shown, false);
    }

    public void decline() {
        files.decline(transfer, shown);
    }
}
