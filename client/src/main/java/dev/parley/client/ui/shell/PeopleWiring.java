package dev.parley.client.ui.shell;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.Command;
import dev.parley.client.control.media.Chime;
import dev.parley.client.ringing.RingingNotice;
import dev.parley.client.ringing.SealedRing;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.attention.Attention;
import dev.parley.client.ui.attention.NotificationsPort.Button;
import dev.parley.client.ui.attention.QuietPort;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.verify.Acquaintances;
import dev.parley.client.ui.call.verify.StrangerPage;
import dev.parley.client.ui.call.verify.StrangerViewModel;
import dev.parley.client.ui.common.Questions;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.history.CallKeeper;
import dev.parley.client.ui.history.HistoryView;
import dev.parley.client.ui.history.HistoryViewModel;
import dev.parley.client.ui.history.RecentView;
import dev.parley.client.ui.home.PresenceViewModel;
import dev.parley.client.ui.people.BookPort;
import dev.parley.client.ui.people.ContactsFilePort;
import dev.parley.client.ui.people.ContactsFileViewModel;
import dev.parley.client.ui.people.MissedCalls;
import dev.parley.client.ui.people.PeopleCards;
import dev.parley.client.ui.people.PeopleModel;
import dev.parley.client.ui.people.PeoplePorts;
import dev.parley.client.ui.people.PeopleView;
import dev.parley.client.ui.people.PeopleViewModel;
import dev.parley.client.ui.people.RingModel;
import dev.parley.client.ui.people.RingSettings;
import dev.parley.client.ui.people.RingSettingsViewModel;
import dev.parley.client.ui.ring.IncomingViewModel;
import dev.parley.client.ui.ring.IncomingWindow;
import dev.parley.client.ui.ring.OutgoingCard;
import dev.parley.client.ui.ring.OutgoingViewModel;
import dev.parley.client.ui.ring.RingEntries;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.CopiedLink;
import dev.parley.client.ui.transfer.past.TransferHistory;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What there is of people, rings and past calls in the window, tied together; {@link PeopleLater} makes it. FX thread. */
public final class PeopleWiring {
    private final EngineModel engine;
    private final Texts texts;
    private final Ways ways;
    private final Executor fx;
    private final ContactsFilePort files;
    private final BookPort book;
    private final PeopleModel people;
    private final RingModel bell;
    private final MissedCalls missed;
    private final PeopleViewModel list;
    private final OutgoingViewModel outgoing;
    private final IncomingViewModel incoming;
    private final HistoryViewModel history;
    private final CallKeeper keeper;
    private final Acquaintances acquaintances;
    private final StrangerViewModel stranger;
    private final PreferencesModel preferences;
    private final PeopleLater.Places places;
    /** Whom the call was for that was over last. */
    private Optional<Acquaintances.Expected> meant = Optional.empty();

    private boolean shown;
    private boolean listening;
    /** A link to somebody that was given before they were shown. */
    private Optional<String> pasted = Optional.empty();

    private @Nullable IncomingWindow window;

    /**
     * Ways to other parts of the window.
     *
     * @param enter enters the room of a link that was checked, for one person alone if there is one
     * @param join enters the room of a link, or says what is wrong with it
     */
    record Ways(
            ShellViewModel shell,
            CallViewModel call,
            OwnMedia own,
            Outside outside,
            PresenceViewModel presence,
            BiConsumer<String, Optional<IdentityKey>> enter,
            Consumer<String> join) {

        /** Somebody answered, here or there; whoever is in another call leaves that by it. */
        void answered(RingingNotice.Answered answered) {
            if (shell.inCall()) {
                call.hangUp();
            }
            own.answer(answered.video());
            enter.accept(answered.link(), answered.with());
            outside.raise();
        }

        void showHistory() {
            shell.go(ShellViewModel.Place.HISTORY);
        }

        void goHome() {
            shell.go(ShellViewModel.Place.HOME);
        }
    }

