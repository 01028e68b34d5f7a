package dev.parley.client.endtoend.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.browser.Browser;
import dev.parley.client.browser.Tab;
import dev.parley.client.control.Command;
import dev.parley.client.control.FilesCommand;
import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.page.PageDriver;
import dev.parley.client.endtoend.page.PageStage;
import dev.parley.client.endtoend.people.Canaries.Kind;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.trust.RoomKeys;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A call with chat and files between an engine, a page and a terminal, and rings beside it, full of marked secrets; afterwards none is in a
 * log, a figure, an argument, an environment, a crash report, or in the server's memory, but for what is listed here.
 */
class CanariesIT {
    /** Where a secret could turn up. */
    private enum Place {
        SERVER_LOG,
        METRICS,
        CLIENT_LOG,
        ARGUMENTS,
        ENVIRONMENT,
        CRASH_REPORTS,
        SERVER_MEMORY_IN_THE_CALL,
        SERVER_MEMORY_AFTERWARDS
    }

    /** The whole list of what is where it has to be, each with its reason; everything else is nowhere. */
    private static final Map<Place, Set<Kind>> KNOWN = Map.of(
            Place.SERVER_MEMORY_IN_THE_CALL,
            EnumSet.of(
                    // It routes by the one, and makes peer ids of the other.
                    Kind.ROOM_ID,
                    Kind.PEER_KEY,
                    // It makes the passwords that it gives to members of the secret that it shares with the TURN
                    // server.
                    Kind.TURN_SECRET,
                    Kind.TURN_PASSWORD,
                    Kind.METRICS_TOKEN),
            Place.SERVER_MEMORY_AFTERWARDS,
            EnumSet.of(Kind.TURN_SECRET, Kind.METRICS_TOKEN));

    private static final int MESSAGES = 40;
    private static final int FILES = 20;

    /** Has the page tell what no page tells by itself: its connections, with descriptions and TURN passwords. */
    private static final String HOOK = """
            (() => {
              globalThis.connections = [];
              const Real = globalThis.RTCPeerConnection;
              globalThis.RTCPeerConnection = class extends Real {
                constructor(...all) { super(...all); globalThis.connections.push(this); }
              };
            })()
            """;

    private static final String DESCRIPTIONS = """
            globalThis.connections.flatMap(each => [each.localDescription?.sdp ?? '', each.remoteDescription?.sdp ?? ''])
            """;

    private static final String TURN_PASSWORDS = """
            globalThis.connections.flatMap(each => each.getConfiguration().iceServers.map(server => server.credential))
              .filter(Boolean)
            """;

