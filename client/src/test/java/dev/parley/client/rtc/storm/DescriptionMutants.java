package dev.parley.client.rtc.storm;

import dev.parley.client.call.message.SdpFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Session descriptions that nobody means, made of real ones, of which {@link SdpFilter} takes each. The number alone says which. */
final class DescriptionMutants {
    private static final int MOST_CHANGES = 4;
    private static final int TRIES = 20;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/.-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Of the lines' own words, and of what parsers take for the end of something. */
    private static final List<String> ODD = List.of(
            "",
            "0",
            "-1",
            "1",
            "127",
            "128",
            "255",
            "256",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "4294967295",
            "9223372036854775808",
            "99999999999999999999999",
            "1e308",
            "nan",
            "0x10",
            "audio",
            "video",
            "application",
            "rtx",
            "red",
            "ulpfec",
            "apt=0",
            "VP8/90000",
            "H264/90000",
            "opus/48000/2",
            "opus/48000/255",
            "sendrecv",
            "inactive",
            "actpass",
            "holdconn",
            "BUNDLE",
            "LS",
            "FID",
            "SIM",
            "hi",
            "*",
            ":",
            "/",
            ";",
            "=",
            " ",
            "%s%n",
            "a".repeat(256),
            "0".repeat(64));

    private final List<String> descriptions;

    /** @param descriptions as real programs make them, without candidates, so that nothing is sent to anybody */
    DescriptionMutants(List<String> descriptions) {
        this.descriptions = List.copyOf(descriptions);
    }

    String mutant(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        String plain = descriptions.get(random.nextInt(descriptions.size()));
        for (int tries = 0; tries < TRIES; tries++) {
            List<String> lines = new ArrayList<>(plain.lines().toList());
            for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
                change(lines, random);
            }
            String text = String.join("\r\n", lines) + "\r\n";
            if (!text.contains("candidate")
                    && SdpFilter.check(text) instanceof SdpFilter.Verdict.Accepted(var _, String accepted)) {
                return accepted;
            }
        }
        return plain;
    }

    private void change(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, replaced(lines.get(at), WORD, random));
            case 4 -> lines.set(at, replaced(lines.get(at), NUMBER, random));
            case 5 -> {
                // A line of another description, whose numbers mean something else here.
                List<String> others = descriptions
                        .get(random.nextInt(descriptions.size()))
                        .lines()
                        .toList();
                lines.add(at, others.get(random.nextInt(others.size())));
            }
            case 6 -> section(lines, at, random);
            default -> lines.set(at, lines.get(at) + odd(random));
        }
        if (lines.isEmpty()) {
            lines.add("v=0");
        }
    }

    /** Takes out, doubles or moves all from one m-line to the next. */
    private static void section(List<String> lines, int at, Random random) {
        int from = at;
        while (from > 0 && !lines.get(from).startsWith("m=")) {
            from--;
        }
        int to = at + 1;
        while (to < lines.size() && !lines.get(to).startsWith("m=")) {
            to++;
        }
        List<String> section = new ArrayList<>(lines.subList(from, to));
        switch (random.nextInt(3)) {
            case 0 -> lines.subList(from, to).clear();
            case 1 -> lines.addAll(section);
            default -> {
                lines.subList(from, to).clear();
                lines.addAll(section);
            }
        }
    }

    private static String replaced(String line, Pattern what, Random random) {
        Matcher matcher = what.matcher(line);
        List<MatchResult> places = matcher.results().toList();
        if (places.isEmpty()) {
            return line;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        return line.substring(0, place.start()) + odd(random) + line.substring(place.end());
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
