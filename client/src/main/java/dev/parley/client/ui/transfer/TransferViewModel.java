package dev.parley.client.ui.transfer;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.transfer.words.DifferenceTexts;
import dev.parley.client.ui.transfer.words.KnownTransfer;
import dev.parley.client.ui.transfer.words.SendingWords;
import dev.parley.client.ui.transfer.words.TransferWords;
import java.util.function.Function;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** A transfer as its card shows it. FX thread. */
public final class TransferViewModel implements Listed {
    private final Texts texts;
    private final ReadOnlyObjectWrapper<KnownTransfer> now;

    TransferViewModel(KnownTransfer first, Texts texts) {
        this.texts = texts;
        this.now = new ReadOnlyObjectWrapper<>(first);
    }

    /** The engine's name for it. */
    public String id() {
        return now.get().offer().transfer();
    }

    ReadOnlyObjectProperty<KnownTransfer> now() {
        return now.getReadOnlyProperty();
    }

    void is(KnownTransfer next) {
        now.set(next);
    }

    boolean outgoing() {
        return now.get().offer().outgoing();
    }

    /** What it is. */
    public StringBinding names() {
        return words(transfer -> TransferWords.names(texts, transfer.offer()));
    }

    /** The same for a narrow place. */
    StringBinding shortNames() {
        return words(transfer -> TransferWords.shortNames(texts, transfer.offer()));
    }

    /** Says from or to whom, how many files, and how large. */
    public StringBinding about() {
        return words(transfer -> TransferWords.about(
                texts,
                transfer.offer().outgoing(),
                transfer.offer().peerName(),
                transfer.offer().files(),
                transfer.offer().folders(),
                transfer.size()));
    }

    /** The kinds of files, as long as somebody is asked to take them. */
    StringBinding types() {
        return words(transfer -> transfer.asks() ? TransferWords.types(texts, transfer.offer()) : "");
    }

    /** Bytes, rate and time left; empty while nothing has begun. */
    public StringBinding figures() {
        return words(transfer -> TransferWords.figures(texts, transfer));
    }

    /** How it stands with it; empty where that is plain. */
    public StringBinding state() {
        return words(transfer -> TransferWords.state(texts, transfer));
    }

    /** How what was received differs from what was sent, and what of it is not sent; mostly empty. */
    public StringBinding remarks() {
        return words(transfer -> DifferenceTexts.of(texts, transfer));
    }

    /** The name of the other person; empty if it is not known. */
    StringBinding person() {
        return words(transfer -> transfer.offer().peerName());
    }

    /** How it stands with this person, where what it is about stands above. */
    StringBinding personState() {
        return words(transfer -> SendingWords.state(texts, transfer));
    }

    /** How what this person has differs from what was sent; mostly empty. */
    StringBinding personRemarks() {
        return words(transfer -> transfer.over() ? DifferenceTexts.of(texts, transfer) : "");
    }

    ObservableValue<Double> share() {
        return now.map(KnownTransfer::share);
    }

    private StringBinding words(Function<KnownTransfer, String> of) {
        return texts.bind(() -> of.apply(now.get()), now);
    }
}
