package dev.parley.client.compare.screen;

import dev.parley.client.compare.pair.Pair;
import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * A page of text that fills a screen, above all windows, and is scrolled by three lines ten times a second. Above it stands the code of the
 * test picture, as wide as the screen, which says when that was; below it a ribbon of another grey each time, by which the picture is found
 * where it is shown. One thread of its own.
 */
@SuppressWarnings("restricted")
public final class ScrollingPage implements AutoCloseable {
    private static final int STEP_MILLIS = 100;
    private static final int LINE = 16;
    private static final int STEP = 3 * LINE;
    private static final int RIBBON = 48;
    private static final int GREYS = 3;
    private static final int GREY = 0x5f5f5f;
    private static final int LETTERS = 26;
    private static final int DEPTH = 24;
    private static final int IN_PIXELS = 2;
    private static final int PAD = 32;
    private static final int BYTES_OF_ATTRIBUTES = 112;
    private static final int OVERRIDE_AT = 88;
    private static final long OVERRIDE = 1 << 9;
    private static final int BLACK_BELOW = 126;

    /** In the picture that the code is read from, it has this part of the height. */
    private static final int CODE_PARTS = 45;

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
    private final MemoryLayout pointer = ValueLayout.ADDRESS;
    private final MemoryLayout number = ValueLayout.JAVA_INT;
    private final MemoryLayout id = ValueLayout.JAVA_LONG;
    private final MemorySegment display;
    private final long window;
    private final long pixmap;
    private final MemorySegment context;
    private final MemorySegment visual;
    private final int width;
    private final int height;
    private final Random random = new Random(1);
    private final CompletableFuture<Void> moves;
    private volatile boolean scrolls;
    private volatile boolean over;
    private long step;

    public ScrollingPage(String name, int width, int height) {
        this.width = width;
        this.height = height;
        display = (MemorySegment) call("XOpenDisplay", pointer, arena.allocateFrom(name), pointer);
        long root = (long) call("XDefaultRootWindow", id, display, pointer);
        visual = (MemorySegment) call("XDefaultVisual", pointer, display, pointer, 0, number);
        MemorySegment attributes = arena.allocate(BYTES_OF_ATTRIBUTES, Long.BYTES);
        attributes.set(ValueLayout.JAVA_INT, OVERRIDE_AT, 1);
        window = (long) call(
                "XCreateWindow",
                id,
                display,
                pointer,
                root,
                id,
                0,
                number,
                0,
                number,
                width,
                number,
                height,
                number,
                0,
                number,
                DEPTH,
                number,
                1,
                number,
                visual,
                pointer,
                OVERRIDE,
                id,
                attributes,
                pointer);
        pixmap = (long)
                call("XCreatePixmap", id, display, pointer, window, id, width, number, height, number, DEPTH, number);
        context = (MemorySegment)
                call("XCreateGC", pointer, display, pointer, window, id, 0L, id, MemorySegment.NULL, pointer);
        call("XMapRaised", number, display, pointer, window, id);
        text(0, height);
        show();
        moves = CompletableFuture.runAsync(this::run);
    }

    /** Calls a function with arguments that each have their type behind them. */
    private Object call(String name, MemoryLayout result, Object... arguments) {
        MemoryLayout[] types = new MemoryLayout[arguments.length / 2];
        Object[] values = new Object[types.length];
        for (int at = 0; at < types.length; at++) {
            values[at] = arguments[2 * at];
            types[at] = (MemoryLayout) arguments[2 * at + 1];
        }
        try {
            return Linker.nativeLinker()
                    .downcallHandle(x11.findOrThrow(name), FunctionDescriptor.of(result, types))
                    .invokeWithArguments(values);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    public void scroll(boolean on) {
        scrolls = on;
    }

    private void run() {
        while (!over) {
            if (scrolls) {
                int top = codeHeight();
                int bottom = height - RIBBON;
                copy(pixmap, pixmap, top + STEP, bottom - top - STEP, top);
                text(bottom - STEP, STEP);
                code();
                ribbon();
                call("XRaiseWindow", number, display, pointer, window, id);
                show();
            }
            Pair.pause(STEP_MILLIS);
        }
    }

    private int codeHeight() {
        return 2 * 2 * height / CODE_PARTS;
    }

    private void show() {
        copy(pixmap, window, 0, height, 0);
        call("XSync", number, display, pointer, 0, number);
    }

    private void copy(long from, long to, int y, int rows, int toY) {
        call(
                "XCopyArea",
                number,
                display,
                pointer,
                from,
                id,
                to,
                id,
                context,
                pointer,
                0,
                number,
                y,
                number,
                width,
                number,
                rows,
                number,
                0,
                number,
                toY,
                number);
    }

    private void text(int y, int rows) {
        BufferedImage picture = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, rows);
        paint.setColor(Color.BLACK);
        paint.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 13));
        for (int base = LINE - 3; base < rows; base += LINE) {
            StringBuilder line = new StringBuilder();
            int letters = random.nextInt(width / 10);
            while (line.length() < letters) {
                line.append((char) (random.nextInt(6) == 0 ? ' ' : 'a' + random.nextInt(LETTERS)));
            }
            paint.drawString(line.toString(), 4, base);
        }
        put(picture.getRGB(0, 0, width, rows, null, 0, width), y, rows);
    }

    private void code() {
        I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        new TestPicture().render(new TestPictureCode(++step, System.currentTimeMillis()), planes);
        int rows = codeHeight();
        int[] pixels = new int[width * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                int luma = planes.y()
                        .get(y * TestPicture.HEIGHT / height * planes.strideY() + x * TestPicture.WIDTH / width);
                pixels[y * width + x] = (luma & 0xff) > BLACK_BELOW ? 0xffffff : 0;
            }
        }
        put(pixels, 0, rows);
    }

    private void ribbon() {
        int[] pixels = new int[width * RIBBON];
        Arrays.fill(pixels, (int) (step % GREYS) * GREY);
        put(pixels, height - RIBBON, RIBBON);
    }

    private void put(int[] pixels, int y, int rows) {
        try (Arena here = Arena.ofConfined()) {
            MemorySegment bytes = here.allocateFrom(ValueLayout.JAVA_INT, pixels);
            MemorySegment image = (MemorySegment) call(
                    "XCreateImage",
                    pointer,
                    display,
                    pointer,
                    visual,
                    pointer,
                    DEPTH,
                    number,
                    IN_PIXELS,
                    number,
                    0,
                    number,
                    bytes,
                    pointer,
                    width,
                    number,
                    rows,
                    number,
                    PAD,
                    number,
                    0,
                    number);
            call(
                    "XPutImage",
                    number,
                    display,
                    pointer,
                    pixmap,
                    id,
                    context,
                    pointer,
                    image,
                    pointer,
                    0,
                    number,
                    0,
                    number,
                    0,
                    number,
                    y,
                    number,
                    width,
                    number,
                    rows,
                    number);
            call("XFree", number, image, pointer);
        }
    }

    @Override
    public void close() {
        over = true;
        moves.join();
        call("XCloseDisplay", number, display, pointer);
        arena.close();
    }
}
