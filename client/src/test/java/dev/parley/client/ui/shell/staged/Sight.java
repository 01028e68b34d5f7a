package dev.parley.client.ui.shell.staged;

import static dev.parley.client.Waiting.await;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.contact.PastCall;
import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.RaisedHand;
import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.control.media.DeviceKind;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SoundDevice;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.engine.Loss;
import dev.parley.client.ui.people.StagedPeople;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** What a person can come to see in the window. */
public enum Sight {
    HOME_EMPTY(window -> {}),
    HOME_WITHOUT_PICTURE(window -> {}),
    HOME_DEVICE_PROBLEMS(window -> {
        window.say(new Notice.Device(
                DeviceKind.CAMERA,
                false,
                "The camera \"HD Pro Webcam C920\" does not start; perhaps another program uses it. Close that program, or choose another camera.",
                new Reason("camera.busy", "HD Pro Webcam C920")));
        window.say(new Notice.Device(
                DeviceKind.SOUND,
                false,
                "No sound server answers (PulseAudio or PipeWire), so nothing can be heard or said; start one (pulseaudio --start, or apt-get install pulseaudio) and join again.",
                Reason.of("sound.noServer")));
    }),
    HOME_ENTER_MUTED(window -> {
        window.press("#enter-microphone");
        window.press("#enter-camera");
    }),
    HOME_WRONG_LINK(window -> window.act(wiring -> wiring.home().join("hello"))),
    HOME_NO_NETWORK(window -> {
        window.loseNetwork();
        window.press("#host-call");
    }),
    HOME_RECENT(window -> {}),
    HOME_ENGINE_FAILING(window -> window.loseEngine(Loss.How.REPEATED)),
    WAITING(window -> {
        begin(window, "#host-call");
        room(window, true);
    }),
    WAITING_WITHOUT_CERTIFICATE(window -> {
        window.loseCertificate();
        begin(window, "#host-call");
        room(window, true);
    }),
    WAITING_ON_SERVER(window -> {
        begin(window, "#new-call");
        room(window, true);
    }),
    JOINING(Sight::enter),
    CALL_OF_2(window -> call(window, 1)),
    CALL_OF_3(window -> call(window, 2)),
    CALL_OF_4(window -> call(window, 3)),
    CALL_OF_3_LARGE(window -> {
        call(window, 2);
        window.press("#grid");
    }),
    CALL_OF_6(window -> call(window, 5)),
    CALL_OF_8(window -> call(window, 7)),
    CALL_OF_8_LARGE(window -> {
        call(window, 7);
        window.press("#grid");
    }),
    CALL_WITHOUT_PICTURES(window -> {
        enter(window);
        room(window, true, member(0, MemberState.CONNECTED, new MediaFlags(false, false, false)));
        window.press("#microphone");
        window.press("#camera");
    }),
    CALL_WITHOUT_DEVICES(window -> {
        window.say(new Notice.Device(
                DeviceKind.CAMERA,
                false,
                "No camera was found; connect one, or choose a video file or the test picture.",
                Reason.of("camera.none")));
        window.say(new Notice.Device(
                DeviceKind.SOUND,
                false,
                "No sound server answers (PulseAudio or PipeWire), so nothing can be heard or said; start one (pulseaudio --start, or apt-get install pulseaudio) and join again.",
                Reason.of("sound.noServer")));
        call(window, 2);
    }),
    CALL_WITH_A_DEAD_MICROPHONE(window -> {
        call(window, 1);
        window.say(new Notice.Levels(0, 0, true, Map.of()));
    }),
    CALL_SPEAKING_MUTED(window -> {
        call(window, 1);
        window.press("#microphone");
        for (int time = 0; time < 10; time++) {
            window.pass(Duration.ofMillis(200));
            window.say(new Notice.Levels(0, 0.3, false, Map.of()));
        }
    }),
    CALL_RECONNECTING(window -> {
        enter(window);
        room(
                window,
                true,
                member(0, MemberState.RECONNECTING, new MediaFlags(true, true, false)),
                member(1, MemberState.CONNECTED, new MediaFlags(true, false, false)),
                member(2, MemberState.CONNECTING, new MediaFlags(true, true, false)));
    }),
    CALL_SHARED_SCREEN(window -> {
        enter(window);
        room(
                window,
                true,
                member(0, MemberState.CONNECTED, new MediaFlags(true, true, true)),
                member(1, MemberState.CONNECTED, new MediaFlags(false, true, false)));
    }),
    CALL_COMPARING(window -> {
        call(window, 2);
        window.say(StagedComparing.told(window, VerificationStage.COMPARING, peer(0)));
    }),
    CALL_NOT_THE_SAME(window -> {
        call(window, 2);
        window.say(StagedComparing.told(window, VerificationStage.DIFFERED, peer(0)));
    }),
    CALL_PICKER(window -> {
        call(window, 2);
        window.press("#share");
        StagedShare.sources(window);
        window.act(wiring -> wiring.sharing()
                .picker()
                .choose(wiring.sharing().picker().found().get(2)));
    }),
    CALL_PICKER_NOTHING(window -> {
        call(window, 1);
        window.press("#share");
        StagedShare.nothing(window);
    }),
    CALL_SHARING(window -> {
        call(window, 3);
        StagedShare.shares(window, StagedShare.TERMINAL, "ann@desk: ~/parley", ShareHold.NONE);
    }),
    CALL_SHARING_HELD(window -> {
        call(window, 1);
        StagedShare.shares(window, new ShareSource.Region(10, 20, 800, 600), "", ShareHold.FREEZE);
    }),
    CALL_BOTH_SHARE(window -> {
        enter(window);
        room(
                window,
                true,
                member(0, MemberState.CONNECTED, new MediaFlags(true, true, true)),
                member(1, MemberState.CONNECTED, new MediaFlags(false, true, true)));
        StagedShare.shares(window, StagedShare.TERMINAL, "ann@desk: ~/parley", ShareHold.NONE);
    }),
    CALL_LONG_NAMES(window -> {
        enter(window);
        room(
                window,
                true,
                longNamed(0, MemberState.CONNECTED),
                longNamed(1, MemberState.RECONNECTING),
                longNamed(2, MemberState.CONNECTED));
        window.press("#people");
    }),
    CALL_PEOPLE(window -> {
        call(window, 3);
        window.press("#people");
    }),
    CALL_HANDS(window -> {
        call(window, 3);
        gestures(window);
        window.press("#people");
    }),
    CALL_GESTURES(window -> {
        call(window, 5);
        gestures(window);
        window.act(wiring -> wiring.call().grid().set(true));
        window.press("#react");
    }),
    CALL_GESTURES_OF_2(window -> {
        call(window, 1);
        gestures(window);
        window.press("#react");
    }),
    CALL_HOSTED_PEOPLE(window -> {
        begin(window, "#host-call");
        room(window, true, all(0));
        window.press("#people");
    }),
    CALL_DETAILS(window -> {
        call(window, 1);
        for (int second = 0; second < 60; second++) {
            window.say(new Notice.Statistics(window.joins(), peer(0), statistics(second)));
        }
        window.press("#details");
    }),
    CALL_SETTINGS(window -> {
        call(window, 2);
        window.press("#call-settings");
    }),
    CALL_PINNED(window -> {
        call(window, 4);
        window.act(wiring -> {
            CallMembers roster = wiring.call().roster();
            roster.togglePin(roster.tiles().get(1));
            wiring.call().hear(roster.members().get(3), false);
        });
    }),
    CALL_PEOPLE_OF_ALL_KINDS(window -> {
        enter(window);
        room(
                window,
                true,
                all(0),
                new MemberSnapshot(peer(1), "Zoë Okafor", ClientKind.FILES, MemberState.CONNECTED, MediaFlags.NONE),
                all(2));
        window.act(wiring -> wiring.call().hear(wiring.call().roster().members().get(2), false));
        window.press("#people");
    }),
    CALL_FULL_SCREEN(window -> {
        call(window, 3);
        window.press("#full-screen");
    }),
    CALL_NEWS(window -> {
        call(window, 2);
        window.say(new Notice.PeerLeft(
                window.joins(),
                peer(1),
                true,
                "Zoë Okafor is gone: neither the server nor the connection hears from that side any more.",
                new Reason("left.vanished", "Zoë Okafor")));
    }),
    CALL_SERVER_GONE(window -> {
        enter(window);
        room(window, true, all(0));
        room(window, false, all(0));
    }),
    CALL_ENGINE_LOST(window -> {
        call(window, 1);
        window.loseEngine(Loss.How.ENDED);
    }),
    CALL_ENGINE_FAILING(window -> {
        call(window, 1);
        window.loseEngine(Loss.How.REPEATED);
    }),
    CALL_CHAT(window -> {
        call(window, 2);
        StagedTalk.chat(window);
        window.press("#chat");
    }),
    CALL_CHAT_LINK(window -> {
        call(window, 1);
        StagedTalk.chat(window);
        window.press("#chat");
        window.settle();
        window.press(".bubble .link");
    }),
    CALL_CHAT_UNREAD(window -> {
        call(window, 1);
        StagedTalk.chat(window);
        StagedTalk.offer(window, "1");
    }),
    CALL_CHAT_NEW(window -> {
        call(window, 1);
        StagedTalk.chat(window);
        window.press("#chat");
        window.settle();
        window.press("#chat");
        StagedTalk.emoji(window);
        StagedTalk.emoji(window);
        StagedTalk.emoji(window);
        window.press("#chat");
    }),
    CALL_CHAT_EMOJI(window -> {
        call(window, 1);
        StagedTalk.emoji(window);
        window.press("#chat");
        window.press("#chat-emoji");
    }),
    CALL_FILES_EMPTY(window -> {
        call(window, 1);
        window.press("#files");
    }),
    CALL_FILES_OFFERED(window -> {
        call(window, 2);
        StagedTalk.offer(window, "1");
        window.press("#files");
    }),
    CALL_FILES(window -> {
        call(window, 2);
        StagedTalk.transfers(window);
        window.press("#files");
    }),
    CALL_FILES_SEVERAL(window -> {
        call(window, 3);
        StagedTalk.sending(window);
        window.press("#files");
    }),
    CALL_FILES_QUESTION(window -> {
        call(window, 2);
        StagedTalk.transfers(window);
        window.press("#files");
        window.act(wiring -> wiring.files().open("/media/ann/Downloads/holiday.jpg.exe", "Bob Lindgren"));
    }),
    CALL_FILES_EARLIER(window -> {
        call(window, 2);
        StagedTalk.transfers(window);
        window.press("#files");
        window.press("#clear-finished");
    }),
    CALL_LEAVE_QUESTION(window -> {
        call(window, 2);
        StagedTalk.transfers(window);
        window.press("#hang-up");
    }),
    HOME_UNFINISHED(StagedTalk::waiting),
    AFTER_RECEIVED(window -> {
        call(window, 3);
        StagedTalk.received(window);
        window.act(wiring -> wiring.call().hangUp());
    }),
    AFTER_HUNG_UP(window -> {
        call(window, 3);
        window.say(new Notice.Statistics(window.joins(), peer(0), statistics(1)));
        window.act(wiring -> wiring.call().hangUp());
    }),
    AFTER_NOT_JOINED(window -> {
        enter(window);
        ended(window, CallEnd.UNREACHABLE, new Reason("server.refused", "parley.example"), "");
    }),
    AFTER_BROKEN(window -> {
        call(window, 1);
        ended(
                window,
                CallEnd.UNREACHABLE,
                Reason.of("call.fault"),
                "The call ended because of a fault in Parley. Join again.");
    }),
    SETTINGS(window -> window.act(wiring -> wiring.shell().openSettings())),
    SETTINGS_WRONG_SERVER(window -> {
        window.act(wiring -> wiring.shell().openSettings());
        window.settle();
        window.act(_ -> ((TextField) window.node("#server")).setText("nowhere"));
    });