    PeopleWiring(
            PeoplePorts ports,
            EngineModel engine,
            PreferencesModel preferences,
            Texts texts,
            Executor fx,
            Questions questions,
            QuietPort quiet,
            TransferHistory transfers,
            Ways ways,
            PeopleLater.Places places) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        this.ways = ways;
        this.places = places;
        this.fx = fx;
        this.files = ports.files();
        this.book = ports.book();
        InstantSource clock = InstantSource.system();
        people = new PeopleModel(ports.book(), fx, texts);
        bell = new RingModel(ports.ringing(), people, preferences, fx);
        missed = new MissedCalls(people, bell, preferences, clock);
        list = new PeopleViewModel(people, bell, missed, questions, ports.links(), texts, clock);
        outgoing = new OutgoingViewModel(bell, people, texts);
        incoming = new IncomingViewModel(bell, people, quiet, texts, fx);
        history = new HistoryViewModel(
                people, missed, transfers, questions, texts, new HistoryViewModel.Way(this::ring, ways.join()));
        keeper = new CallKeeper(people, bell, clock, history::refresh);
        acquaintances = new Acquaintances(engine, ways.call().roster(), people, texts, clock, ways.call()::tell);
        stranger = new StrangerViewModel(
                acquaintances,
                ways.own().microphone().on(),
                ways.own().camera().on(),
                ways.call().verify()::begin,
                ways.call()::hangUp,
                texts);
        ways.call().know(acquaintances);
        bell.ahead().subscribe(_ -> lookAhead());
        bell.listen(notice -> {
            if (notice instanceof RingingNotice.Answered answered) {
                list.close();
                ways.answered(answered);
                acquaintances.expect(answered.with().map(this::expected));
            }
        });
    }

    /** Not into another call during one. */
    private void lookAhead() {
        Optional<RingModel.Ahead> next =
                bell.ahead().get().filter(_ -> !incoming.inCall().get());
        ways.presence().expect(next.map(RingModel.Ahead::link), next.stream().anyMatch(RingModel.Ahead::answered));
    }

    private Acquaintances.Expected expected(IdentityKey key) {
        return new Acquaintances.Expected(
                key, people.of(key).map(Contact::name).orElseGet(() -> texts.get("ring.somebody")));
    }

    private void ring(Contact contact, boolean video) {
        list.ring(contact, video);
    }

    /** The first screen is painted: from now on there are people. */
    void begin(CopiedLink clipboard, ObservableValue<Boolean> dark, Attention attention, LongSupplier nanoTime) {
        if (window != null) {
            return;
        }
        window = new IncomingWindow(
                incoming, texts, dark, () -> engine.send(new Command.PlayChime(Chime.RING)), nanoTime);
        incoming.announceBy(ring -> announce(ring, attention));
        incoming.all().subscribe((before, now) -> {
            if (now.isEmpty() && !before.isEmpty()) {
                attention.ringsNoMore();
            }
        });
        incoming.inWindow().subscribe(seen -> ways.outside().rings(!seen.isEmpty()));
        people.known().subscribe(known -> {
            if (known) {
                fill(clipboard);
            }
        });
        people.trouble().subscribe(words -> {
            if (!words.isEmpty()) {
                fill(clipboard);
            }
        });
        book.follow(() -> fx.execute(() -> {
            people.refresh();
            history.again();
        }));
        people.refresh();
        history.refresh();
    }

    /** From now on people can ring, once they are shown. */
    void listen() {
        listening = true;
        if (shown) {
            bell.begin();
        }
    }

    /** What the first ring will need is made before it. */
    void prepare() {
        if (window != null) {
            window.prepare(fx);
        }
    }

    private void fill(CopiedLink clipboard) {
        if (shown) {
            return;
        }
        places.people().getStyleClass().add("home-people");
        places.people()
                .getChildren()
                .setAll(new RingEntries(incoming, texts).root(), new PeopleView(list, texts).root());
        places.calls().getChildren().setAll(new RecentView(history, texts, ways::showHistory).root());
        List<? extends Node> cards = List.of(
                new PeopleCards(list, clipboard, texts).layer(),
                new OutgoingCard(outgoing, texts).layer(),
                new StrangerPage(stranger, texts));
        StackPane layer = places.layer();
        layer.getChildren().setAll(cards);
        cards.forEach(card -> card.visibleProperty()
                .subscribe(_ -> layer.setVisible(cards.stream().anyMatch(Node::isVisible))));
        shown = true;
        places.show();
        if (listening) {
            bell.begin();
        }
        missed.load();
        people.lookHowLong();
        pasted.ifPresent(list::add);
    }

    private void announce(IncomingViewModel.Ring ring, Attention attention) {
        List<Button> buttons = List.of(
                new Button(texts.get("ring.in.acceptVideo"), false),
                new Button(texts.get("ring.in.acceptSound"), false),
                new Button(texts.get("ring.in.decline"), false));
        attention.rings(incoming.name(ring), incoming.sentence(ring), buttons, incoming::open, which -> {
            if (which == 2) {
                incoming.decline(ring, "");
            } else {
                incoming.accept(ring, which == 0);
            }
        });
    }

    /** Another screen is shown. */
    public void at(boolean home, boolean inCall) {
        bell.inCall(inCall);
        incoming.inCall().set(inCall);
        lookAhead();
        if (home && shown) {
            // Other programs of this user change the book too.
            people.refresh();
            history.refresh();
        }
    }

    /** A call is over. */
    void over(CallSummary summary) {
        meant = acquaintances.expected();
        acquaintances.expect(Optional.empty());
        keeper.over(summary);
    }

    /** Enters the call anew that was over last: it is for whom it was for, who may not be the one who is still there. */
    void again(String link) {
        Optional<Acquaintances.Expected> whom = meant;
        ways.enter().accept(link, whom.map(Acquaintances.Expected::key));
        acquaintances.expect(whom);
    }

    /** Nothing is kept any more. */
    void forget() {
        list.close();
        history.forget();
        if (shown) {
            people.refresh();
            bell.beginAnew();
        }
    }

    /** Lays out how to add who is behind a link. */
    void add(String text) {
        if (shown) {
            list.add(text);
        } else {
            pasted = Optional.of(text);
        }
    }

    /** Somebody rang at another program of this person, which has handed it on: they are not to wait for an engine. */
    void hand(SealedRing ring) {
        listen();
        bell.hand(ring);
    }

    /** Whether somebody rings now. */
    boolean rings() {
        return !incoming.all().get().isEmpty();
    }

    /** How many who ring, or rang in vain, wait for this person. */
    IntegerBinding waiting() {
        return Bindings.createIntegerBinding(
                () -> incoming.all().get().size() + missed.calls().get().size(), incoming.all(), missed.calls());
    }

    Screen historyScreen() {
        return new HistoryView(history, texts, ways::goHome);
    }

    /** The rows of the settings about it. */
    List<Node> settings(ChooserPort chooser) {
        return RingSettings.rows(
                new RingSettingsViewModel(preferences, people, texts, history::again),
                new ContactsFileViewModel(people, files, chooser, texts, InstantSource.system(), fx),
                texts);
    }

    public MissedCalls missed() {
        return missed;
    }

    HistoryViewModel history() {
        return history;
    }

    public PeopleViewModel list() {
        return list;
    }

    IncomingViewModel incoming() {
        return incoming;
    }

    /** The window in which somebody rings; empty before {@link #begin}. */
    @Nullable
    public IncomingWindow window() {
        return window;
    }
}
