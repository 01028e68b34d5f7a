package dev.parley.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallEnd;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.client.ui.shell.staged.StagedDesktop;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat without a screen. */
class ChatViewModelTest {
    private static final PeerId BOB = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId EVE = new PeerId("BAAAAAAAAAAAAAAAAAAAAA");
    private static final String TIME = "2026-01-01T10:00:00Z";

    private final ViewModels with = new ViewModels();
    private final StagedDesktop desktop = new StagedDesktop();
    private final ChatViewModel chat = new ChatViewModel(
            with.engine, with.preferences, with.texts, () -> Instant.parse(TIME), Runnable::run, desktop);

    @BeforeEach
    void enter() {
        with.engine.stateIs(EngineState.RUNNING);
        chat.enter("https://h/j#1.X");
        room(BOB, EVE);
    }

    @Test
    void whatIsWrittenIsSentAndItsWayIsTold() {
        write("Hello\nthere");
        assertThat(sent()).containsExactly("Hello\nthere");
        assertThat(chat.draft().get()).isEmpty();
        assertThat(mark()).isEqualTo("Waits to be sent");
        with.engine.on(sentTo("1", "Hello\nthere", BOB, EVE));
        assertThat(mark()).isEqualTo("Sent");
        with.engine.on(new Notice.ChatDelivered(0, EVE, "1"));
        assertThat(mark()).isEqualTo("Delivered to 1 of 2");
        with.engine.on(new Notice.ChatDelivered(0, BOB, "1"));
        assertThat(mark()).isEqualTo("Delivered to all");
    }

    @Test
    void whoDoesNotGetItIsNamed() {
        write("one");
        write("two");
        with.engine.on(sentTo("1", "one", BOB, EVE));
        with.engine.on(sentTo("2", "two", BOB, EVE));
        with.engine.on(new Notice.ChatDelivered(0, BOB, "1"));
        with.engine.on(missed(EVE, "chat.left", "1", "2"));
        assertThat(mark(0)).isEqualTo("Delivered to 1 of 2; not to Eve");
        assertThat(chat.lines().getLast().text()).isEqualTo("2 messages did not reach Eve.");
        assertThat(chat.unread().get()).isEqualTo(1);
        assertThat(chat.underWay()).isEqualTo(1);
        assertThat(mark(1)).isEqualTo("Delivered to 0 of 2; not to Eve");
        with.engine.on(missed(BOB, "chat.left", "2"));
        assertThat(chat.underWay()).isZero();
        assertThat(mark(1)).isEqualTo("Not delivered. The engine's sentence.");
        with.texts.speak(Locale.GERMAN);
        assertThat(mark(1)).isEqualTo("Nicht zugestellt. Bob war weg, bevor die Nachricht ankam.");
        assertThat(chat.lines().get(0).delivery().get().canBeSentAgain()).isFalse();
        assertThat(chat.lines().get(1).delivery().get().canBeSentAgain()).isTrue();
    }

    @Test
    void whatWentNowhereIsNeverCalledSent() {
        write("one");
        write("one");
        with.engine.on(new Notice.ChatRefused(0, "one", "Nobody is there.", new Reason("chat.nobody", "")));
        assertThat(mark(0)).isEqualTo("Not delivered. Nobody is there.");
        assertThat(mark(1)).isEqualTo("Waits to be sent");
        chat.sendAgain(chat.lines().getFirst());
        assertThat(sent()).containsExactly("one", "one", "one");
    }

    @Test
    void whatStillWaitedWhenThePersonLeftIsNotForgotten() {
        write("one");
        chat.enter("https://h/j#1.X");
        assertThat(mark(0)).isEqualTo("Not delivered: the call was over.");
    }

    @Test
    void troubleStandsBetweenTheMessagesAndIsNobodys() {
        with.engine.on(new Notice.ChatTrouble(0, EVE, "Some of it is missing.", new Reason("chat.dropped", "Eve")));
        assertThat(chat.lines()).singleElement().satisfies(line -> {
            assertThat(line.whose()).isEqualTo(ChatLine.Whose.PROGRAM);
            assertThat(line.text()).isEqualTo("Some of it is missing.");
        });
        assertThat(chat.unread().get()).isEqualTo(1);
    }

