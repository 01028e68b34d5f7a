package dev.parley.signaling.cluster.store;

/** What Redis does as a whole. All times are by its own clock. */
final class RedisScripts {
    private RedisScripts() {}

    /** Keys: epoch, alive, draining; then the shards' leases. Arguments: a new epoch, node, 1 if it drains, milliseconds. */
    static final String BEAT = """
            redis.call('SET', KEYS[1], ARGV[1], 'NX')
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            redis.call('ZADD', KEYS[2], now + ARGV[4], ARGV[2])
            if ARGV[3] == '1' then redis.call('ZADD', KEYS[3], now + ARGV[4], ARGV[2]) end
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
            redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
            local free = {}
            for i = 4, #KEYS do
              if redis.call('EXISTS', KEYS[i]) == 0 then free[#free + 1] = i - 4 end
            end
            return {redis.call('GET', KEYS[1]), redis.call('ZRANGE', KEYS[2], 0, -1), redis.call('ZCARD', KEYS[3]), free}
            """;

    /**
     * Keys: lease, fence. Argument: milliseconds. Fences begin with the time, so that one of a store that has forgotten everything is never one of
     * those before.
     */
    static final String ACQUIRE = """
            if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
            local time = redis.call('TIME')
            redis.call('SET', KEYS[2], string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000)), 'NX')
            local fence = redis.call('INCR', KEYS[2])
            redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
            return fence
            """;

    /** Keys: leases. Arguments: milliseconds, and the fence of each. Answers with 0 for those that are lost. */
    static final String RENEW = """
            local kept = {}
            for i = 1, #KEYS do
              if redis.call('GET', KEYS[i]) == ARGV[i + 1] then
                redis.call('PEXPIRE', KEYS[i], ARGV[1])
                kept[i] = 1
              else
                kept[i] = 0
              end
            end
            return kept
            """;

    /** Key: lease. Argument: fence. */
    static final String RELEASE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            return 1
            """;

    /** Keys: lease, published, and nodes' mail. Arguments: fence, position, milliseconds, and what goes into each. */
    static final String PUBLISH = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            local before = redis.call('GET', KEYS[2])
            if before and before >= ARGV[2] then return 1 end
            for i = 3, #KEYS do
              redis.call('XADD', KEYS[i], '*', 'm', ARGV[i + 1])
              redis.call('PEXPIRE', KEYS[i], ARGV[3])
            end
            redis.call('SET', KEYS[2], ARGV[2])
            return 1
            """;

    /** Keys: lease, image, log. Arguments: fence, position, image, and the first entry that is to stay. */
    static final String SAVE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('HSET', KEYS[2], 'at', ARGV[2], 'image', ARGV[3])
            redis.call('XTRIM', KEYS[3], 'MINID', ARGV[4])
            return 1
            """;
}
