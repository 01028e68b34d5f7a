package dev.parley.client.transfer.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The Merkle tree of RFC 6962 §2.1 over SHA-256, grown leaf by leaf in memory that is logarithmic in its leaves. */
public final class HashTree {
    // Different first bytes, so that nobody can pass off an inner node as a leaf.
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The roots of the full subtrees that make up the tree so far, the largest at the bottom. */
    private final Deque<Digest> subtrees = new ArrayDeque<>();

    private long size;

    public static Digest leaf(ByteBuffer block) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        sha.update(block.duplicate());
        return Digest.of(sha.digest());
    }

    public void add(Digest leaf) {
        Digest subtree = leaf;
        // Each trailing 1 bit of the old size is a full subtree of the same height as the new one.
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            subtree = node(subtrees.pop(), subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    public long size() {
        return size;
    }

    public Digest root() {
        Digest root = null;
        for (Digest subtree : subtrees) {
            root = root == null ? subtree : node(subtree, root);
        }
        return root == null ? Digest.of(sha256().digest()) : root;
    }

    private static Digest node(Digest left, Digest right) {
        MessageDigest sha = sha256();
        sha.update(NODE);
        sha.update(left.bytes());
        sha.update(right.bytes());
        return Digest.of(sha.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