    @Test
    void inACallOfTwoItIsSimplyDelivered() {
        room(BOB);
        write("Hello");
        with.engine.on(sentTo("1", "Hello", BOB));
        with.engine.on(new Notice.ChatDelivered(0, BOB, "1"));
        assertThat(mark()).isEqualTo("Delivered");
    }

    @Test
    void whatOthersSayIsShownWithTheirNameAlsoAfterTheyLeft() {
        room(BOB);
        said(EVE, "Bye");
        assertThat(chat.lines()).singleElement().satisfies(line -> {
            assertThat(line.own()).isFalse();
            assertThat(line.name()).isEqualTo("Eve");
            assertThat(line.time()).isEqualTo(Instant.parse(TIME));
            assertThat(line.text()).isEqualTo("Bye");
        });
    }

    @Test
    void textsAreHarmlessInBothDirections() {
        said(BOB, "a\u202eb\u0007c\u2069d\r\ne\ud800f");
        assertThat(chat.lines().getFirst().text()).isEqualTo("abcd\nef");
        write("x\u202ey\u0000z");
        assertThat(sent()).containsExactly("xyz");
    }

    @Test
    void unreadMessagesAreCountedUntilTheyAreSeen() {
        said(BOB, "one");
        said(EVE, "two");
        write("three");
        assertThat(chat.unread().get()).isEqualTo(2);
        chat.seen().set(true);
        assertThat(chat.unread().get()).isZero();
        said(BOB, "four");
        assertThat(chat.unread().get()).isZero();
    }

    @Test
    void whatIsNotAtTheEndOfWhatIsShownIsUnread() {
        said(BOB, "one");
        ChatLine two = said(BOB, "two");
        assertThat(chat.firstNew().get()).contains(chat.lines().getFirst());
        chat.atTheEnd().set(false);
        chat.seen().set(true);
        assertThat(chat.unread().get()).isEqualTo(2);
        chat.atTheEnd().set(true);
        assertThat(chat.unread().get()).isZero();
        assertThat(chat.firstNew().get())
                .as("stays while one reads")
                .contains(chat.lines().getFirst());
        write("three");
        assertThat(chat.firstNew().get()).isEmpty();
        chat.atTheEnd().set(false);
        ChatLine four = said(EVE, "four");
        assertThat(chat.firstNew().get()).contains(four);
        assertThat(chat.unread().get()).isEqualTo(1);
        chat.atTheEnd().set(true);
        chat.seen().set(false);
        assertThat(chat.firstNew().get()).isEmpty();
        assertThat(two.isOnlyEmoji()).isFalse();
    }

    @Test
    void eachMessageOfOthersIsToldToWhoeverListens() {
        List<ChatViewModel.Arrival> arrivals = new ArrayList<>();
        chat.onArrival(arrivals::add);
        said(EVE, " a\n b " + "👨‍👩‍👧‍👦".repeat(30));
        chat.seen().set(true);
        said(EVE, "b");
        write("c");
        assertThat(arrivals)
                .containsExactly(
                        new ChatViewModel.Arrival("Eve", "a b " + "👨‍👩‍👧‍👦".repeat(10) + "…", false),
                        new ChatViewModel.Arrival("Eve", "b", true));
    }

    @Test
    void whoJoinsOthersIsToldThatWhatTheySaidBeforeIsNotHere() {
        assertThat(chat.joinedLate().get()).isTrue();
        assertThat(chat.lines()).isEmpty();
        chat.enter("https://h/j#1.Y");
        assertThat(chat.joinedLate().get()).isFalse();
        room();
        room(BOB);
        assertThat(chat.joinedLate().get()).as("Bob came later").isFalse();
        said(BOB, "one");
        chat.enter("https://h/j#1.Y");
        room(BOB);
        assertThat(chat.lines().getLast().text()).isEqualTo("What was said meanwhile is not shown here.");
        assertThat(chat.unread().get()).isEqualTo(1);
    }

