package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundALIkonHandler;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The browser page draws the window's icons: its outlines are those of the font that the window has. */
class PageSignsTest {
    private static final Path SIGNS =
            Path.of(System.getProperty("parley.root"), "signaling-server/src/main/resources/web/common/signs.js");
    private static final Pattern SIGN = Pattern.compile("  // (?<icon>[A-Z_]+)\\R  \\w+:(?<path>[^,]+),\\R");
    private static final float SQUARE = 24;

    @Test
    void areTheIconsOfTheWindow() throws Exception {
        Map<String, Ikon> icons = Stream.<Ikon>concat(
                        Arrays.stream(Material2RoundAL.values()), Arrays.stream(Material2RoundMZ.values()))
                .collect(Collectors.toMap(Object::toString, Function.identity()));
        Font font = font();
        Matcher sign = SIGN.matcher(Files.readString(SIGNS));
        int found = 0;
        for (; sign.find(); found++) {
            String path = sign.group("path").replaceAll("[\\s+']*'[\\s+']*", "");
            assertThat(path).as(sign.group("icon")).isEqualTo(outline(font, icons.get(sign.group("icon"))));
        }
        assertThat(found).isGreaterThan(20);
    }

    private static Font font() throws IOException, FontFormatException {
        String name = new Material2RoundALIkonHandler().getFontResource().getPath();
        try (InputStream in = Material2RoundAL.class.getResourceAsStream(name.substring(name.indexOf("/META-INF")))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SQUARE);
        }
    }

    private static String outline(Font font, Ikon icon) {
        String glyph = Character.toString(icon.getCode());
        Shape shape = font.createGlyphVector(new FontRenderContext(null, true, true), glyph)
                .getOutline(0, SQUARE);
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(points);
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
            path.append("MLQCz".charAt(kind))
                    .append(Arrays.stream(points, 0, numbers)
                            .mapToObj(PageSignsTest::brief)
                            .collect(Collectors.joining(" ")));
        }
        return path.toString();
    }

    private static String brief(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "").replaceFirst("^0(?=\\.)", "");
    }
}