    public static final String LONG_NAME = "Dr. Maximiliane-Henriette von und zu Hohenlohe-Schillingsfürst II";
    private static final List<String> NAMES = List.of(
            "Bob Lindgren", "Zoë Okafor", "Élodie", "Karl-Heinz Öhlmann", "Mei Tanaka", "Ravi", "Sigrún Jónsdóttir");

    // A method without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<StagedWindow> bring;

    Sight(Consumer<StagedWindow> bring) {
        this.bring = bring;
    }

    /** Brings a new window there. */
    public void show(StagedWindow window) {
        window.say(new Notice.Devices(
                List.of("HD Pro Webcam C920"),
                true,
                "",
                List.of(new SoundDevice("mic", "Built-in Audio Analog Stereo with a very long description, port 2")),
                List.of(new SoundDevice("out", "Built-in Audio Analog Stereo"))));
        window.say(new Notice.Levels(0.2, Map.of()));
        bring.accept(window);
        if (this != HOME_WITHOUT_PICTURE && this != HOME_DEVICE_PROBLEMS) {
            window.beginPictures();
        }
        window.settle();
    }

    public Preferences preferences() {
        Preferences initial = Preferences.initial(this == CALL_LONG_NAMES ? LONG_NAME : "Ann Winter");
        if (this == WAITING_ON_SERVER) {
            return initial.withServer("https://parley.example");
        }
        return this == HOME_RECENT ? initial.withName(LONG_NAME).withSound("mic", "out") : initial;
    }

