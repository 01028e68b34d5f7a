package dev.parley.client.app.desktop;

import dev.parley.client.ui.system.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Looks at a file that came from elsewhere: what its name says, unless its contents begin as those of a program do. */
final class FileLook {
    private static final int HEAD = 4;

    /** ELF, Windows, and the four of macOS. */
    private static final List<byte[]> PROGRAMS = List.of(
            bytes(0x7f, 'E', 'L', 'F'),
            bytes('M', 'Z'),
            bytes(0xfe, 0xed, 0xfa, 0xce),
            bytes(0xfe, 0xed, 0xfa, 0xcf),
            bytes(0xce, 0xfa, 0xed, 0xfe),
            bytes(0xcf, 0xfa, 0xed, 0xfe));

    private static final byte[] SCRIPT = bytes('#', '!');

    private FileLook() {}

    static FileKind of(Path file) {
        FileKind named = FileKind.ofName(String.valueOf(file.getFileName()));
        if (!Files.exists(file)) {
            return FileKind.NOT_THERE;
        }
        if (Files.isDirectory(file)) {
            // As the programs of macOS are.
            return named.isDangerous() ? named : FileKind.FOLDER;
        }
        if (named.isDangerous() || !Files.isRegularFile(file)) {
            return named;
        }
        byte[] head = head(file);
        if (PROGRAMS.stream().anyMatch(program -> begins(head, program))) {
            return FileKind.PROGRAM;
        }
        boolean runs = begins(head, SCRIPT) || (named == FileKind.OTHER && Files.isExecutable(file));
        return runs ? FileKind.SCRIPT : named;
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
