package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Moves, hides, shows and restacks windows as fast as the server does it, until it is closed. */
public final class Movement implements AutoCloseable {
    private static final int BLUE = 0x0000FF;

    private final XClient client;
    private final AtomicInteger steps = new AtomicInteger();
    private final CompletableFuture<Void> moves;
    private volatile boolean ends;

    /** @param below lies below both and is painted anew after each step, as a program does that is told what was uncovered */
    public Movement(XClient client, int secret, int above, int below) {
        this.client = client;
        this.moves = CompletableFuture.runAsync(() -> {
            try {
                move(secret, above, below);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void move(int secret, int above, int below) throws IOException {
        Random random = new Random(1);
        while (!ends) {
            switch (random.nextInt(6)) {
                case 0 -> client.raise(secret);
                case 1 -> client.raise(above);
                case 2 -> client.move(above, random.nextInt(1100), random.nextInt(600));
                default -> client.move(secret, random.nextInt(700), random.nextInt(400));
            }
            client.fill(below, new Box(0, 0, 1283, 721), BLUE);
            steps.incrementAndGet();
        }
    }

    public int steps() {
        return steps.get();
    }

    @Override
    public void close() {
        ends = true;
        moves.join();
        client.close();
    }
}
