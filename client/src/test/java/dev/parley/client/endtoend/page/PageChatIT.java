package dev.parley.client.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.browser.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two pages write to each other. */
class PageChatIT extends TwoPages {
    private static final String ENTER = "\uE007";
    private static final String SHIFT = "\uE008";

    @AfterEach
    void close() {
        close(paula.tab());
        close(quinn.tab());
    }

    /** The next test finds the panel closed, all of it read, and nothing that is being written. */
    private static void close(Tab tab) {
        if (!tab.sees("#chat-panel")) {
            tab.click("#open-chat");
        }
        tab.evaluate("document.querySelector('#chat-text').value = ''");
        tab.until("all is read", () -> !tab.sees("#open-chat .badge"));
        tab.click("#open-chat");
        tab.until("the panel is closed", () -> !tab.sees("#chat-panel"));
    }

    @Test
    void theyWriteToEachOther() {
        Tab ours = paula.tab();
        ours.click("#open-chat");
        write(ours, "Hello!");
        ours.until("delivered", () -> ours.sees(".message.own:last-child[data-delivery=delivered]"));

        Tab theirs = quinn.tab();
        theirs.until("an unread message", () -> theirs.text("#open-chat .badge").equals("1"));
        assertThat(theirs.evaluate("document.title").asString()).startsWith("(1) ");
        theirs.press("t");
        theirs.awaitText("#chat-log", "Hello!");
        theirs.until("it is read", () -> !theirs.sees("#open-chat .badge"));
        assertThat(theirs.evaluate("document.activeElement.id").asString()).isEqualTo("chat-text");
        theirs.press("o");
        theirs.press("n");
        theirs.press(SHIFT, ENTER);
        theirs.press("e");
        theirs.press(ENTER);
        ours.awaitText("#chat-log", "on\ne");
        assertThat(theirs.evaluate("document.querySelector('#chat-text').value").asString())
                .isEmpty();
    }

    @Test
    void aHostileTextIsOnlyAText() {
        Tab ours = paula.tab();
        Tab theirs = quinn.tab();
        theirs.click("#open-chat");
        ours.click("#open-chat");
        write(ours, "<img src=x onerror=alert(1)>\u202egpj.exe\u0007 https://ex\u0430mple.org/x");
        theirs.awaitText("#chat-log", "<img src=x onerror=alert(1)>gpj.exe https://");
        assertThat(theirs.evaluate("document.querySelectorAll('#chat-log img, #chat-log a').length")
                        .asInt())
                .isZero();
        theirs.click("#chat-log .link");
        theirs.awaitText("#open-link-address", "https://xn--exmple-4nf.org/x");
        theirs.click("#open-link-no");
        write(ours, "x".repeat(16_384));
        theirs.until(
                "the long line, inside of the panel",
                () -> theirs.evaluate("(log => log.innerText.includes('x'.repeat(16384)) && log.scrollWidth"
                                + " <= log.clientWidth)(document.querySelector('#chat-log'))")
                        .asBoolean());
        write(ours, "x".repeat(16_385));
        ours.awaitText("#chat-problem", "too long");
        assertThat(ours.evaluate("document.querySelector('#chat-text').value.length")
                        .asInt())
                .isEqualTo(16_385);
    }

    @Test
    void whatIsNewIsShownAndAReloadLosesNothing() {
        Tab ours = paula.tab();
        Tab theirs = quinn.tab();
        theirs.awaitText("#chat-log", "What was said before you joined is not shown here.");
        int before = messages(theirs);
        ours.click("#open-chat");
        write(ours, "Look here:\nnews");
        theirs.until("a preview", () -> theirs.sees("#chat-preview"));
        assertThat(theirs.text("#chat-preview")).isEqualTo("Paula: Look here: news");
        for (int line = 0; line < 40; line++) {
            writeOn(ours, "line " + line);
        }
        ours.awaitText(".message.own:last-child .message-mark", "Delivered");
        theirs.until("all of them", () -> theirs.text("#open-chat .badge").equals("41"));
        theirs.click("#chat-preview");
        theirs.until("where the new ones begin", () -> theirs.sees(".chat-line") && theirs.sees("#chat-new"));
        assertThat(theirs.text("#open-chat .badge")).isEqualTo("41");
        theirs.click("#chat-new");
        theirs.until("they are read", () -> !theirs.sees("#open-chat .badge") && !theirs.sees("#chat-new"));

        theirs.click("#chat-emoji");
        theirs.until("emoji to choose from", () -> theirs.sees("#emoji-list .emoji"));
        theirs.press("d", "a", "u", "m", "e", "n", " ", "h", "o", "c", "h");
        theirs.press(ENTER);
        theirs.until(
                "the field",
                () -> "chat-text"
                        .equals(theirs.evaluate("document.activeElement.id").asString()));
        theirs.press(ENTER);
        ours.awaitText("#chat-log", "👍");

        theirs.reload();
        quinn.awaitSentence("In a call with Paula");
        theirs.click("#open-chat");
        theirs.awaitText("#chat-log", "Look here:\nnews");
        assertThat(theirs.text(".message.own:last-child .message-text")).isEqualTo("👍");
        assertThat(theirs.text(".message.own:last-child .message-mark")).isEqualTo("Delivered");
        assertThat(messages(theirs)).isEqualTo(before + 42);
    }

    private static int messages(Tab tab) {
        return tab.evaluate("document.querySelectorAll('.message').length").asInt();
    }

    private static void write(Tab tab, String text) {
        tab.click("#chat-text");
        writeOn(tab, text);
    }

    /** Where the keyboard is there already. */
    private static void writeOn(Tab tab, String text) {
        tab.evaluate("document.querySelector('#chat-text').value = " + Tab.quoted(text));
        tab.press(ENTER);
    }
}
