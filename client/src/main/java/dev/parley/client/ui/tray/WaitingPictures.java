package dev.parley.client.ui.tray;

import dev.parley.client.ui.tray.TrayPort.Picture;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The program's icon for the tray while it waits, as {@link TrayPictures} draws it, for a process that draws nothing. In the file lie, for each
 * picture, its side and then its pixels row by row, each as four bytes with the highest first.
 */
public final class WaitingPictures {
    static final String FILE = "waiting.argb";

    private WaitingPictures() {}

    public static List<Picture> read() {
        try (InputStream file = WaitingPictures.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            DataInputStream in = new DataInputStream(file);
            List<Picture> pictures = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                int side = in.readInt();
                int[] argb = new int[side * side];
                for (int at = 0; at < argb.length; at++) {
                    argb[at] = in.readInt();
                }
                pictures.add(new Picture(side, side, argb));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
