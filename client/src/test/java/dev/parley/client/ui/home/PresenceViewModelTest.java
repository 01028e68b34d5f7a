package dev.parley.client.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Command.Look.Offer;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.PresentPerson;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

/** Who is there already, as the first screen says it for the link in its field. */
class PresenceViewModelTest {
    private static final PeerId ANN = PeerId.of(new byte[PeerId.BYTES]);

    private final ViewModels with = new ViewModels();
    private final SimpleStringProperty field = new SimpleStringProperty("");
    private final PresenceViewModel presence = new PresenceViewModel(with.engine, new GoodLinks(), field, with.texts);

    @Test
    void nothingIsAskedBeforeThereIsALinkOnTheScreen() {
        presence.shown(true);
        field.set("https://h/j#1.half");
        presence.shown(false);
        field.set("https://h/j#1.good");

        assertThat(with.sent(Command.Look.class)).isEmpty();
    }

    @Test
    void whoIsThereIsSaidAndFollowed() {
        look();
        assertThat(presence.words().get()).as("nobody knows yet").isEmpty();

        present(1, true);
        assertThat(presence.words().get()).isEqualTo("Nobody is there yet.");
        present(1, true, "Ann");
        assertThat(presence.words().get()).isEqualTo("Ann is there.");
        present(1, true, "Ann", "", "Bob");
        assertThat(presence.words().get()).isEqualTo("Ann, Guest 0000, and Bob are there.");
        with.texts.speak(Locale.GERMAN);
        assertThat(presence.words().get()).isEqualTo("Ann, Gast 0000 und Bob sind da.");
        present(1, false);
        assertThat(presence.words().get()).as("the server is gone").isEmpty();
    }

    @Test
    void whatIsToldOfAnEarlierLinkIsNotSaid() {
        look();
        field.set("https://h/j#1.good/other");
        present(1, true, "Ann");
        assertThat(presence.words().get()).isEmpty();

        field.set("");
        present(2, true, "Ann");
        assertThat(presence.words().get()).isEmpty();
        assertThat(with.sent(Command.Look.class)).hasSize(2);
        assertThat(with.commands.getLast()).isEqualTo(new Command.LookAway());
    }

    @Test
    void nobodyIsLookedAtWhileAnotherScreenIsShown() {
        look();
        presence.shown(false);
        assertThat(with.commands.getLast()).isEqualTo(new Command.LookAway());
        presence.shown(true);
        assertThat(with.sent(Command.Look.class))
                .containsExactly(
                        new Command.Look("https://h/j#1.good", 1, Offer.MET),
                        new Command.Look("https://h/j#1.good", 3, Offer.MET));
    }

    @Test
    void theServerOfACallThatIsExpectedIsReachedAheadAndAnOfferMadeAfterTheAnswerAlone() {
        presence.expect(Optional.of("https://h/j#1.rung"), false);
        presence.expect(Optional.of("https://h/j#1.rung"), true);
        assertThat(with.sent(Command.Look.class))
                .containsExactly(
                        new Command.Look("https://h/j#1.rung", 1, Offer.NEVER),
                        new Command.Look("https://h/j#1.rung", 1, Offer.NOW));
        present(1, true, "Ann");
        assertThat(presence.words().get()).as("nobody has typed that link").isEmpty();

        look();
        presence.expect(Optional.empty(), false);
        assertThat(with.commands.getLast()).isEqualTo(new Command.Look("https://h/j#1.good", 2, Offer.MET));
        presence.shown(false);
        assertThat(with.commands.getLast()).isEqualTo(new Command.LookAway());
    }

    @Test
    void whoJoinsDoesSoBeforeTheyLookAway() {
        HomeViewModel home = new HomeViewModel(
                new GoodLinks(),
                with.preferences,
                with.texts,
                Runnable::run,
                (link, _) -> with.engine.send(new Command.Join(link, "Ann")));
        PresenceViewModel there = new PresenceViewModel(with.engine, new GoodLinks(), home.linkText(), with.texts);
        there.shown(true);
        home.linkText().set("https://h/j#1.good");
        home.join();
        assertThat(with.commands).hasSize(3);
        assertThat(with.commands.get(0)).isInstanceOf(Command.Look.class);
        assertThat(with.commands.get(1)).isInstanceOf(Command.Join.class);
        assertThat(with.commands.get(2)).isEqualTo(new Command.LookAway());
    }

    @Test
    void aCallThatGoesOnBehindOneIsLookedAtUntilOneGoesElsewhere() {
        presence.left(Optional.of("https://h/j#1.left"));
        assertThat(with.commands.getLast()).isEqualTo(new Command.Look("https://h/j#1.left", 1, Offer.MET));
        presence.left(Optional.empty());
        assertThat(with.commands.getLast()).isEqualTo(new Command.LookAway());
    }

    private void look() {
        presence.shown(true);
        field.set("See https://h/j#1.good");
    }

    private void present(long look, boolean known, String... names) {
        with.engine.on(new Notice.Present(
                look,
                known,
                List.of(names).stream()
                        .map(name -> new PresentPerson(ANN, name))
                        .toList()));
    }

    private static final class GoodLinks implements LinksPort {
        @Override
        public CompletionStage<Outcome> create(String server) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Outcome> host() {
            return new CompletableFuture<>();
        }

        @Override
        public Optional<Outcome.Failed> check(String text) {
            return text.contains("good") ? Optional.empty() : Optional.of(new Outcome.Failed(Reason.NONE, "No link."));
        }

        @Override
        public String alone(String text) {
            return text.replace("See ", "");
        }

        @Override
        public Optional<Outcome.Failed> checkServer(String address) {
            return Optional.empty();
        }
    }
}
