package dev.parley.signaling.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What an answer carries, kept compressed where that pays. */
final class Content {
    private final String mediaType;
    private final byte[] kept;
    private final boolean compressed;

    private Content(String mediaType, byte[] kept, boolean compressed) {
        this.mediaType = mediaType;
        this.kept = kept;
        this.compressed = compressed;
    }

    static Content text(String mediaType, String text) {
        return new Content(mediaType, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Compressed once, for all who will ask; nearly all of them take it so. */
    static Content compressed(MediaType type, byte[] bytes) {
        byte[] small = gzip(bytes);
        boolean pays = small.length < bytes.length;
        return new Content(type.header(), pays ? small : bytes, pays);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return compressed ? gunzip(kept) : kept;
    }

    Optional<byte[]> gzip() {
        return compressed ? Optional.of(kept) : Optional.empty();
    }

    /** Whether an Accept-Encoding header (RFC 9110 §12.5.3) asks for gzip by its name. */
    static boolean acceptsGzip(String header) {
        return Arrays.stream(header.split(",", 32))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(
                        coding -> coding.equalsIgnoreCase("gzip") || coding.matches("(?i)gzip;q=(1.*|0?\\.0*[1-9].*)"));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(small)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("an array in memory cannot be written", e);
        }
        return small.toByteArray();
    }

    private static byte[] gunzip(byte[] small) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(small))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("what was compressed here cannot be read", e);
        }
    }
}
