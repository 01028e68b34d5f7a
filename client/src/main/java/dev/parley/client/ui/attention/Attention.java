package dev.parley.client.ui.attention;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.Chime;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.attention.NotificationsPort.Button;
import dev.parley.client.ui.attention.NotificationsPort.Kind;
import dev.parley.client.ui.attention.NotificationsPort.Notification;
import dev.parley.client.ui.call.model.CallPanel;
import dev.parley.client.ui.call.model.CallSummary;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.chat.ChatViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import dev.parley.client.ui.transfer.OfferAnswer;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Tells a person what happens while they look elsewhere: by a chime, and while the window is not in front by a notification
 * of the desktop, whose click leads to it. FX thread.
 */
public final class Attention {
    /** Others decide how often something happens, and not how often it is heard. */
    private static final Duration BETWEEN_CHIMES = Duration.ofSeconds(2);

    private final EngineModel engine;
    private final CallViewModel call;
    private final ChatViewModel chat;
    private final PreferencesModel preferences;
    private final NotificationsPort desktop;
    private final QuietPort quiet;
    private final Texts texts;
    private final Executor fx;
    private final LongSupplier nanoTime;
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();
    private final Map<Chime, Long> played = new EnumMap<>(Chime.class);
    private boolean screenIsShown;
    private Runnable raise = () -> {};

    /** @param nanoTime of a clock that only goes on */
    public Attention(
            EngineModel engine,
            CallViewModel call,
            ChatViewModel chat,
            PreferencesModel preferences,
            NotificationsPort desktop,
            QuietPort quiet,
            Texts texts,
            Executor fx,
            LongSupplier nanoTime) {
        this.engine = engine;
        this.call = call;
        this.chat = chat;
        this.preferences = preferences;
        this.desktop = desktop;
        this.quiet = quiet;
        this.texts = texts;
        this.fx = fx;
        this.nanoTime = nanoTime;
        engine.listen(this::on);
        call.whenSomebodyComes(member -> came(member.name()));
        call.door().whenSomebodyWaits(this::waits);
        call.whenSomebodyShares(member -> shares(member.name()));
        inFront.subscribe((before, now) -> {
            if (now) {
                missed.set(0);
                desktop.withdraw();
            }
        });
    }

    /** Whether the window has the keyboard, so that its person sees what happens in it. */
    public BooleanProperty inFront() {
        return inFront;
    }

    /** From now on this brings the window to the front. */
    public void raiseBy(Runnable next) {
        raise = next;
    }

    /** How many messages came into an open chat while the window was not in front. */
    public ReadOnlyIntegerProperty missed() {
        return missed.getReadOnlyProperty();
    }

    /**
     * Somebody offers files.
     *
     * @param words who and what
     * @param answer empty where it was answered already
     */
    public void offered(String words, Optional<OfferAnswer> answer) {
        chime(Chime.OFFER);
        Runnable lead = () -> call.open(CallPanel.FILES);
        if (answer.isEmpty()) {
            notify(Kind.OFFER, words, "", lead);
            return;
        }
        List<Button> buttons = List.of(
                new Button(texts.get("notification.accept"), false),
                new Button(texts.get("notification.decline"), false));
        notify(Kind.OFFER, words, answer.get().about(), buttons, lead, (typed, which) -> {
            if (which == 0) {
                answer.get().accept();
            } else {
                answer.get().decline();
            }
        });
    }

    /**
     * Somebody rings; also told in front of a window, whose person may look elsewhere.
     *
     * @param press the place of the button
     */
    public void rings(String who, String what, List<Button> buttons, Runnable lead, IntConsumer press) {
        if (!screenIsShown && preferences.get().attention().notifications()) {
            show(Kind.RING, who, what, buttons, lead, (typed, which) -> press.accept(which));
        }
    }

    /** Nobody rings any more. */
    public void ringsNoMore() {
        desktop.withdraw();
    }

    /** A call is over; one that its person left needs no words. */
    public void ended(CallSummary summary) {
        missed.set(0);
        screenIsShown = false;
        if (!summary.hungUp()) {
            notify(
                    Kind.ENDED,
                    texts.get(summary.lasted().isZero() ? "after.notJoined" : "after.broken"),
                    texts.reason(summary.reason(), summary.sentence()),
                    () -> {});
        }
    }

