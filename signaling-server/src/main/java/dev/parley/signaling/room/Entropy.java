package dev.parley.signaling.room;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/** Random numbers that whoever hears the same seeds makes again: the SHA-256 of the seed and a count. As secret as the seeds are. */
final class Entropy implements RandomGenerator {
    private byte[] seed = {};
    private long count;

    void seed(byte[] next) {
        seed = next.clone();
        count = 0;
    }

    @Override
    public long nextLong() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(seed);
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(count++).flip());
            return ByteBuffer.wrap(sha256.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