    private static final Pattern UFRAG = Pattern.compile("(?m)^a=ice-ufrag:(\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("(?m)^a=ice-pwd:(\\S+)");
    private static final Pattern FINGERPRINT = Pattern.compile("(?m)^a=fingerprint:\\S+ (\\S+)");

    @TempDir
    private Path folder;

    private final Canaries canaries = new Canaries();
    private final Map<Place, Set<Kind>> found = new EnumMap<>(Place.class);

    @Test
    void noneIsWhereItDoesNotBelong() throws Exception {
        Path turnSecret = Files.writeString(folder.resolve("turn-secret"), canaries.mark(Kind.TURN_SECRET));
        String token = canaries.mark(Kind.METRICS_TOKEN);
        Path metricsToken = Files.writeString(folder.resolve("metrics-token"), token);
        Path settings = Files.createDirectories(folder.resolve("config").resolve("parley"))
                .resolve("settings.json");
        Files.writeString(settings, "{\"name\": \"" + canaries.mark(Kind.NAME) + "\"}");
        try (ServeProcess server = ServeProcess.start(
                        environment("server"),
                        "--tls",
                        "self-signed",
                        "--turn-url",
                        "turn:10.77.0.1:3478?transport=udp",
                        "--turn-secret-file",
                        turnSecret.toString(),
                        "--metrics-token-file",
                        metricsToken.toString());
                EngineDriver ann = EngineDriver.start(environment("ann"), "test", "none");
                AtBell zoe = new AtBell(server, folder.resolve("zoe"), canaries);
                AtBell max = new AtBell(server, folder.resolve("max"), canaries)) {
            // One that is declined, and one that nobody answers, of which word waits at the server in the end.
            max.ringsAndIsDeclined(zoe);
            max.rings(zoe);
            String link = link(server);
            Command.Join join = new Command.Join(link, canaries.mark(Kind.NAME)).withIdentity();
            canaries.add(Kind.PEER_KEY, Objects.requireNonNull(join.identity()).text());
            ann.send(join);
            ann.await(Notice.Call.class, told -> told.call().phase() == CallPhase.IN_ROOM);
            // One after the other: whoever joins is given ten seconds.
            try (Browser browser = PageStage.chromium(folder).start();
                    PageDriver page = PageDriver.open(browser, link);
                    ParleyProcess receive = receive()) {
                page.tab().evaluate(HOOK);
                page.join(canaries.mark(Kind.NAME));
                ann.awaitConnected(1);
                receive.type(link);
                talk(ann, page.tab());
                sendFiles(ann, page.tab());
                describe(page.tab());
                look(Place.METRICS, metrics(server, token));
                List.of(server.process(), ann.process(), receive).forEach(this::lookAtProcess);
                look(Place.SERVER_MEMORY_IN_THE_CALL, heap(server));
                assertThat(found.get(Place.SERVER_MEMORY_IN_THE_CALL))
                        .as("what is there is found")
                        .contains(Kind.ROOM_ID, Kind.TURN_SECRET);
                page.tab().click("#hang-up");
                page.tab().until("it has hung up", () -> page.tab().sees("#after"));
                receive.interrupt();
                receive.awaitExit();
                look(Place.CLIENT_LOG, String.valueOf(receive.errors()));
            }
            ann.send(new Command.Leave());
            await().atMost(ParleyProcess.PATIENCE)
                    .until(() -> metrics(server, token).contains("parley_rooms 0.0"));
            look(Place.METRICS, metrics(server, token));
            look(Place.SERVER_MEMORY_AFTERWARDS, heap(server));
            lookAtProcess(server.process());
            look(
                    Place.SERVER_LOG,
                    String.join("\n", server.process().output())
                            + server.process().errors());
            look(Place.CLIENT_LOG, String.valueOf(ann.process().errors()));
        }
        lookAtCrashReports();
        assertThat(canaries.count()).isGreaterThanOrEqualTo(100);
        assertThat(strays()).as("secrets where they do not belong").isEmpty();
    }

    private ParleyProcess receive() throws IOException {
        String into = Files.createDirectory(folder.resolve("robs")).toString();
        return ParleyProcess.start(environment("rob"), "receive", "-", "--yes", "--stay", "--into", into);
    }

    /** Each with a home of its own, and as talkative as can be. */
    private Map<String, String> environment(String who) {
        return Map.of(
                "XDG_DATA_HOME",
                home(who).toString(),
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString(),
                "PARLEY_LOG",
                "debug");
    }

    private Path home(String who) {
        return folder.resolve("home-" + who);
    }

    private String link(ServeProcess server) throws Exception {
        RoomLink link = RoomLink.parse(server.freshLink());
        RoomKeys keys = RoomKeys.derive(link.secret());
        canaries.add(Kind.LINK, link.text().substring(link.text().indexOf('#')));
        canaries.add(Kind.LINK_SECRET, link.secret().text());
        canaries.add(Kind.LINK_SECRET, "bytes", link.secret().bytes());
        canaries.add(Kind.BODY_KEY, "bytes", keys.bodyKey().getEncoded());
        canaries.add(Kind.JOIN_TOKEN, keys.joinToken().text());
        canaries.add(Kind.ROOM_ID, keys.roomId().text());
        return link.text();
    }

    private void talk(EngineDriver ann, Tab page) throws IOException {
        ann.awaitConnected(2);
        page.click("#open-chat");
        List<String> messages = canaries.mark(Kind.CHAT, MESSAGES);
        for (String message : messages) {
            ann.send(new Command.SendChat(message));
        }
        page.awaitText("#chat-log", messages.getLast());
        String answer = canaries.mark(Kind.CHAT);
        page.click("#chat-text");
        page.evaluate("document.querySelector('#chat-text').value = " + Tab.quoted(answer));
        page.press("\uE007");
        ann.await(Notice.Chat.class, said -> said.text().equals(answer));
    }

    /** A folder to both others, and a file from the page. */
    private void sendFiles(EngineDriver ann, Tab page) throws Exception {
        Path sent = Files.createDirectory(folder.resolve(canaries.mark(Kind.FILE_NAME)));
        for (String name : canaries.mark(Kind.FILE_NAME, FILES)) {
            Files.writeString(sent.resolve(name), canaries.mark(Kind.FILE_CONTENT));
        }
        for (PeerId peer : ann.awaitConnected(2)) {
            ann.send(new FilesCommand.OfferFiles(peer, List.of(sent.toString())));
        }
        page.click("#open-files");
        page.click(".transfer[data-state=offered] .accept");
        ann.until("delivered to both", () -> ann.all(Notice.FilesDone.class).size() == 2);

        Path back = Files.writeString(folder.resolve(canaries.mark(Kind.FILE_NAME)), canaries.mark(Kind.FILE_CONTENT));
        page.choose("#file-input", back);
        Notice.FilesOffered offer = ann.await(Notice.FilesOffered.class, any -> !any.outgoing());
        ann.await(
                Notice.FilesProgress.class,
                now -> now.transfer().equals(offer.transfer()) && now.state() == TransferState.OFFERED);
        ann.send(new FilesCommand.AcceptFiles(
                offer.transfer(),
                offer.offer(),
                Files.createDirectory(folder.resolve("anns")).toString()));
        ann.await(Notice.FilesDone.class, done -> done.transfer().equals(offer.transfer()));
    }

    /** Takes the secrets of the connections into account that only the page's browser tells. */
    private void describe(Tab page) {
        for (JsonNode sdp : page.evaluate(DESCRIPTIONS)) {
            // Four letters alone are found by chance.
            each(UFRAG, sdp.asString(), ufrag -> canaries.add(Kind.ICE_UFRAG, "ufrag:" + ufrag));
            each(UFRAG, sdp.asString(), ufrag -> canaries.add(Kind.ICE_UFRAG, "ufrag " + ufrag));
            each(PASSWORD, sdp.asString(), password -> canaries.add(Kind.ICE_PASSWORD, password));
            each(FINGERPRINT, sdp.asString(), fingerprint -> {
                canaries.add(Kind.FINGERPRINT, fingerprint);
                canaries.add(
                        Kind.FINGERPRINT, "bytes", HexFormat.ofDelimiter(":").parseHex(fingerprint));
            });
        }
        List<String> passwords = new ArrayList<>();
        page.evaluate(TURN_PASSWORDS).forEach(password -> passwords.add(password.asString()));
        assertThat(passwords).as("TURN passwords").isNotEmpty();
        passwords.stream().distinct().forEach(password -> canaries.add(Kind.TURN_PASSWORD, password));
    }

    private static void each(Pattern pattern, String text, Consumer<String> take) {
        Matcher matcher = pattern.matcher(text);
        Set<String> all = new TreeSet<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        all.forEach(take);
    }

    private void lookAtProcess(ParleyProcess process) {
        Stream.concat(Stream.of(process.pid()), process.descendants().stream().map(ProcessHandle::pid))
                .forEach(pid -> {
                    look(Place.ARGUMENTS, proc(pid, "cmdline"));
                    look(Place.ENVIRONMENT, proc(pid, "environ"));
                });
    }

    private static String proc(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file), ISO_8859_1);
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    private void lookAtCrashReports() throws IOException {
        for (String who : List.of("server", "ann", "rob")) {
            Path crashes = home(who).resolve("parley").resolve("crashes");
            if (Files.isDirectory(crashes)) {
                try (Stream<Path> reports = Files.list(crashes)) {
                    for (Path report : reports.toList()) {
                        look(Place.CRASH_REPORTS, canaries.in(report));
                    }
                }
            }
        }
    }

