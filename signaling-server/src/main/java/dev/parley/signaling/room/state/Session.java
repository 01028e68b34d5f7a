package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One client as the rooms know it: it outlives its socket, and is always on one socket or on none. */
public final class Session {
    /** So many sockets a client may open one after the other without a word from it on any. */
    private static final int MOST_TOKENS = 8;

    private final SessionId id;
    private final Outgoing outgoing = new Outgoing();
    private final Map<PeerId, Instant> pauses = new HashMap<>();
    private final Punctuality punctuality = new Punctuality();
    private final Set<PeerId> unaware = new HashSet<>();
    /** The last at the end; those before it are good as well while the client may not have it. */
    private final List<SecretDigest> tokens = new ArrayList<>(1);

    private long received;
    private @Nullable SocketId connection;
    private Instant lostAt = Instant.MAX;
    private @Nullable Membership membership;
    private @Nullable Membership wish;
    private @Nullable MemberCard card;
    private boolean knowsOwners;
    private boolean stateDue;
    private ServerMessage.@Nullable RoomState told;
    private final Looks looks = new Looks();
    private Instant iceServersRenewal = Instant.MAX;

    public Session(SessionId id, ResumeToken token, SocketId connection) {
        this.id = id;
        this.tokens.add(SecretDigest.of(token.bytes()));
        this.connection = connection;
    }

    public Session(SessionImage image) {
        this.id = image.id();
        image.tokens().stream().map(SecretDigest::new).forEach(tokens::add);
        this.received = image.received();
        this.connection = image.socket() == null ? null : new SocketId(image.socket());
        this.lostAt = instant(image.lostAt());
        this.card = image.card();
        this.iceServersRenewal = instant(image.iceServersRenewal());
        this.knowsOwners = image.knowsOwners();
        this.stateDue = image.stateDue();
        this.told = image.told();
        outgoing.restore(image.kept(), image.last());
        unaware.addAll(image.unaware());
        image.pauses().forEach(pause -> pauses.put(pause.to(), Instant.ofEpochMilli(pause.end())));
        punctuality.restore(image.punctual());
    }

    public SessionImage image() {
        return new SessionImage(
                id,
                tokens.stream().map(SecretDigest::bytes).toList(),
                received,
                outgoing.last(),
                List.copyOf(outgoing.unacknowledged()),
                connection == null ? null : connection.number(),
                millis(lostAt),
                card,
                unaware.stream().sorted(Comparator.comparing(PeerId::text)).toList(),
                pauses.entrySet().stream()
                        .map(pause -> new SessionImage.Pause(
                                pause.getKey(), pause.getValue().toEpochMilli()))
                        .sorted(Comparator.comparing(pause -> pause.to().text()))
                        .toList(),
                punctuality.image(),
                millis(iceServersRenewal),
                knowsOwners,
                stateDue,
                told);
    }

    /** When it comes to images, never is null. */
    static Instant instant(@Nullable Long millis) {
        return millis == null ? Instant.MAX : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(Instant time) {
        return time.equals(Instant.MAX) ? null : time.toEpochMilli();
    }

    public SessionId id() {
        return id;
    }

    public Outgoing outgoing() {
        return outgoing;
    }

    /**
     * Whether {@code answer} may take this session up. The tokens before the last stay good until the client was heard on
     * the socket that brought the last one: a {@code welcome} may have been lost on its way, or have gone to a socket that the client had
     * given up before, when what it said there came late.
     */
    boolean admits(ResumeToken answer) {
        byte[] digest = SecretDigest.of(answer.bytes()).bytes();
        return tokens.stream().anyMatch(token -> token.is(digest));
    }

    void resume(SocketId socket, ResumeToken used, ResumeToken next) {
        if (tokens.size() == MOST_TOKENS) {
            // The oldest, but not the one that was just shown, which may be all that the client has.
            tokens.remove(tokens.getFirst().matches(used.bytes()) ? 1 : 0);
        }
        tokens.addLast(SecretDigest.of(next.bytes()));
        connection = socket;
        lostAt = Instant.MAX;
    }

    /** The client has the last token, so those before it are spent. */
    public void confirmToken() {
        while (tokens.size() > 1) {
            tokens.removeFirst();
        }
    }

    /** Whether it was told lately that too much waits for somebody, and nothing is taken for them until a while has passed. */
    public boolean pauses(PeerId to, Instant now) {
        Instant end = pauses.get(to);
        if (end != null && !end.isAfter(now)) {
            pauses.remove(to);
            return false;
        }
        return end != null;
    }

    /** What it says to them from now on is refused until then, so that the order of what it says again is the order it was said in. */
    public void pause(PeerId to, Instant end) {
        pauses.putIfAbsent(to, end);
    }

    /** Its socket has another number here than where it came from. */
    public void connect(SocketId socket) {
        connection = socket;
    }

    void lose(Instant now) {
        connection = null;
        lostAt = now;
    }

    Instant lostAt() {
        return lostAt;
    }

    @Nullable
    public SocketId connection() {
        return connection;
    }

    /** Whether somebody who comes now would be answered, as far as can be seen from here. */
    boolean answers() {
        return connection != null && !punctuality.late();
    }

    /** Whether its client has not acknowledged in time what it was told. To be asked about once a second. */
    public boolean silent(Duration patience, Instant now) {
        return punctuality.look(outgoing.oldest(), patience, now);
    }

    /** Its client was heard to go on. */
    public void goesOn() {
        punctuality.restart();
    }

    /** Those in its room who were not told that it is there, or were told that it is not, since it did not answer. */
    public Set<PeerId> unaware() {
        return unaware;
    }

    public long received() {
        return received;
    }

    public void receive(long seq) {
        received = seq;
    }

    @Nullable
    public Membership membership() {
        return membership;
    }

    /** What it left for those who look into its room. */
    @Nullable
    MemberCard card() {
        return card;
    }

    /** Whether its client knows of owners. */
    public boolean knowsOwners() {
        return knowsOwners;
    }

    public void present(ClientMessage.Join join) {
        card = join.card();
        knowsOwners = join.waits();
    }

    /** The place that it waits for. */
    @Nullable
    public Membership wish() {
        return wish;
    }

    public void waitFor(@Nullable Membership place) {
        wish = place;
    }

    /** Whether it is to be told of its room anew, once it has acknowledged what it was told of it before. */
    public boolean stateDue() {
        return stateDue;
    }

    public void oweState() {
        stateDue = true;
    }

    /** What it was told of its room last, without its number, and null before. */
    public ServerMessage.@Nullable RoomState told() {
        return told;
    }

    public void tell(ServerMessage.@Nullable RoomState state) {
        told = state;
        stateDue = false;
    }

    public Looks looks() {
        return looks;
    }

    public void enter(@Nullable Membership place) {
        pauses.clear();
        unaware.clear();
        wish = null;
        tell(null);
        membership = place;
    }

    /** It was in this place all along. */
    void stay(Membership place) {
        membership = place;
    }

    public Instant iceServersRenewal() {
        return iceServersRenewal;
    }

    public void renewIceServersAt(Instant time) {
        iceServersRenewal = time;
    }
}