    @Test
    void aFewEmojiAloneAreLarge() {
        for (String large : List.of("👋", "❤️ 👨‍👩‍👧‍👦", "🇩🇪🇳🇴👍🏽")) {
            assertThat(said(BOB, large).isOnlyEmoji()).as(large).isTrue();
        }
        for (String usual : List.of("1", "#", "ok 👋", "👋👋👋👋", "☺b")) {
            assertThat(said(BOB, usual).isOnlyEmoji()).as(usual).isFalse();
        }
    }

    @Test
    void whatIsTooLongIsCountedInBytesAndNotSent() {
        chat.draft().set("ä".repeat(6 * 1024));
        assertThat(chat.hint().get()).isEqualTo("12,288 of 16,384 bytes");
        chat.draft().set("ä".repeat(8 * 1024));
        assertThat(chat.canSend().get()).isTrue();
        chat.draft().set("ä".repeat(8 * 1024) + "x");
        assertThat(chat.canSend().get()).isFalse();
        assertThat(chat.tooLong().get()).isTrue();
        assertThat(chat.hint().get()).startsWith("This is too long: 16,385 of at most 16,384 bytes.");
        chat.send();
        assertThat(sent()).isEmpty();
        assertThat(chat.draft().get()).isNotEmpty();
    }

    @Test
    void nothingIsSentToNobodyAndBlanksNeverAre() {
        chat.draft().set(" \n\t ");
        assertThat(chat.canSend().get()).isFalse();
        room();
        chat.draft().set("Hello");
        assertThat(chat.canSend().get()).isFalse();
        assertThat(chat.hint().get()).isEqualTo("Nobody else is here yet.");
        chat.send();
        assertThat(chat.lines()).isEmpty();
    }

    @Test
    void whatADeadEngineTookAlongIsSentAgainByTheNextOne() {
        write("lost before it was sent");
        write("lost before it was delivered");
        with.engine.on(sentTo("1", "lost before it was delivered", BOB, EVE));
        write("delivered");
        with.engine.on(sentTo("2", "delivered", BOB, EVE));
        with.engine.on(new Notice.ChatDelivered(0, BOB, "2"));
        with.engine.on(new Notice.ChatDelivered(0, EVE, "2"));
        with.commands.clear();

        with.engine.stateIs(EngineState.LOST);
        write("written without an engine");
        with.engine.stateIs(EngineState.RUNNING);
        assertThat(sent()).as("not before it is back in the call").isEmpty();
        room();
        assertThat(sent()).as("not while nobody is there").isEmpty();
        room(BOB, EVE);
        assertThat(sent())
                .containsExactly(
                        "lost before it was sent", "lost before it was delivered", "written without an engine");
        room(BOB, EVE);
        assertThat(sent()).hasSize(3);
        with.engine.on(sentTo("3", "lost before it was delivered", BOB, EVE));
        with.engine.on(new Notice.ChatDelivered(0, BOB, "3"));
        assertThat(chat.lines().get(1).delivery().get().words(with.texts)).isEqualTo("Delivered to 1 of 2");
        assertThat(chat.lines()).hasSize(4);
    }

    @Test
    void whatOnlySomeHaveIsNotSentTwiceToThemUnlessOneWants() {
        write("half");
        with.engine.on(sentTo("1", "half", BOB, EVE));
        with.engine.on(new Notice.ChatDelivered(0, BOB, "1"));
        with.engine.stateIs(EngineState.LOST);
        with.engine.stateIs(EngineState.RUNNING);
        room(BOB, EVE);
        assertThat(sent()).hasSize(1);
        assertThat(mark()).isEqualTo("Only 1 of 2 have it; it was cut off.");
        chat.sendAgain(chat.lines().getFirst());
        assertThat(sent()).hasSize(2);
    }

