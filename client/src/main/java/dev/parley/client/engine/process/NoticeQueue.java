package dev.parley.client.engine.process;

import dev.parley.client.control.GestureNotice;
import dev.parley.client.control.Notice;
import dev.parley.client.control.PointingNotice;
import dev.parley.client.control.RoomNotice;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.pointing.PointingMark;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a face that reads slowly. Bounded: of a state only the newest waits, and what is no state is counted and
 * dropped when too much of it waits, so that a face that stops reading cannot stall a call or fill the memory.
 */
public final class NoticeQueue {
    static final int CAPACITY = 1024;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<Object, Entry> newest = new HashMap<>();
    private long lost;
    private boolean closed;

    /** Any thread; never waits for the reader. */
    public synchronized void put(Notice notice) {
        Object key = key(notice);
        Entry waiting = key == null ? null : newest.get(key);
        if (waiting != null) {
            waiting.notice = notice;
            return;
        }
        if (notice instanceof PointingNotice.Pointed && entries.size() >= CAPACITY / 2) {
            return; // It shows what is now, and nobody has seen the marks before it.
        }
        if (entries.size() >= CAPACITY) {
            lost++;
            return;
        }
        Entry entry = new Entry(key, notice);
        entries.add(entry);
        if (key != null) {
            newest.put(key, entry);
        }
        notifyAll();
    }

    /** Waits for the next notice; empty once the queue is closed and drained. */
    public synchronized Optional<Notice> take() throws InterruptedException {
        while (entries.isEmpty() && lost == 0 && !closed) {
            wait();
        }
        if (lost > 0 && entries.size() < CAPACITY / 2) {
            Notice notice = new Notice.NoticesLost(lost);
            lost = 0;
            return Optional.of(notice);
        }
        Entry entry = entries.poll();
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.key != null) {
            newest.remove(entry.key);
        }
        return Optional.of(entry.notice);
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** What a newer notice of the same key replaces; null for a notice that is an event of its own. */
    private static @Nullable Object key(Notice notice) {
        return switch (notice) {
            case Notice.Call(long join, var _) -> new OfJoin(join, Notice.Call.class);
            case Notice.Present(long look, var _, var _) -> new OfJoin(look, Notice.Present.class);
            case RoomNotice.Room room -> new OfJoin(room.join(), RoomNotice.Room.class);
            case Notice.Levels _ -> Notice.Levels.class;
            case Notice.Statistics(long join, PeerId peer, var _) -> new OfJoin(join, peer);
            case GestureNotice.Hands(long join, var _) -> new OfJoin(join, GestureNotice.Hands.class);
            case PointingNotice.Pointed(long join, PeerId from, var sharer, var mark) ->
                switch (mark) {
                    case PointingMark.At _, PointingMark.Gone _ ->
                        new OfJoin(join, new PointerOf(from, Optional.ofNullable(sharer)));
                    case PointingMark.Ink _, PointingMark.Click _ -> null;
                };
            case PointingNotice.PointingAllowed(long join, PeerId sharer, var _) ->
                new OfJoin(join, new PointerOf(sharer, Optional.of(sharer)));
            case VerificationNotice now -> new OfJoin(now.join(), new VerificationOf(now.peer()));
            case Notice.Sources _ -> Notice.Sources.class;
            case Notice.SharedSound(long join, PeerId peer, var _, var _, var _, var _) ->
                new OfJoin(join, new SoundOf(peer));
            case Notice.OwnSound(long join, var _, var _, var _) -> new OfJoin(join, Notice.OwnSound.class);
            case Notice.PictureShared(TileId tile, var _) -> tile;
            case Notice.FilesProgress progress -> progress.transfer();
            case Notice.PeerLeft _,
                    Notice.FirstPicture _,
                    Notice.PictureFailed _,
                    Notice.Sharing _,
                    ShareNotice _,
                    Notice.Device _,
                    Notice.Devices _,
                    GestureNotice.Reaction _,
                    PointingNotice.PointingCleared _,
                    Notice.FilesOffered _,
                    Notice.FilesDone _,
                    Notice.FilesFailed _,
                    Notice.FilesKnown _,
                    RoomNotice.RoomTrouble _,
                    RoomNotice.Invited _,
                    Notice.AboutEngine _,
                    Notice.AboutChat _ -> null;
        };
    }

    /** What is told of one call gives way to nothing that is told of another. */
    private record OfJoin(long join, Object subject) {}

    private record PointerOf(PeerId from, Optional<PeerId> sharer) {}

    private record VerificationOf(PeerId peer) {}

    private record SoundOf(PeerId sharer) {}

    private static final class Entry {
        private final @Nullable Object key;
        private Notice notice;

        private Entry(@Nullable Object key, Notice notice) {
            this.key = key;
            this.notice = notice;
        }
    }
}
