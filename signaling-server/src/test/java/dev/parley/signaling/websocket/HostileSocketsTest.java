package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sockets that dribble, flood and stall take nobody's place and no memory that stays. They come from this machine, where no address is
 * bounded: the worst place. How long a join takes beside them is told, as it is on a quiet server; server, attack and honest people share
 * this machine.
 */
class HostileSocketsTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileSocketsTest.class);
    private static final boolean WHOLE = Boolean.getBoolean("parley.long");

    private static final int SOCKETS = WHOLE ? 5000 : 300;
    private static final int LOOKS = WHOLE ? 12 : 2;
    private static final long LOOK_SECONDS = WHOLE ? 10 : 5;
    private static final int PAIRS = 4;

    /** What attacks has processors of its own; here it comes behind everybody else, and gets a tenth of what they take all the same. */
    private static final List<String> ELSEWHERE = List.of("nice", "-n", "10");

    private static final long MUCH = 16L * 1024 * 1024;
    private static final Pattern CONNECTIONS = Pattern.compile("(?m)^parley_connections ([0-9.]+)$");
    private static final Pattern FLOODS = Pattern.compile("(?m)^parley_closes_total\\{reason=\"flood\"} ([0-9.E]+)$");

    private final AtomicInteger people = new AtomicInteger(100_000);

    @Test
    void letHonestPeopleJoinAndStay() throws Exception {
        try (Child server = new Child(List.of(), LoneServer.class);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = Math.toIntExact(server.read());
            joins(port, System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_SECONDS)); // What the compilers learn.
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> heard = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                heard.add(threads.submit(new Pair(port, people.addAndGet(2), over)::talk));
            }
            long[] quiet = joins(port, System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_SECONDS));
            long before = server.ask(LoneServer.HEAP);
            List<Long> heaps = new ArrayList<>();
            List<Long> connections = new ArrayList<>();
            long[] beside = {};
            try (Child hostile =
                    new Child(ELSEWHERE, HostileSockets.class, String.valueOf(port), String.valueOf(SOCKETS))) {
                // Beside other programs it takes its time to begin.
                await().until(() -> metric(port, CONNECTIONS) > SOCKETS / 2);
                await().until(() -> metric(port, FLOODS) > 0);
                for (int look = 0; look < LOOKS; look++) {
                    beside = joined(beside, joins(port, System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_SECONDS)));
                    heaps.add(server.ask(LoneServer.HEAP));
                    connections.add(metric(port, CONNECTIONS));
                    assertThat(hostile.isAlive()).isTrue();
                }
            }
            long floods = metric(port, FLOODS);
            over.set(true);
            List<Integer> signals = new ArrayList<>();
            for (Future<Integer> each : heard) {
                signals.add(each.get());
            }
            await().until(() -> metric(port, CONNECTIONS) <= 1);
            long after = server.ask(LoneServer.HEAP);
            LOG.info(
                    "beside {} hostile sockets ({} connections, {} put out for flooding) a join took {} times as long as on a quiet"
                            + " server in the median, {} at the 95th percentile ({} and {} ms, of {} joins); live heap {} KiB before,"
                            + " then {}, after it {}; signals between those who were there: {}",
                    SOCKETS,
                    connections,
                    floods,
                    ratio(beside, quiet, 50),
                    ratio(beside, quiet, 95),
                    millis(beside, 50),
                    millis(beside, 95),
                    beside.length,
                    before / 1024,
                    heaps.stream().map(each -> each / 1024).toList(),
                    after / 1024,
                    signals);
            assertThat(signals).allMatch(each -> each > 0);
            int some = Math.max(1, LOOKS / 3);
            assertThat(median(heaps.subList(LOOKS - some, LOOKS)))
                    .as("flat")
                    .isLessThan(median(heaps.subList(0, some)) + MUCH);
            assertThat(after).as("given back").isLessThan(before + MUCH / 2);
        }
    }

    /** How long each of as many as come one after the other until then took to be in a room. */
    private long[] joins(int port, long until) throws IOException {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < until || took.size() < 5) {
            int person = people.incrementAndGet();
            long start = System.nanoTime();
            try (RawClient client = RawClient.greet(port)) {
                client.say(TestServer.join(person, person));
                client.hear(ServerMessage.Joined.class);
                took.add(System.nanoTime() - start);
            }
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    /** What a single look finds half read differs by tens of megabytes from one to the next. */
    private static long median(List<Long> sizes) {
        return sizes.stream().sorted().toList().get(sizes.size() / 2);
    }

    private static long[] joined(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static double millis(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[(sorted.length - 1) * percent / 100] / 1e4) / 100.0;
    }

    private static double ratio(long[] times, long[] of, int percent) {
        return Math.round(100 * millis(times, percent) / millis(of, percent)) / 100.0;
    }

    private static long metric(int port, Pattern wanted) throws IOException {
        try (RawClient client = RawClient.connect(port)) {
            client.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = client.readAll();
            Matcher value = wanted.matcher(answer);
            assertThat(value.find()).as(answer).isTrue();
            return (long) Double.parseDouble(value.group(1));
        }
    }

    /** Two who are in a room from before, and of whom one hears each word of the other. */
    private record Pair(int port, int room, AtomicBoolean over) {
        /** @return how many words came, each in its place */
        int talk() throws IOException, InterruptedException {
            try (RawClient ada = RawClient.greet(port);
                    RawClient bob = RawClient.greet(port)) {
                ada.say(TestServer.join(room, room));
                ada.hear(ServerMessage.Joined.class);
                bob.say(TestServer.join(room, room + 1));
                bob.hear(ServerMessage.Joined.class);
                ServerMessage.MemberJoined newcomer = ada.hear(ServerMessage.MemberJoined.class);
                // Beside what they say, as clients do.
                Thread pings = Thread.ofVirtual().start(() -> ping(List.of(ada, bob)));
                int said = 0;
                while (!over.get()) {
                    ada.say(new ClientMessage.Signal(newcomer.member().id(), "word " + said, 2 + said));
                    ServerMessage.Signal word = bob.hear(ServerMessage.Signal.class);
                    assertThat(word.body().text()).isEqualTo("word " + said);
                    bob.say(new ClientMessage.Ack(word.seq()));
                    said++;
                    TimeUnit.SECONDS.sleep(1);
                }
                pings.interrupt();
                pings.join();
                return said;
            }
        }

        private static void ping(List<RawClient> all) {
            try {
                while (true) {
                    for (RawClient each : all) {
                        each.say(new ClientMessage.Ping());
                    }
                    TimeUnit.SECONDS.sleep(5);
                }
            } catch (IOException | InterruptedException e) {
                // It is over, or who listens to them says what is wrong.
            }
        }
    }
}
