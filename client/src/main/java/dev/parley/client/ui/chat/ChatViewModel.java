package dev.parley.client.ui.chat;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.system.DesktopPort;
import dev.parley.signaling.protocol.id.PeerId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is said in a call, and what one is about to say. What an engine took along when it died is given to the next one,
 * once that is back in the call. FX thread.
 */
public final class ChatViewModel {
    /** How many messages are kept; those before are forgotten. */
    static final int MOST = 2000;

    static final int MAX_BYTES = 16 * 1024;
    private static final int COUNTED_FROM = MAX_BYTES * 3 / 4;

    private final EngineModel engine;
    private final Texts texts;
    private final InstantSource clock;
    private final Executor fx;
    private final DesktopPort desktop;
    private final ObservableList<ChatLine> lines = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty("");
    private final RecentEmoji recentEmoji;
    private final Unread unread = new Unread();
    private final ReadOnlyBooleanWrapper joinedLate = new ReadOnlyBooleanWrapper();
    private final List<Consumer<Arrival>> listeners = new ArrayList<>();
    private final ObjectProperty<Optional<WebAddress>> link = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty notOpened = new SimpleBooleanProperty();
    private final Map<PeerId, String> names = new HashMap<>();
    private String room = "";
    private boolean away = true;
    private boolean entering;

    /**
     * Somebody else wrote something.
     *
     * @param name what they are called here
     * @param preview the beginning of it, in one line
     * @param seen whether it is on the screen, at the end of what was said
     */
    public record Arrival(String name, String preview, boolean seen) {}

    public ChatViewModel(
            EngineModel engine,
            PreferencesModel preferences,
            Texts texts,
            InstantSource clock,
            Executor fx,
            DesktopPort desktop) {
        this.engine = engine;
        this.recentEmoji = new RecentEmoji(preferences);
        this.texts = texts;
        this.clock = clock;
        this.fx = fx;
        this.desktop = desktop;
        engine.listen(this::on);
        engine.state().subscribe(this::engineIs);
    }

    /** Hears of each message of somebody else, whether or not the chat can be seen. */
    public void onArrival(Consumer<Arrival> listener) {
        listeners.add(listener);
    }

    /** A call begins; the same one again goes on with what was said in it. */
    public void enter(String toLink) {
        away = true;
        entering = true;
        link.set(Optional.empty());
        unread.answered();
        if (!toLink.equals(room)) {
            room = toLink;
            lines.clear();
            draft.set("");
            unread.clear();
            joinedLate.set(false);
            names.clear();
        } else {
            // Who joins again, joins as somebody else: an engine that comes now knows nothing of these.
            lines.stream()
                    .filter(line -> line.own() && line.delivery().get().step() == DeliveryMark.Step.WAITING)
                    .forEach(line -> line.is("", DeliveryMark.nowhere(DeliveryMark.Why.NONE)));
        }
    }

    /** Says what was written, to everybody in the call. */
    public void send() {
        if (canSend().get()) {
            String text = text();
            draft.set("");
            say(text);
        }
    }

    /** Says something that was written elsewhere; what was begun here stays. False where it cannot be said. */
    public boolean answer(String words) {
        String text = PlainText.of(words).strip();
        boolean can = !text.isBlank() && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES && somebodyIsThere();
        if (can) {
            say(text);
        }
        return can;
    }

    private void say(String text) {
        ChatLine line = new ChatLine(ChatLine.Whose.OWN, "", clock.instant(), text);
        unread.answered();
        add(line);
        tell(line);
    }

    /** How many own messages are on their way: if the call ends now, somebody does not get them. */
    public int underWay() {
        return (int) lines.stream()
                .filter(line -> line.own() && line.delivery().get().underWay())
                .count();
    }

    /** Says once more what some did not get. */
    void sendAgain(ChatLine line) {
        tell(line);
    }

    /** A person pressed a link; nothing is opened before they have seen where it leads. */
    void follow(WebAddress address) {
        notOpened.set(false);
        link.set(Optional.of(address));
    }

    /** Opens the address that was shown; not one that has taken its place. */
    void open(WebAddress shown) {
        if (link.get().equals(Optional.of(shown))) {
            link.set(Optional.empty());
            var _ = desktop.browse(shown.text()).thenAcceptAsync(opened -> notOpened.set(!opened), fx);
        }
    }

    /** Why the last link was not opened, in words; empty if it was. */
    StringBinding linkProblem() {
        return texts.bind(() -> notOpened.get() ? texts.get("chat.link.failed") : "", notOpened);
    }

    void closeLink() {
        link.set(Optional.empty());
    }

    /** The link that was pressed and may be opened. */
    ReadOnlyObjectProperty<Optional<WebAddress>> link() {
        return link;
    }

    /** Oldest first. */
    public ObservableList<ChatLine> lines() {
        return lines;
    }

    /** Whether others were there first, so that something may have been said of which nothing is here. */
    ReadOnlyBooleanProperty joinedLate() {
        return joinedLate.getReadOnlyProperty();
    }

    /** What is being written; it stays when the panel is closed and when the connection is gone. */
    public StringProperty draft() {
        return draft;
    }

    /** Whether the messages are on the screen. */
    public BooleanProperty seen() {
        return unread.seen();
    }

    /** Whether the last of them is, once they are, so that none is unread. */
    BooleanProperty atTheEnd() {
        return unread.atTheEnd();
    }

    /** The message before which stands that what follows is new; it stays until one has written or closed the panel. */
    ReadOnlyObjectProperty<Optional<ChatLine>> firstNew() {
        return unread.first();
    }

    public ReadOnlyIntegerProperty unread() {
        return unread.count();
    }

    RecentEmoji recentEmoji() {
        return recentEmoji;
    }

