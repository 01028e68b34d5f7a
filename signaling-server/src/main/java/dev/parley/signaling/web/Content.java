package dev.parley.signaling.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What an answer carries, and the same compressed where that pays. */
final class Content {
    private final String mediaType;
    private final byte[] bytes;
    private final Optional<byte[]> gzip;

    private Content(String mediaType, byte[] bytes, Optional<byte[]> gzip) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.gzip = gzip;
    }

    static Content text(String mediaType, String text) {
        return new Content(mediaType, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /** Compressed once, for all who will ask. */
    static Content compressed(MediaType type, byte[] bytes) {
        byte[] small = gzip(bytes);
        return new Content(type.header(), bytes, small.length < bytes.length ? Optional.of(small) : Optional.empty());
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    Optional<byte[]> gzip() {
        return gzip;
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
}
