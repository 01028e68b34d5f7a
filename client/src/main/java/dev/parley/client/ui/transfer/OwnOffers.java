package dev.parley.client.ui.transfer;

import dev.parley.client.control.FilesCommand;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.transfer.words.TransferWords;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Offers files of this side: chosen, dropped or pasted; to everybody, each as a transfer of their own, or to one. FX thread. */
final class OwnOffers {
    private final EngineModel engine;
    private final Texts texts;
    private final Questions questions;
    private final ChooserPort chooser;
    private final Preparing preparing;
    private final Consumer<Supplier<String>> problem;
    private final Receivers receivers;

    /** @param problem is told why nothing was offered, and nothing when something is */
    OwnOffers(
            EngineModel engine,
            Texts texts,
            Questions questions,
            ChooserPort chooser,
            Preparing preparing,
            Consumer<Supplier<String>> problem) {
        this.engine = engine;
        this.texts = texts;
        this.questions = questions;
        this.chooser = chooser;
        this.preparing = preparing;
        this.problem = problem;
        this.receivers = new Receivers(engine, texts);
    }

    Receivers receivers() {
        return receivers;
    }

    void chooseFiles() {
        List<Path> chosen = chooser.files(texts.get("transfer.choose.files"));
        if (!chosen.isEmpty()) {
            offer(receivers.chosen(), chosen);
        }
    }

    void chooseFolder() {
        chooser.folder(texts.get("transfer.choose.folder"), Optional.empty())
                .ifPresent(chosen -> offer(receivers.chosen(), List.of(chosen)));
    }

    /** What was pasted may have been meant for elsewhere, so it is asked first what goes to whom. */
    void pasted(List<Path> paths) {
        List<PeerId> peers = receivers.chosen();
        if (!canOffer(peers, paths)) {
            return;
        }
        List<String> names =
                paths.stream().map(path -> String.valueOf(path.getFileName())).toList();
        String sentence = texts.get(
                "transfer.paste.question",
                TransferWords.names(texts, names, names.size()),
                texts.list(receivers.namesOf(peers)));
        questions.ask(new Questions.Question(
                sentence, texts.get("transfer.paste.yes"), texts.get("transfer.paste.no"), () -> offer(peers, paths)));
    }

    void offer(List<PeerId> peers, List<Path> paths) {
        if (!canOffer(peers, paths)) {
            return;
        }
        problem.accept(() -> "");
        Optional<Sending> sending = peers.size() > 1 ? Optional.of(new Sending(peers.size(), texts)) : Optional.empty();
        for (PeerId peer : peers) {
            preparing.begin(peer, sending);
            engine.send(new FilesCommand.OfferFiles(peer, texts(paths)));
        }
    }

    private boolean canOffer(List<PeerId> peers, List<Path> paths) {
        FilesCommand.OfferFiles.Excess excess = FilesCommand.OfferFiles.excess(texts(paths));
        if (peers.isEmpty()) {
            problem.accept(() -> texts.get("transfer.nobody"));
        } else if (excess != FilesCommand.OfferFiles.Excess.NONE) {
            problem.accept(() -> words(excess));
        } else if (engine.state().get() != EngineState.RUNNING) {
            problem.accept(() -> texts.get("transfer.notNow"));
        } else {
            return true;
        }
        return false;
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
    }

    private String words(FilesCommand.OfferFiles.Excess excess) {
        return switch (excess) {
            case NONE -> "";
            case TOO_MANY -> texts.get("transfer.tooMany", FilesCommand.OfferFiles.MAX_PATHS);
            case PATH_TOO_LONG -> texts.get("transfer.longPath");
            case TOO_LONG_TOGETHER -> texts.get("transfer.longPaths");
        };
    }
}