    BooleanBinding canSend() {
        return Bindings.createBooleanBinding(
                () -> !text().isBlank() && bytes() <= MAX_BYTES && somebodyIsThere(), draft, engine.call());
    }

    /** Why it cannot be sent, or how much room is left, in words; empty while there is nothing to say. */
    StringBinding hint() {
        return texts.bind(
                () -> {
                    if (bytes() > MAX_BYTES) {
                        return texts.get("chat.tooLong", bytes(), MAX_BYTES);
                    }
                    if (!somebodyIsThere()) {
                        return texts.get("chat.nobody");
                    }
                    return bytes() >= COUNTED_FROM ? texts.get("chat.count", bytes(), MAX_BYTES) : "";
                },
                draft,
                engine.call());
    }

    /** Whether what was written is too long. */
    BooleanBinding tooLong() {
        return Bindings.createBooleanBinding(() -> bytes() > MAX_BYTES, draft);
    }

    private String text() {
        return PlainText.of(draft.get()).strip();
    }

    private int bytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean somebodyIsThere() {
        return !present().isEmpty();
    }

    private List<PeerId> present() {
        return engine.call().get().members().stream().map(MemberSnapshot::id).toList();
    }

    private void on(Notice notice) {
        switch (notice) {
            case Notice.Call(var _, CallSnapshot call) -> onCall(call);
            case Notice.Chat(var _, PeerId from, String id, String time, String text) -> {
                String name = nameOf(from);
                ChatLine line = new ChatLine(ChatLine.Whose.OTHERS, name, instant(time), PlainText.of(text));
                addOfOthers(line);
                Arrival arrival = new Arrival(name, line.preview(), unread.isLookedAt());
                List.copyOf(listeners).forEach(listener -> listener.accept(arrival));
            }
            case Notice.ChatSent(var _, String id, String time, String text, var to) ->
                asked(text).ifPresent(line -> line.is(id, DeliveryMark.sentTo(to)));
            case Notice.ChatRefused(var _, String text, String sentence, Reason reason) ->
                asked(text).ifPresent(line -> line.is("", DeliveryMark.nowhere(why(reason, sentence, ""))));
            case Notice.ChatDelivered(var _, PeerId peer, String id) ->
                sent(id).ifPresent(line -> line.is(id, line.delivery().get().confirmedBy(peer)));
            case Notice.ChatMissed(var _, PeerId peer, var ids, String sentence, Reason reason) -> {
                String name = nameOf(peer);
                List<ChatLine> missed =
                        ids.stream().flatMap(id -> sent(id).stream()).toList();
                missed.forEach(line ->
                        line.is(line.id(), line.delivery().get().missedBy(peer, name, why(reason, sentence, name))));
                if (!missed.isEmpty()) {
                    note(texts.get("chat.missed", missed.size(), name));
                }
            }
            case Notice.ChatTrouble(var _, PeerId peer, String sentence, Reason reason) ->
                note(texts.reason(why(reason, sentence, nameOf(peer)).reason(), sentence));
            case Notice.Statistics _,
                    Notice.PeerLeft _,
                    Notice.AboutEngine _,
                    Notice.AboutPictures _,
                    Notice.AboutVerification _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutDevices _,
                    Notice.AboutGestures _,
                    Notice.AboutFiles _ -> {}
        }
    }

    private void onCall(CallSnapshot call) {
        if (entering && call.phase() == CallPhase.IN_ROOM) {
            entering = false;
            boolean others = !call.members().isEmpty();
            joinedLate.set(joinedLate.get() || (others && lines.isEmpty()));
            if (others && !lines.isEmpty()) {
                add(new ChatLine(ChatLine.Whose.PROGRAM, "", clock.instant(), texts.get("chat.meanwhile")));
            }
        }
        call.members().forEach(member -> names.put(member.id(), texts.name(member.name(), member.id())));
        if (away && call.phase() == CallPhase.IN_ROOM && !call.members().isEmpty()) {
            away = false;
            lines.stream()
                    .filter(line -> line.own() && line.delivery().get().step() == DeliveryMark.Step.WAITING)
                    .forEach(this::tell);
        }
    }

    private void engineIs(EngineState state) {
        if (state != EngineState.RUNNING && !away) {
            away = true;
            List<PeerId> present = present();
            lines.stream()
                    .filter(ChatLine::own)
                    .forEach(line -> line.is(line.id(), line.delivery().get().engineLost(present)));
        }
    }

    /** While there is no engine in the call, it waits for the next one. */
    private void tell(ChatLine line) {
        line.ask();
        if (!away) {
            engine.send(new Command.SendChat(line.text()));
        }
    }

    private String nameOf(PeerId peer) {
        return names.getOrDefault(peer, texts.get("chat.somebody"));
    }

    /** @param name whom it is about, as they are called here; empty if about nobody */
    private static DeliveryMark.Why why(Reason reason, String sentence, String name) {
        return new DeliveryMark.Why(name.isEmpty() ? reason : new Reason(reason.code(), name), sentence);
    }

    /** The line that the engine was told to send and has said nothing of. */
    private Optional<ChatLine> asked(String text) {
        return lines.stream()
                .filter(line -> line.asked() && line.text().equals(text))
                .findFirst();
    }

    private Optional<ChatLine> sent(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** The program says something about the chat, between the messages. */
    private void note(String text) {
        addOfOthers(new ChatLine(ChatLine.Whose.PROGRAM, "", clock.instant(), text));
    }

    private void addOfOthers(ChatLine line) {
        unread.arrived(line);
        add(line);
    }

    private void add(ChatLine line) {
        lines.add(line);
        if (lines.size() > MOST) {
            lines.remove(0, lines.size() - MOST);
        }
    }

    /** A clock that makes no sense is somebody else's. */
    private Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }
}
