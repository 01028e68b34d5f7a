package dev.parley.client.ui.call.model;

import dev.parley.client.control.Command;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.text.PlainLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.call.door.DoorViewModel;
import dev.parley.client.ui.call.gesture.GesturesViewModel;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.call.verify.Acquaintances;
import dev.parley.client.ui.call.verify.VerifyViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.settings.PreferencesModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The call that one is in: who is there, what is sent, what is to be said about it. FX thread. */
public final class CallViewModel {
    private final EngineModel engine;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final InstantSource clock;
    private final Consumer<CallSummary> over;
    private final CallMembers roster;
    private final SharedSounds sounds;
    private final GesturesViewModel gestures;
    private final VerifyViewModel verify;
    private final DoorViewModel door;
    private final BooleanProperty microphoneOn = new SimpleBooleanProperty(true);
    private final BooleanProperty cameraOn = new SimpleBooleanProperty(true);
    private final Arrangement arrangement = new Arrangement();
    private final ReadOnlyObjectWrapper<Optional<NewLink>> invitation = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CallPanel>> panel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<MemberViewModel> comes = _ -> {};
    private Consumer<MemberViewModel> shares = _ -> {};
    private Optional<Acquaintances> acquaintances = Optional.empty();
    private @Nullable CallRecord record;

    /** @param over is told of each call that ended */
    public CallViewModel(
            EngineModel engine,
            PreferencesModel preferences,
            Texts texts,
            InstantSource clock,
            Consumer<CallSummary> over) {
        this.engine = engine;
        this.preferences = preferences;
        this.texts = texts;
        this.clock = clock;
        this.over = over;
        this.roster = new CallMembers(texts, clock);
        this.gestures = new GesturesViewModel(engine, roster);
        this.verify = new VerifyViewModel(engine, roster, texts, this::tell);
        this.door = new DoorViewModel(engine, roster, texts, this::tell);
        this.sounds = new SharedSounds(engine);
        engine.listen(this::on);
        microphoneOn.subscribe((before, now) -> sendMedia());
        cameraOn.subscribe((before, now) -> sendMedia());
        roster.pinned().subscribe(tile -> arrangement.pin(tile.isPresent()));
        arrangement.grid().subscribe(alike -> {
            if (alike) {
                roster.unpin();
            }
        });
        roster.tiles().addListener((InvalidationListener)
                changed -> arrangement.follow(roster.tiles().stream().anyMatch(TileViewModel::screen)));
    }

    /**
     * Enters the room of a link that was checked.
     *
     * @param only for whom the call is meant; empty where anybody may come
     */
    public void enter(String toLink, Optional<NewLink> made, Optional<IdentityKey> only) {
        record = new CallRecord(toLink, clock.instant());
        joining.set(true);
        roster.clear();
        gestures.begin();
        sounds.begin();
        door.begin();
        arrangement.begin();
        link.set(PlainLink.of(toLink));
        invitation.set(made);
        news.set("");
        sendMedia();
        engine.send(new Command.Join(toLink, preferences.get().name()).withExpected(only.orElse(null)));
    }

    /** The sound of what others show. */
    public SharedSounds sounds() {
        return sounds;
    }

    /** Leaves at once, whatever the engine does meanwhile. */
    public void hangUp() {
        engine.send(new Command.Leave());
        end(CallEnd.HUNG_UP, Reason.NONE, "");
    }

    /** Says something that happened, for a while. */
    public void tell(String what) {
        if (record != null) {
            news.set(what);
        }
    }

    /** Tells this of each person who comes later than this one. */
    public void whenSomebodyComes(Consumer<MemberViewModel> listener) {
        comes = listener;
    }

    /** Tells this of each screen that somebody begins to show in this person's presence. */
    public void whenSomebodyShares(Consumer<MemberViewModel> listener) {
        shares = listener;
    }

    /** Opens a panel, if one is in a call. */
    public void open(CallPanel wanted) {
        if (record != null) {
            panel.set(Optional.of(wanted));
            panel.set(Optional.empty());
        }
    }

    /** The panel that is to be opened now; empty again at once. */
    public ReadOnlyObjectProperty<Optional<CallPanel>> panel() {
        return panel.getReadOnlyProperty();
    }

    private void on(Notice notice) {
        CallRecord current = record;
        if (current == null) {
            return;
        }
        switch (notice) {
            case Notice.Call(var _, CallSnapshot call) -> onCall(call, current);
            case Notice.PeerLeft(var _, var peer, var _, String sentence, Reason reason) ->
                news.set(texts.reason(new Reason(reason.code(), texts.name(reason.subject(), peer)), sentence));
            case Notice.Problem(String sentence) -> news.set(sentence);
            case Notice.PictureFailed(var _, String sentence, Reason reason) ->
                news.set(texts.reason(reason, sentence));
            case Notice.Statistics(var _, var peer, var statistics) ->
                roster.measured(peer, statistics).ifPresent(current::measured);
            case RoomNotice room -> door.on(room);
            case Notice.Levels levels -> roster.heard(levels);
            case GestureNotice.Reaction reaction -> gestures.on(reaction);
            case VerificationNotice verification -> current.verified(verification);
            case GestureNotice.Hands hands ->
                gestures.on(hands).forEach(member -> news.set(texts.get("call.hand", member.name())));
            case Notice.Ready _,
                    Notice.Pong _,
                    Notice.NoticesLost _,
                    Notice.Device _,
                    Notice.Devices _,
                    Notice.FirstPicture _,
                    Notice.PictureShared _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutChat _,
                    Notice.AboutFiles _ -> {}
        }
    }