    public List<PastCall> calls() {
        if (this != HOME_RECENT && this != HOME_WRONG_LINK) {
            return List.of();
        }
        return List.of(
                StagedPeople.call(1, 83, "Bob Lindgren"),
                StagedPeople.call(2, 13, LONG_NAME, LONG_NAME),
                StagedPeople.call(3, 1),
                StagedPeople.call(4, 12, NAMES.toArray(String[]::new)));
    }

    public static PeerId peer(int index) {
        return new PeerId("ABCDEFGH".charAt(index) + "AAAAAAAAAAAAAAAAAAAAA");
    }

    public static String name(int index) {
        return NAMES.get(index);
    }

    /** The link of a call that begins here is there a moment later. */
    private static void begin(StagedWindow window, String button) {
        long before = window.joins();
        window.press(button);
        await().until(() -> window.joins() > before);
    }

    public static void enter(StagedWindow window) {
        window.act(wiring -> wiring.home().join(StagedWindow.LINK));
    }

    public static void room(StagedWindow window, boolean signalingUp, MemberSnapshot... members) {
        window.say(new Notice.Call(
                window.joins(),
                new CallSnapshot(CallPhase.IN_ROOM, signalingUp, List.of(members), CallEnd.NONE, "", Reason.NONE)));
    }

