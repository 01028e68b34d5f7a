package dev.parley.signaling.cluster.store;

import dev.parley.signaling.ClusterAddress;
import dev.parley.signaling.protocol.id.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.params.XTrimParams;
import redis.clients.jedis.resps.StreamEntryBinary;

/** The store as Redis, over one connection, which is made anew where it broke. For one thread. */
public final class RedisStore implements Store {
    private static final int TIMEOUT_MILLIS = 2000;
    /** An image may be tens of megabytes. Less than a lease, which is renewed just before. */
    private static final int SAVE_TIMEOUT_MILLIS = 4000;

    /** Also of mail, of which each may be some megabytes. */
    private static final int READ_ENTRIES = 64;

    private static final int PLACE_SECONDS = 24 * 3600;
    private static final byte[] FIELD = {'m'};

    private final ClusterAddress address;
    private final ClusterTimes times;
    private final JedisClientConfig config;
    private @Nullable Jedis connection;

    public RedisStore(ClusterAddress address, ClusterTimes times) {
        this(address, times, SslOptions.builder());
    }

    /** @param trust whom to trust, where that is not whom this Java trusts */
    public RedisStore(ClusterAddress address, ClusterTimes times, SslOptions.Builder trust) {
        this.address = address;
        this.times = times;
        DefaultJedisClientConfig.Builder builder = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .blockingSocketTimeoutMillis(TIMEOUT_MILLIS)
                .autoNegotiateProtocol(false)
                // Its own version, which it would say, it does not find in a linked image, and fails.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .database(address.database());
        if (address.tls()) {
            builder.sslOptions(trust.sslVerifyMode(SslVerifyMode.FULL).build());
        }
        address.user().ifPresent(builder::user);
        address.password().ifPresent(builder::password);
        this.config = builder.build();
    }

    private interface Step<T> {
        T on(Jedis redis);
    }

    private <T> T done(Step<T> step) throws StoreGone {
        try {
            Jedis open = connection;
            if (open == null) {
                open = new Jedis(new HostAndPort(address.host(), address.port()), config);
                connection = open;
            }
            return step.on(open);
        } catch (JedisException e) {
            close();
            throw new StoreGone(String.valueOf(e.getMessage()));
        }
    }

    private byte[] key(String what) {
        return (address.name() + ":" + what).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] lease(int shard) {
        return key("lease:" + shard);
    }

    private byte[] log(int shard) {
        return key("log:" + shard);
    }

    private byte[] image(int shard) {
        return key("image:" + shard);
    }

    private byte[] published(int shard) {
        return key("published:" + shard);
    }

    private byte[] session(SessionId session) {
        return key("session:" + session.text());
    }

    private byte[] mail(long node) {
        return key("mail:" + node);
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return new String((byte[]) value, StandardCharsets.UTF_8);
    }

    /** Of one width, so that they compare as texts. */
    private static byte[] position(Position position) {
        return bytes(String.format(Locale.ROOT, "%015d-%010d", position.millis(), position.order()));
    }

    private static Position position(byte @Nullable [] text) {
        return text == null ? Position.START : position(new StreamEntryID(text(text)));
    }

    private static Position position(StreamEntryID id) {
        return new Position(id.getTime(), id.getSequence());
    }

    private static StreamEntryID id(Position position) {
        return new StreamEntryID(position.millis(), position.order());
    }

    @Override
    public Beat beat(long node, boolean draining, Duration ttl, int shards) throws StoreGone {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        List<byte[]> keys = new ArrayList<>(List.of(key("epoch"), key("alive"), key("draining")));
        for (int shard = 0; shard < shards; shard++) {
            keys.add(lease(shard));
        }
        List<byte[]> arguments = List.of(
                bytes(HexFormat.of().formatHex(random)), bytes(node), bytes(draining ? 1 : 0), bytes(ttl.toMillis()));
        List<?> answer = (List<?>) done(redis -> redis.eval(bytes(RedisScripts.BEAT), keys, arguments));
        Set<Long> alive = ((List<?>) answer.get(1))
                .stream().map(RedisStore::text).map(Long::valueOf).collect(Collectors.toSet());
        int drain = ((Long) answer.get(2)).intValue();
        List<Integer> free = ((List<?>) answer.get(3))
                .stream().map(each -> ((Long) each).intValue()).toList();
        return new Beat(text(answer.get(0)), alive, alive.size() - drain, free);
    }

    @Override
    public OptionalLong acquire(int shard, Duration ttl) throws StoreGone {
        long fence = (Long) done(redis -> redis.eval(
                bytes(RedisScripts.ACQUIRE),
                List.of(lease(shard), key("fence:" + shard)),
                List.of(bytes(ttl.toMillis()))));
        return fence == 0 ? OptionalLong.empty() : OptionalLong.of(fence);
    }

    @Override
    public Set<Integer> renew(Map<Integer, Long> fences, Duration ttl) throws StoreGone {
        List<Integer> shards = new ArrayList<>();
        List<byte[]> arguments = new ArrayList<>(List.of(bytes(ttl.toMillis())));
        fences.forEach((shard, fence) -> {
            shards.add(shard);
            arguments.add(bytes(fence));
        });
        List<?> kept = (List<?>) done(redis -> redis.eval(
                bytes(RedisScripts.RENEW), shards.stream().map(this::lease).toList(), arguments));
        Set<Integer> lost = new TreeSet<>();
        for (int i = 0; i < shards.size(); i++) {
            if (((Long) kept.get(i)) == 0) {
                lost.add(shards.get(i));
            }
        }
        return lost;
    }

    @Override
    public void release(int shard, long fence) throws StoreGone {
        done(redis -> redis.eval(bytes(RedisScripts.RELEASE), List.of(lease(shard)), List.of(bytes(fence))));
    }

