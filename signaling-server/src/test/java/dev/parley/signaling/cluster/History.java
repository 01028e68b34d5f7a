package dev.parley.signaling.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the clients of a cluster did and heard, in the order in which each of them did, and what is wrong with it: in the manner of Jepsen, from
 * outside alone.
 */
public final class History {
    sealed interface Event {
        String client();
    }

    /** The client said it for the first time. */
    record Sent(String client, String session, long seq, String to, String body) implements Event {}

    /** The server has acknowledged all up to there. */
    record Acknowledged(String client, String session, long seq) implements Event {}

    /** A numbered message came, whatever it is; {@code body} is empty if it is no signal. */
    record Heard(String client, String session, long seq, String what, String from, String body) implements Event {}

    /** The session that the client asked for was not taken up, though it was in a room. */
    record SessionLost(String client, String session) implements Event {}

    /** The server found fault with what it said. */
    record Fault(String client, String what) implements Event {}

    /** Whom it takes to be in its room at the end, beside itself. */
    record Sees(String client, Set<String> others) implements Event {}

    private final List<Event> events = new ArrayList<>();

    public synchronized void add(Event event) {
        events.add(event);
    }

    public synchronized int size() {
        return events.size();
    }

    public synchronized long signalsHeard() {
        return events.stream()
                .filter(event -> event instanceof Heard heard && !heard.body().isEmpty())
                .count();
    }

    /** Whether each signal that was acknowledged has come. */
    public synchronized boolean everythingCame() {
        Set<String> heard = new HashSet<>();
        Map<String, Long> acknowledged = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Heard each) {
                heard.add(each.body());
            } else if (event instanceof Acknowledged ack) {
                acknowledged.merge(ack.session(), ack.seq(), Math::max);
            }
        }
        return events.stream()
                .noneMatch(event -> event instanceof Sent sent
                        && sent.seq() <= acknowledged.getOrDefault(sent.session(), 0L)
                        && !heard.contains(sent.body()));
    }

    /** Everything that must not be, in words. */
    public synchronized List<String> wrongs(Map<String, Set<String>> rooms) {
        List<String> wrongs = new ArrayList<>();
        Map<String, Long> heardUpTo = new HashMap<>();
        Map<String, String> contents = new HashMap<>();
        Map<String, List<String>> sent = new HashMap<>();
        Map<String, List<String>> heard = new HashMap<>();
        Map<String, Long> acknowledged = new HashMap<>();
        List<Sent> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Event event : events) {
            switch (event) {
                case Sent said -> {
                    all.add(said);
                    sent.computeIfAbsent(said.client() + " to " + said.to(), _ -> new ArrayList<>())
                            .add(said.body());
                }
                case Acknowledged ack -> acknowledged.merge(ack.session(), ack.seq(), Math::max);
                case Heard each -> {
                    String content = each.what() + each.from() + each.body();
                    String before = contents.putIfAbsent(each.session() + " " + each.seq(), content);
                    if (before != null && !before.equals(content)) {
                        wrongs.add("two owners: " + each.session() + " was told two things as number " + each.seq()
                                + ": " + before + " and " + content);
                    }
                    long last = heardUpTo.getOrDefault(each.session(), 0L);
                    if (each.seq() != last + 1) {
                        wrongs.add("out of order: " + each.client() + " heard number " + each.seq() + " after " + last);
                    }
                    heardUpTo.merge(each.session(), each.seq(), Math::max);
                    if (!each.body().isEmpty()) {
                        heard.computeIfAbsent(each.from() + " to " + each.client(), _ -> new ArrayList<>())
                                .add(each.body());
                    }
                }
                case SessionLost lost -> wrongs.add("lost: the session " + lost.session() + " of " + lost.client());
                case Fault fault -> wrongs.add("fault: " + fault.client() + " was told " + fault.what());
                case Sees sees -> {
                    seen.add(sees.client());
                    Set<String> others = new TreeSet<>(rooms.getOrDefault(sees.client(), Set.of()));
                    others.remove(sees.client());
                    if (!others.equals(sees.others())) {
                        wrongs.add("diverged: " + sees.client() + " sees " + new TreeSet<>(sees.others()) + ", not "
                                + others);
                    }
                }
            }
        }
        rooms.keySet().stream()
                .filter(client -> !seen.contains(client))
                .forEach(client -> wrongs.add("diverged: " + client + " sees nothing"));
        heard.forEach((pair, bodies) -> order(pair, bodies, sent.getOrDefault(pair, List.of()), wrongs));
        for (Sent said : all) {
            String pair = said.client() + " to " + said.to();
            if (said.seq() <= acknowledged.getOrDefault(said.session(), 0L)
                    && !heard.getOrDefault(pair, List.of()).contains(said.body())) {
                wrongs.add("lost: " + said.body() + " of " + said.client() + " to " + said.to() + " was acknowledged");
            }
        }
        return wrongs;
    }

    private static void order(String pair, List<String> heard, List<String> sent, List<String> wrongs) {
        int last = -1;
        Set<String> before = new HashSet<>();
        for (String body : heard) {
            int at = sent.indexOf(body);
            if (!before.add(body)) {
                wrongs.add("doubled: " + body + " from " + pair);
            } else if (at < 0) {
                wrongs.add("invented: " + body + " from " + pair);
            } else if (at < last) {
                wrongs.add("out of order: " + body + " from " + pair);
            }
            last = Math.max(last, at);
        }
    }
}