    private void onCall(CallSnapshot call, CallRecord current) {
        if (call.phase() == CallPhase.ENDED) {
            end(call.end(), call.reason(), call.sentence());
            return;
        }
        if (call.phase() == CallPhase.IN_ROOM) {
            boolean wasThere = current.joined().isPresent();
            joining.set(false);
            List<MemberViewModel> without = roster.withoutScreen();
            roster.show(call.members(), !wasThere, this::came);
            without.stream().filter(MemberViewModel::showsScreen).forEach(this::sharesNow);
            gestures.look();
            current.on(call, texts, clock.instant());
        }
    }

    private void came(MemberViewModel who) {
        news.set(texts.get(who.member().get().inBrowser() ? "call.came.browser" : "call.came", who.name()));
        comes.accept(who);
    }

    private void sharesNow(MemberViewModel who) {
        news.set(texts.get("call.shares", who.name()));
        shares.accept(who);
    }

    private void end(CallEnd end, Reason reason, String sentence) {
        CallRecord ending = record;
        if (ending != null) {
            record = null;
            joining.set(false);
            over.accept(ending.end(end, reason, sentence, clock.instant()));
            roster.clear();
            door.begin();
            gestures.end();
        }
    }

    /** Tells a first engine what is to be sent. */
    public void sendMedia() {
        engine.send(new Command.Media(microphoneOn.get(), cameraOn.get()));
    }

    /** Plays what somebody says, or not; nobody else is told. */
    public void hear(MemberViewModel member, boolean on) {
        roster.hear(member, on);
        engine.send(new Command.Hear(member.id(), on));
    }

    /** Who is there and which pictures there are. */
    public CallMembers roster() {
        return roster;
    }

    /** What is shown without words. */
    public GesturesViewModel gestures() {
        return gestures;
    }

    /** From now on it is known who of those in the call is known. */
    public void know(Acquaintances next) {
        acquaintances = Optional.of(next);
    }

    /** Who of those in the call is known; empty in a program that knows nobody. */
    public Optional<Acquaintances> acquaintances() {
        return acquaintances;
    }

    /** Whom the call lets in, and who waits for that. */
    public DoorViewModel door() {
        return door;
    }

    /** With whom this person makes sure of whom they talk with. */
    public VerifyViewModel verify() {
        return verify;
    }

    /** What a person should know about the call at the moment. */
    public StringBinding sentence() {
        return texts.bind(
                () -> CallWords.sentence(
                        texts, engine.call().get(), engine.state().get()),
                engine.call(),
                engine.state());
    }

    /** Whether one is still on the way into the room, for the first time in this call. */
    public ReadOnlyBooleanProperty joining() {
        return joining.getReadOnlyProperty();
    }

    /** Whether the owner of the room is asked, and has not answered yet. */
    public boolean isAtTheDoor() {
        return engine.call().get().phase() == CallPhase.WAITING;
    }

    /** Whether a link that is given away now leads here. */
    public BooleanBinding canInvite() {
        return Bindings.createBooleanBinding(
                () -> engine.call().get().phase() == CallPhase.IN_ROOM
                        && engine.call().get().signalingUp()
                        && engine.state().get() == EngineState.RUNNING,
                engine.call(),
                engine.state());
    }

    /** Whether others are in a call that this program hosts. */
    public boolean hostsOthers() {
        return !roster.members().isEmpty()
                && invitation.get().stream().anyMatch(made -> made.reach() != NewLink.Reach.SERVER);
    }

    /** Whether something is wrong that the sentence tells of. */
    public boolean troubled() {
        CallSnapshot now = engine.call().get();
        boolean inRoom = now.phase() == CallPhase.IN_ROOM;
        boolean somebodyGone = now.members().stream()
                .map(MemberSnapshot::state)
                .anyMatch(state -> state == MemberState.RECONNECTING || state == MemberState.FAILED);
        return engine.state().get() != EngineState.RUNNING || (inRoom && (!now.signalingUp() || somebodyGone));
    }

    /** How long there has been somebody else; zero while nobody has come. */
    public Duration lasted() {
        CallRecord current = record;
        return current == null
                ? Duration.ZERO
                : current.met()
                        .map(since -> Duration.between(since, clock.instant()))
                        .orElse(Duration.ZERO);
    }

    /** The newest thing that happened, to be shown for a while. */
    public ReadOnlyStringProperty news() {
        return news.getReadOnlyProperty();
    }

    /** The link of this call: a secret, to be given to those who are to come. */
    public ReadOnlyStringProperty link() {
        return link.getReadOnlyProperty();
    }

    /** Forgets the call that is over. */
    public void forget() {
        link.set("");
        invitation.set(Optional.empty());
        news.set("");
    }

    /** How the link was made, if this person made it. */
    public ReadOnlyObjectProperty<Optional<NewLink>> invitation() {
        return invitation.getReadOnlyProperty();
    }

    public BooleanProperty microphoneOn() {
        return microphoneOn;
    }

    public BooleanProperty cameraOn() {
        return cameraOn;
    }

    /** All alike, rather than a screen or the one who speaks large. */
    public BooleanProperty grid() {
        return arrangement.grid();
    }
}