    @Override
    public void append(List<Append> entries) throws StoreGone {
        done(redis -> {
            try (Pipeline pipeline = redis.pipelined()) {
                List<Response<?>> answers = new ArrayList<>();
                for (Append entry : entries) {
                    entry.placed().forEach(session -> answers.add(place(pipeline, session, entry.shard())));
                    answers.add(
                            pipeline.xadd(log(entry.shard()), Map.of(FIELD, entry.entry()), XAddParams.xAddParams()));
                }
                pipeline.sync();
                return answers.stream().map(Response::get).toList(); // Whichever failed says so.
            }
        });
    }

    private Response<?> place(Pipeline pipeline, SessionId session, int shard) {
        return pipeline.set(
                session(session), bytes(shard), SetParams.setParams().ex(PLACE_SECONDS));
    }

    @Override
    public Arrivals read(Map<Integer, Position> shards, long node, Position mail, Duration wait) throws StoreGone {
        IdentityHashMap<byte[], StreamEntryID> from = new IdentityHashMap<>();
        Map<String, Integer> logs = new HashMap<>();
        from.put(mail(node), id(mail));
        shards.forEach((shard, position) -> {
            logs.put(text(log(shard)), shard);
            from.put(log(shard), id(position));
        });
        XReadParams params = XReadParams.xReadParams().count(READ_ENTRIES);
        XReadParams waiting = wait.isZero() ? params : params.block(Math.toIntExact(wait.toMillis()));
        List<Map.Entry<byte[], List<StreamEntryBinary>>> answer =
                done(redis -> Objects.requireNonNullElse(redis.xreadBinary(waiting, from), List.of()));
        Map<Integer, List<Stamped>> found = new HashMap<>();
        List<Stamped> letters = new ArrayList<>();
        for (Map.Entry<byte[], List<StreamEntryBinary>> stream : answer) {
            List<Stamped> stamped =
                    stream.getValue().stream().map(RedisStore::stamped).toList();
            Integer shard = logs.get(text(stream.getKey()));
            if (shard == null) {
                letters.addAll(stamped);
            } else {
                found.put(shard, stamped);
            }
        }
        return new Arrivals(found, letters);
    }

    private static Stamped stamped(StreamEntryBinary entry) {
        return new Stamped(
                position(entry.getID()), entry.getFields().values().iterator().next());
    }

    @Override
    public Left load(int shard) throws StoreGone {
        return done(redis -> {
            List<byte[]> image = redis.hmget(image(shard), bytes("at"), bytes("image"));
            return new Left(
                    Optional.ofNullable(image.get(1)), position(image.get(0)), position(redis.get(published(shard))));
        });
    }

    @Override
    public Set<Integer> publish(List<Publication> publications) throws StoreGone {
        List<Object> taken = done(redis -> {
            try (Pipeline pipeline = redis.pipelined()) {
                List<Response<Object>> answers = publications.stream()
                        .map(each -> publish(pipeline, each))
                        .toList();
                pipeline.sync();
                return answers.stream().map(Response::get).toList();
            }
        });
        Set<Integer> lost = new TreeSet<>();
        for (int i = 0; i < publications.size(); i++) {
            if (((Long) taken.get(i)) == 0) {
                lost.add(publications.get(i).shard());
            }
        }
        return lost;
    }

    private Response<Object> publish(Pipeline pipeline, Publication publication) {
        List<byte[]> keys = new ArrayList<>(List.of(lease(publication.shard()), published(publication.shard())));
        List<byte[]> arguments = new ArrayList<>(List.of(
                bytes(publication.fence()),
                position(publication.upTo()),
                bytes(times.mail().toMillis())));
        publication.mail().forEach((node, letters) -> {
            keys.add(mail(node));
            arguments.add(letters);
        });
        return pipeline.eval(bytes(RedisScripts.PUBLISH), keys, arguments);
    }

    @Override
    public boolean save(int shard, long fence, Position upTo, byte[] image) throws StoreGone {
        List<byte[]> keys = List.of(lease(shard), image(shard), log(shard));
        Position next = new Position(upTo.millis(), upTo.order() + 1);
        List<byte[]> arguments = List.of(bytes(fence), position(upTo), image, bytes(id(next)));
        return ((Long) done(redis -> {
                    redis.getConnection().setSoTimeout(SAVE_TIMEOUT_MILLIS);
                    Object kept = redis.eval(bytes(RedisScripts.SAVE), keys, arguments);
                    redis.getConnection().setSoTimeout(TIMEOUT_MILLIS);
                    return kept;
                }))
                == 1;
    }

    @Override
    public void place(Map<Integer, Set<SessionId>> sessions) throws StoreGone {
        done(redis -> {
            try (Pipeline pipeline = redis.pipelined()) {
                sessions.forEach((shard, each) -> each.forEach(session -> place(pipeline, session, shard)));
                pipeline.sync();
                return true;
            }
        });
    }

    @Override
    public List<OptionalInt> find(List<SessionId> sessions) throws StoreGone {
        byte[][] keys = sessions.stream().map(this::session).toArray(byte[][]::new);
        return done(redis -> redis.mget(keys)).stream()
                .map(shard -> shard == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text(shard))))
                .toList();
    }

    @Override
    public void trim(long node, Position mail) throws StoreGone {
        StreamEntryID next = new StreamEntryID(mail.millis(), mail.order() + 1);
        done(redis -> redis.xtrim(mail(node), XTrimParams.xTrimParams().minId(next.toString())));
    }

    @Override
    public void close() {
        Jedis open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (JedisException e) {
                // It was broken already.
            }
        }
    }
}