    public static MemberSnapshot all(int index) {
        return member(index, MemberState.CONNECTED, new MediaFlags(true, true, false));
    }

    private static void ended(StagedWindow window, CallEnd end, Reason reason, String sentence) {
        window.say(new Notice.Call(
                window.joins(), new CallSnapshot(CallPhase.ENDED, false, List.of(), end, sentence, reason)));
    }

    /** The second and this person have raised a hand, before the first; all of them react. */
    static void gestures(StagedWindow window) {
        window.act(wiring -> wiring.call().gestures().handRaised().set(true));
        window.say(new GestureNotice.Hands(
                window.joins(),
                List.of(new RaisedHand(peer(1), 1), new RaisedHand(null, 2), new RaisedHand(peer(0), 3))));
        for (ReactionKind kind : ReactionKind.values()) {
            window.say(new GestureNotice.Reaction(window.joins(), peer(0), kind));
        }
        window.say(new GestureNotice.Reaction(window.joins(), null, ReactionKind.APPLAUSE));
    }

    /** The second is muted, the third has the camera off. */
    public static void call(StagedWindow window, int others) {
        enter(window);
        List<MemberSnapshot> members = new ArrayList<>();
        for (int index = 0; index < others; index++) {
            members.add(member(index, MemberState.CONNECTED, new MediaFlags(index != 1, index != 2, false)));
        }
        room(window, true, members.toArray(MemberSnapshot[]::new));
        members.forEach(member -> window.say(new Notice.Statistics(window.joins(), member.id(), statistics(30))));
    }

    private static MemberSnapshot member(int index, MemberState state, MediaFlags media) {
        return new MemberSnapshot(
                peer(index), NAMES.get(index), index % 4 == 0 ? ClientKind.PAGE : ClientKind.DESKTOP, state, media);
    }

    private static MemberSnapshot longNamed(int index, MemberState state) {
        return new MemberSnapshot(
                peer(index),
                LONG_NAME.substring(index),
                ClientKind.DESKTOP,
                state,
                new MediaFlags(index != 0, index == 2, false));
    }

    public static ConnectionStatistics statistics(int second) {
        double wave = Math.sin(second / 5.0);
        return new ConnectionStatistics(
                38 + 14 * wave,
                4e6,
                CandidateType.SRFLX,
                List.of(stream(1.9e6 + 6e5 * wave, second % 20 == 7 ? 0.03 : 0)),
                List.of(stream(1.1e6 + 2e5 * Math.cos(second / 3.0), 0)));
    }

    private static StreamStatistics stream(double bits, double loss) {
        return new StreamStatistics("camera", "VP8", 1280, 720, 30, 900, 9_000_000, 8000, bits, loss, 0, "none");
    }
}
