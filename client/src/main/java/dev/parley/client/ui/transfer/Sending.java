package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.DifferenceTexts;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import dev.parley.client.ui.transfer.words.SendingWords;
import dev.parley.client.ui.transfer.words.TransferWords;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The same files for several people, of whom each gets a transfer of their own: one card, which says it of each. FX thread. */
public final class Sending implements Listed {
    private final Texts texts;
    private final IntegerProperty people;
    private final ObservableList<TransferViewModel> transfers =
            FXCollections.observableArrayList(transfer -> new Observable[] {transfer.now()});

    /** @param people how many it is for */
    Sending(int people, Texts texts) {
        this.people = new SimpleIntegerProperty(people);
        this.texts = texts;
    }

    /** To one of them it was never offered. */
    void oneLess() {
        people.set(people.get() - 1);
    }

    void add(TransferViewModel transfer) {
        transfers.add(transfer);
    }

    /** In the order in which it was offered. */
    ObservableList<TransferViewModel> transfers() {
        return transfers;
    }

    List<KnownTransfer> now() {
        return transfers.stream().map(transfer -> transfer.now().get()).toList();
    }

    /** What a person decides on who ends it for all. */
    List<KnownTransfer.Choice> choices() {
        return now().stream().map(KnownTransfer::choice).toList();
    }

    /** What it is. */
    public StringBinding names() {
        return texts.bind(
                () -> transfers.isEmpty()
                        ? ""
                        : TransferWords.names(texts, now().getFirst().offer()),
                transfers);
    }

    /** The same for a narrow place. */
    StringBinding shortNames() {
        return texts.bind(
                () -> transfers.isEmpty()
                        ? ""
                        : TransferWords.shortNames(texts, now().getFirst().offer()),
                transfers);
    }

    /** Says to how many, how many files, and how large. */
    StringBinding about() {
        return texts.bind(
                () -> transfers.isEmpty() ? "" : SendingWords.about(texts, now().getFirst(), people.get()),
                transfers,
                people);
    }

    /** Says what has become of it, taken together. */
    public StringBinding sum() {
        return texts.bind(() -> SendingWords.sum(texts, now(), people.get()), transfers, people);
    }

    /** What of it is not sent; mostly empty. */
    StringBinding remarks() {
        return texts.bind(
                () -> transfers.isEmpty()
                        ? ""
                        : DifferenceTexts.notSent(texts, now().getFirst().offer()),
                transfers);
    }

    ObservableBooleanValue alive() {
        return Bindings.createBooleanBinding(() -> now().stream().anyMatch(KnownTransfer::alive), transfers);
    }
}
