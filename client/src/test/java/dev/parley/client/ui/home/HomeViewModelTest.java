package dev.parley.client.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.common.ViewModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The first screen without a screen. */
class HomeViewModelTest {
    private static final String LINK = "https://h/j#1.GOOD";

    private final ViewModels with = new ViewModels();
    private final List<String> entered = new ArrayList<>();
    private CompletableFuture<LinksPort.Outcome> made = new CompletableFuture<>();
    private CompletableFuture<LinksPort.Outcome> hosted = new CompletableFuture<>();
    private final HomeViewModel home = new HomeViewModel(
            new LinksPort() {
                @Override
                public CompletionStage<Outcome> create(String server) {
                    return made;
                }

                @Override
                public CompletionStage<Outcome> host() {
                    return hosted;
                }

                @Override
                public Optional<Outcome.Failed> check(String text) {
                    return alone(text).equals(LINK)
                            ? Optional.empty()
                            : Optional.of(new Outcome.Failed(Reason.NONE, "No link."));
                }

                @Override
                public String alone(String text) {
                    return text.replaceAll("[<>\\s]", "");
                }

                @Override
                public Optional<Outcome.Failed> checkServer(String address) {
                    return Optional.empty();
                }
            },
            with.preferences,
            with.texts,
            Runnable::run,
            (link, newLink) -> entered.add(link + " " + newLink.isPresent()));

    @Test
    void aPastedLinkIsEnteredAndTheFieldEmptied() {
        home.linkText().set(" <" + LINK + ">\n");
        home.join();
        assertThat(entered).containsExactly(LINK + " false");
        assertThat(home.linkText().get()).isEmpty();
        assertThat(home.problem().get()).isEmpty();
    }

    @Test
    void aWrongLinkStaysInTheFieldWithWhatIsWrongUntilItIsChanged() {
        home.join("nonsense");
        assertThat(entered).isEmpty();
        assertThat(home.linkText().get()).isEqualTo("nonsense");
        assertThat(home.problem().get()).isEqualTo("No link.");
        home.linkText().set("nonsense, mended");
        assertThat(home.problem().get()).isEmpty();
    }

    @Test
    void aNewCallIsEnteredOnceItsLinkIsMade() {
        home.newCall();
        home.newCall();
        assertThat(home.making().get()).isTrue();
        assertThat(entered).isEmpty();
        made.complete(new LinksPort.Outcome.Made(new NewLink(LINK, NewLink.Reach.SERVER, "")));
        assertThat(home.making().get()).isFalse();
        assertThat(entered).containsExactly(LINK + " true");
    }

    @Test
    void aNewCallThatIsCancelledIsNotEntered() {
        home.newCall();
        home.cancelMaking();
        assertThat(home.making().get()).isFalse();
        made.complete(new LinksPort.Outcome.Made(new NewLink(LINK, NewLink.Reach.SERVER, "")));
        assertThat(entered).isEmpty();
        home.newCall();
        assertThat(entered).containsExactly(LINK + " true");
    }

    @Test
    void aLinkThatCannotBeMadeIsSaidAndCanBeTriedAgain() {
        home.newCall();
        made.complete(new LinksPort.Outcome.Failed(Reason.NONE, "The server sleeps."));
        assertThat(home.problem().get()).isEqualTo("The server sleeps.");
        made = new CompletableFuture<>();
        home.newCall();
        assertThat(home.making().get()).isTrue();
        assertThat(home.problem().get()).isEmpty();
    }

    @Test
    void aCallIsHostedHereWhateverTheSettingsSay() {
        with.preferences.change(old -> old.withServer("https://parley.example"));
        home.hostCall();
        home.newCall();
        assertThat(home.making().get()).isTrue();
        made.complete(new LinksPort.Outcome.Failed(Reason.NONE, "Nobody asked this server."));
        hosted.complete(new LinksPort.Outcome.Made(new NewLink(LINK, NewLink.Reach.NETWORK, "AB:CD")));
        assertThat(home.making().get()).isFalse();
        assertThat(home.problem().get()).isEmpty();
        assertThat(entered).containsExactly(LINK + " true");
    }

    @Test
    void whoCanJoinANewCallIsSaidAndHostingIsOfferedWhereItDiffers() {
        assertThat(home.onServer().get()).isFalse();
        assertThat(home.newCallHint().get()).contains("This computer hosts the call");
        with.preferences.change(old -> old.withServer("https://parley.example/"));
        assertThat(home.onServer().get()).isTrue();
        assertThat(home.newCallHint().get()).startsWith("Makes a link on parley.example and copies it.");
    }

    @Test
    void aCallThatCannotBeHostedIsSaid() {
        home.hostCall();
        hosted.complete(new LinksPort.Outcome.Failed(Reason.of("host.noNetwork"), "There is no network."));
        assertThat(home.making().get()).isFalse();
        assertThat(home.problem().get()).isEqualTo("There is no network.");
        assertThat(entered).isEmpty();
    }

    @Test
    void aNameIsKeptWithoutItsBlanksButNotAnEmptyOne() {
        home.name().set(" Ada ");
        assertThat(with.preferences.get().name()).isEqualTo("Ada");
        home.name().set("  ");
        assertThat(with.preferences.get().name()).isEqualTo("Ada");
        home.name().set("\u200d\u3164");
        assertThat(with.preferences.get().name()).isEqualTo("Ada");
        home.name().set("x".repeat(300));
        assertThat(with.preferences.get().name()).hasSize(64);
    }
}