    private void on(Notice notice) {
        switch (notice) {
            case Notice.Chat(var _, PeerId from, var _, var _, String text) -> said(from, text);
            case Notice.PeerLeft _ -> chime(Chime.LEFT);
            case Notice.Sharing sharing -> shows(sharing);
            case Notice.Call _,
                    Notice.Statistics _,
                    Notice.ChatSent _,
                    Notice.ChatRefused _,
                    Notice.ChatDelivered _,
                    Notice.ChatMissed _,
                    Notice.ChatTrouble _,
                    Notice.AboutEngine _,
                    Notice.AboutPictures _,
                    Notice.AboutDevices _,
                    Notice.AboutGestures _,
                    Notice.AboutVerification _,
                    Notice.AboutOwner _,
                    Notice.AboutPointing _,
                    Notice.AboutRooms _,
                    Notice.AboutSharing _,
                    Notice.AboutFiles _ -> {}
        }
    }

    /** What notifications say is for this person, and all of a screen is seen by others. */
    private void shows(Notice.Sharing now) {
        boolean lasts = now.state() == ShareState.STARTING || now.state() == ShareState.RUNNING;
        screenIsShown = switch (now.source()) {
            case ShareSource.Screen _, ShareSource.Region _, ShareSource.Asked _ -> lasts;
            case ShareSource.Window _, ShareSource.File _ -> false;
        };
        if (screenIsShown) {
            desktop.withdraw();
        }
    }

    private void came(String name) {
        chime(Chime.CAME);
        // Who is in company already need not be called.
        if (call.roster().members().size() == 1) {
            notify(Kind.CAME, texts.get("call.came", name), texts.get("notification.came"), () -> {});
        }
    }

    private void waits(String sentence) {
        chime(Chime.CAME);
        notify(Kind.CAME, sentence, "", () -> {});
    }

    private void shares(String name) {
        chime(Chime.CAME);
        notify(Kind.SHARE, texts.get("call.shares", name), "", () -> {});
    }

    private void said(PeerId from, String text) {
        boolean read = chat.seen().get();
        if (read && inFront.get()) {
            return;
        }
        if (read) {
            missed.set(missed.get() + 1);
        }
        chime(Chime.MESSAGE);
        String name = engine.call().get().members().stream()
                .filter(member -> member.id().equals(from))
                .findFirst()
                .map(MemberSnapshot::name)
                .map(said -> texts.name(said, from))
                .orElseGet(() -> texts.get("chat.somebody"));
        Runnable lead = () -> call.open(CallPanel.CHAT);
        List<Button> buttons = List.of(new Button(texts.get("notification.reply"), true));
        String asked = call.link().get();
        notify(Kind.MESSAGE, name, text, buttons, lead, (typed, which) -> {
            // Not into another call.
            if (!call.link().get().equals(asked) || !chat.answer(typed)) {
                lead(lead);
            }
        });
    }

    private void chime(Chime chime) {
        Preferences.Attention wanted = preferences.get().attention();
        boolean on = switch (chime) {
            case CAME, LEFT -> wanted.chimeOfPeople();
            case MESSAGE -> wanted.chimeOfMessages();
            case OFFER -> wanted.chimeOfOffers();
            // Whether somebody rings aloud is said where they ring.
            case RING -> true;
        };
        long now = nanoTime.getAsLong();
        Long last = played.get(chime);
        if (on && (last == null || now - last >= BETWEEN_CHIMES.toNanos())) {
            played.put(chime, now);
            var _ = quiet.unwanted()
                    .thenAcceptAsync(
                            unwanted -> {
                                if (!unwanted) {
                                    engine.send(new Command.PlayChime(chime));
                                }
                            },
                            fx);
        }
    }

    private void notify(Kind kind, String title, String text, Runnable lead) {
        notify(kind, title, text, List.of(), lead, (typed, which) -> lead(lead));
    }

    private void notify(
            Kind kind, String title, String text, List<Button> buttons, Runnable lead, ObjIntConsumer<String> press) {
        if (!inFront.get() && !screenIsShown && preferences.get().attention().notifications()) {
            show(kind, title, text, buttons, () -> lead(lead), press);
        }
    }

    private void show(
            Kind kind, String title, String text, List<Button> buttons, Runnable click, ObjIntConsumer<String> press) {
        desktop.show(
                new Notification(kind, title, text, texts.get("notification.open"), buttons),
                new NotificationsPort.Answer() {
                    @Override
                    public void clicked() {
                        fx.execute(click);
                    }

                    @Override
                    public void pressed(int which, String typed) {
                        fx.execute(() -> press.accept(typed, which));
                    }
                });
    }

    private void lead(Runnable to) {
        raise.run();
        to.run();
    }
}