    private Set<Kind> heap(ServeProcess server) throws Exception {
        Path dump = folder.resolve("heap.hprof");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.process().pid()),
                        "GC.heap_dump",
                        dump.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        Set<Kind> kinds = canaries.in(dump);
        Files.delete(dump);
        return kinds;
    }

    private String metrics(ServeProcess server, String token) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "parley",
                KeyStore.getInstance(
                                home("server").resolve("parley/self-signed.p12").toFile(), "parley".toCharArray())
                        .getCertificate("parley"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, factory.getTrustManagers(), null);
        try (HttpClient http = HttpClient.newBuilder().sslContext(trusting).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(server.http().resolve("metrics"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("parley_rooms");
            return answer.body();
        }
    }

    private void look(Place place, String text) {
        look(place, canaries.in(text));
    }

    private void look(Place place, Set<Kind> kinds) {
        found.computeIfAbsent(place, _ -> EnumSet.noneOf(Kind.class)).addAll(kinds);
    }

    private List<String> strays() {
        List<String> strays = new ArrayList<>();
        found.forEach((place, kinds) -> kinds.stream()
                .filter(kind -> !KNOWN.getOrDefault(place, Set.of()).contains(kind))
                .forEach(kind -> strays.add(kind + " in " + place)));
        return strays;
    }
}
