package dev.parley.client.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a message: words, or an address in the web.
 *
 * @param address empty for words
 */
record Passage(String text, Optional<WebAddress> address) {
    /** So many links of one message can be opened; those that follow stay words. */
    static final int MOST_LINKS = 32;

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
    private static final Pattern AFTER_A_LINK = Pattern.compile("[.,;:!?'\u2019\u201d)\\]}*_~]+$");

    /** All of a message; the texts of the pieces make up its text. */
    static List<Passage> of(String message) {
        List<Passage> passages = new ArrayList<>();
        Matcher links = LINK.matcher(message);
        int from = 0;
        int count = 0;
        while (count < MOST_LINKS && links.find()) {
            String link = AFTER_A_LINK.matcher(links.group()).replaceFirst("");
            Optional<WebAddress> address = WebAddress.of(link);
            if (address.isPresent()) {
                if (links.start() > from) {
                    passages.add(new Passage(message.substring(from, links.start()), Optional.empty()));
                }
                passages.add(new Passage(link, address));
                from = links.start() + link.length();
                count++;
            }
        }
        if (from < message.length()) {
            passages.add(new Passage(message.substring(from), Optional.empty()));
        }
        return passages;
    }
}
