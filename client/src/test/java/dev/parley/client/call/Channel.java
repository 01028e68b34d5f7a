package dev.parley.client.call;

import java.util.ArrayDeque;
import java.util.Deque;

/** One direction of a session at the signaling server: in order, and kept while the socket is down. */
final class Channel {
    private final World world;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean up = true;
    private boolean moving;
    private int session;

    Channel(World world) {
        this.world = world;
    }

    void send(Runnable delivery) {
        waiting.add(delivery);
        move();
    }

    void up(boolean next) {
        up = next;
        move();
    }

    /** The session is lost, and with it what it kept. */
    void clear() {
        waiting.clear();
        session++;
        moving = false;
    }

    private void move() {
        if (!up || moving || waiting.isEmpty()) {
            return;
        }
        moving = true;
        int sent = session;
        world.after(world.upTo(world.chance(0.05) ? 800 : 30), () -> {
            if (sent != session) {
                return;
            }
            moving = false;
            if (up) {
                waiting.remove().run();
            }
            move();
        });
    }
}
