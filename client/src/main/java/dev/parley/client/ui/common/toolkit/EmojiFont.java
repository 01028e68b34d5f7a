package dev.parley.client.ui.common.toolkit;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The emoji of the window on Linux: JavaFX draws none there, or empty places, since it cannot draw fonts in colour and asks
 * fontconfig for no other. So fontconfig offers it, in this process alone, the program's own font and no font in colour. The font
 * itself is read when the first emoji is drawn. Other systems have emoji that JavaFX draws.
 */
public final class EmojiFont {
    /** What its name table calls it, so that it is never taken for a font that is installed. */
    static final String FAMILY = "Parley Emoji";

    /** The system property by which scripts/launch names the folder of the program's fonts. */
    static final String FOLDER = "parley.fonts";

    private static final String FILE = "emoji.ttf";

    /** For emoji this font comes first; letters and digits go on to come from the others. */
    private static final String RULES = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
              <selectfont><rejectfont><pattern>
                <patelt name="color"><bool>true</bool></patelt>
              </pattern></rejectfont></selectfont>
              <match>
                <test name="family"><string>emoji</string></test>
                <edit name="family" mode="prepend" binding="strong"><string>%s</string></edit>
              </match>
            </fontconfig>
            """.formatted(FAMILY);

    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    private EmojiFont() {}

    /** Before the first text is measured; what fails leaves fonts as the system has them. Any thread. */
    public static void provide() {
        if (System.getProperty("os.name", "").equals("Linux")) {
            try {
                file().ifPresent(EmojiFont::offer);
            } catch (RuntimeException | LinkageError e) {
                LoggerFactory.getLogger(EmojiFont.class).info("emoji are drawn with the system's fonts", e);
            }
        }
    }

    /** Where it lies: in the folder of the program's fonts, or among classes that nobody has packed. */
    private static Optional<Path> file() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            return Optional.of(Path.of(folder).resolve(FILE)).filter(Files::isReadable);
        }
        CodeSource source = EmojiFont.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path from = Path.of(source.getLocation().toURI());
            return Optional.of(from.resolve("dev/parley/client/ui/common").resolve(FILE))
                    .filter(Files::isReadable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void offer(Path font) {
        try (Arena arena = Arena.ofConfined()) {
            Fontconfig fontconfig = Fontconfig.load();
            MemorySegment none = MemorySegment.NULL;
            MemorySegment config = fontconfig.call("FcInitLoadConfig", none, none);
            if (config.equals(none)) {
                return;
            }
            var _ = fontconfig.call("FcConfigParseAndLoadFromMemory", config, arena.allocateFrom(RULES));
            var _ = fontconfig.call("FcConfigBuildFonts", config, none);
            var _ = fontconfig.call("FcConfigAppFontAddFile", config, arena.allocateFrom(font.toString()));
            var _ = fontconfig.call("FcConfigSetCurrent", config, none);
        }
    }

    /** The library that knows the system's fonts. One signature serves all calls, since each costs the start some milliseconds. */
    private record Fontconfig(SymbolLookup symbols, MethodHandle function) {
        // The launcher grants this module native access.
        @SuppressWarnings("restricted")
        static Fontconfig load() {
            return new Fontconfig(
                    SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global()),
                    Linker.nativeLinker()
                            .downcallHandle(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ValueLayout.JAVA_INT)));
        }

        MemorySegment call(String name, MemorySegment config, MemorySegment argument) {
            try {
                return (MemorySegment) function.invokeExact(symbols.findOrThrow(name), config, argument, 0);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
