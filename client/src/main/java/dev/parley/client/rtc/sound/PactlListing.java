package dev.parley.client.rtc.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One object of {@code pactl list}, as its text in the locale C shows it.
 *
 * @param index how other commands name it
 * @param fields such as Name and Description; of lines that repeat a name, the first
 * @param properties such as application.process.id
 */
record PactlListing(int index, Map<String, String> fields, Map<String, String> properties) {
    private static final Pattern HEAD = Pattern.compile("\\S.* #(\\d{1,9})");
    private static final Pattern FIELD = Pattern.compile("\\t([A-Z][^:=]*): ?(.*)");
    private static final Pattern PROPERTY = Pattern.compile("\\t\\t([\\w.-]+) = \"(.*)\"");

    PactlListing {
        fields = Map.copyOf(fields);
        properties = Map.copyOf(properties);
    }

    /** Passes over what it does not know: newer versions and other servers may show more. */
    static List<PactlListing> parse(String text) {
        List<PactlListing> objects = new ArrayList<>();
        int index = -1;
        Map<String, String> fields = new HashMap<>();
        Map<String, String> properties = new HashMap<>();
        for (String line : text.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            Matcher field = FIELD.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            if (head.matches()) {
                if (index >= 0) {
                    objects.add(new PactlListing(index, fields, properties));
                }
                index = Integer.parseInt(head.group(1));
                fields.clear();
                properties.clear();
            } else if (field.matches()) {
                fields.putIfAbsent(field.group(1), field.group(2));
            } else if (property.matches()) {
                properties.putIfAbsent(property.group(1), property.group(2));
            }
        }
        if (index >= 0) {
            objects.add(new PactlListing(index, fields, properties));
        }
        return objects;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether this is a stream of the process. */
    boolean ownedBy(long pid) {
        return Long.toString(pid).equals(properties.get("application.process.id"));
    }
}