    @Test
    void theDraftStaysThroughAllOfThatButNotForAnotherCall() {
        chat.draft().set("not yet sent");
        with.engine.stateIs(EngineState.LOST);
        with.engine.stateIs(EngineState.RUNNING);
        chat.seen().set(true);
        chat.seen().set(false);
        chat.enter("https://h/j#1.X");
        assertThat(chat.draft().get()).isEqualTo("not yet sent");
        said(BOB, "old");
        chat.enter("https://h/j#1.Y");
        assertThat(chat.draft().get()).isEmpty();
        assertThat(chat.lines()).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        for (int number = 0; number < ChatViewModel.MOST + 5; number++) {
            said(BOB, String.valueOf(number));
        }
        assertThat(chat.lines()).hasSize(ChatViewModel.MOST);
        assertThat(chat.lines().getFirst().text()).isEqualTo("5");
    }

    @Test
    void aLinkIsOpenedOnlyAfterItsAddressWasShown() {
        said(BOB, "see https://example.org/a.");
        Passage link = chat.lines().getFirst().passages().get(1);
        chat.follow(link.address().orElseThrow());
        assertThat(desktop.opened).isEmpty();
        assertThat(chat.link().get()).isPresent();
        chat.closeLink();
        chat.open(link.address().orElseThrow());
        assertThat(desktop.opened).isEmpty();
        chat.follow(link.address().orElseThrow());
        chat.open(chat.link().get().orElseThrow());
        assertThat(desktop.opened).containsExactly("https://example.org/a");
        assertThat(chat.link().get()).isEmpty();
        assertThat(chat.linkProblem().get()).isEmpty();
        desktop.works = false;
        chat.follow(link.address().orElseThrow());
        chat.open(chat.link().get().orElseThrow());
        assertThat(chat.linkProblem().get()).startsWith("The browser could not be opened.");
    }

    @Test
    void longMessagesAreShortUntilOneWantsAllOfThem() {
        said(BOB, "x".repeat(16 * 1024));
        said(BOB, "line\n".repeat(3000));
        said(BOB, "short");
        assertThat(chat.lines().get(0).isLong()).isTrue();
        assertThat(shown(0)).isLessThan(800);
        assertThat(chat.lines().get(1).passages().getFirst().text().lines().count())
                .isLessThan(20);
        chat.lines().get(0).expanded().set(true);
        assertThat(shown(0)).isEqualTo(16 * 1024);
        assertThat(chat.lines().get(2).isLong()).isFalse();
    }

    private int shown(int line) {
        return chat.lines().get(line).passages().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
    }

    private void write(String text) {
        chat.draft().set(text);
        chat.send();
    }

    private ChatLine said(PeerId from, String text) {
        with.engine.on(new Notice.Chat(0, from, "x", TIME, text));
        return chat.lines().getLast();
    }

    private List<String> sent() {
        return with.sent(Command.SendChat.class).stream()
                .map(Command.SendChat::text)
                .toList();
    }

    private String mark() {
        return chat.lines().getLast().delivery().get().words(with.texts);
    }

    private void room(PeerId... members) {
        with.engine.on(new Notice.Call(
                0,
                new CallSnapshot(
                        CallPhase.IN_ROOM,
                        true,
                        Arrays.stream(members)
                                .map(id -> new MemberSnapshot(
                                        id,
                                        id.equals(BOB) ? "Bob" : "Eve",
                                        ClientKind.DESKTOP,
                                        MemberState.CONNECTED,
                                        new MediaFlags(true, true, false)))
                                .toList(),
                        CallEnd.NONE,
                        "",
                        Reason.NONE)));
    }

    private String mark(int line) {
        return chat.lines().get(line).delivery().get().words(with.texts);
    }

    private static Notice sentTo(String id, String text, PeerId... to) {
        return new Notice.ChatSent(0, id, TIME, text, List.of(to));
    }

    private static Notice missed(PeerId peer, String code, String... ids) {
        return new Notice.ChatMissed(0, peer, List.of(ids), "The engine's sentence.", new Reason(code, "?"));
    }
}
