package dev.parley.client.ui.shell.staged;

import dev.parley.client.call.message.MediaKind;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureWriter;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's end of all pictures: somebody in a bright room for each camera, a page for each screen. */
final class StagedPictures implements AutoCloseable {
    private static final double ASPECT = 16.0 / 9;

    private final Path folder;
    private final Map<TileId, PictureWriter> writers = new HashMap<>();
    private final Map<TileId, Command.ShowPicture> wishes = new HashMap<>();
    private boolean there;
    private int files;

    StagedPictures(Path folder) {
        this.folder = folder;
    }

    /** From now on there are some; returns those that were wished for before. */
    List<Notice> begin() {
        there = true;
        return List.copyOf(wishes.values()).stream()
                .flatMap(wish -> paint(wish).stream())
                .toList();
    }

    boolean has(TileId tile) {
        return there && writers.containsKey(tile);
    }

    /** Paints what is wanted; empty if there are no pictures. */
    Optional<Notice> paint(Command.ShowPicture wanted) {
        wishes.put(wanted.tile(), wanted);
        if (!there) {
            return Optional.empty();
        }
        int width = (int) Math.min(wanted.width(), Math.round(wanted.height() * ASPECT));
        int height = (int) Math.min(wanted.height(), Math.round(wanted.width() / ASPECT));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (wanted.tile().kind() == MediaKind.SCREEN) {
            page(pen, width, height);
        } else {
            somebody(pen, width, height, wanted.tile().hashCode());
        }
        pen.dispose();
        try {
            PictureWriter writer =
                    new PictureWriter(folder.resolve("picture-" + files++), wanted.width(), wanted.height());
            writer.next()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .put(image.getRGB(0, 0, width, height, null, 0, width));
            writer.publish(width, height, 0, 0);
            PictureWriter before = writers.put(wanted.tile(), writer);
            if (before != null) {
                before.close();
            }
            return Optional.of(
                    new Notice.PictureShared(wanted.tile(), writer.path().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void somebody(Graphics2D pen, int width, int height, int seed) {
        float hue = Math.floorMod(seed, 97) / 97f;
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.08f, 0.99f), width, height, Color.getHSBColor(hue, 0.3f, 0.8f)));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(Color.getHSBColor(hue + 0.4f, 0.5f, 0.45f));
        pen.fillOval(width / 2 - height * 45 / 100, height * 66 / 100, height * 90 / 100, height * 80 / 100);
        pen.setPaint(Color.getHSBColor(0.07f, 0.4f, 0.5f + Math.floorMod(seed, 5) / 10f));
        pen.fillOval(width / 2 - height * 18 / 100, height * 22 / 100, height * 36 / 100, height * 46 / 100);
    }

    private static void page(Graphics2D pen, int width, int height) {
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new Color(0x35, 0x50, 0x70));
        pen.fillRect(width / 16, height / 12, width / 2, height / 14);
        pen.setPaint(new Color(0x70, 0x78, 0x80));
        for (int line = 0; line < 14; line++) {
            pen.fillRect(
                    width / 16,
                    height * (5 + line) / 20,
                    width * (line % 4 == 3 ? 9 : 14) / 16,
                    Math.max(1, height / 70));
        }
    }

    @Override
    public void close() {
        writers.values().forEach(PictureWriter::close);
    }
}
