package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** People with two devices each at the doorbell of a simulated cluster, one who rings them, and one who watches who is there. */
final class SimulatedHomes {
    private static final int PEOPLE = 3;
    private static final int DEVICES = 2;

    final List<BoxId> boxes = new ArrayList<>();
    final List<BellClient> devices = new ArrayList<>();
    final BellClient watcher;
    final BellClient caller = new BellClient(List.of(), List.of());
    private final List<BellClient> all = new ArrayList<>();
    private final Map<BellClient, SimulatedNode.SimulatedLine> lines = new HashMap<>();
    private final Set<BellClient> away = new HashSet<>();
    private final Map<Integer, Ring> rings = new TreeMap<>();
    private final RandomGenerator random;
    private final Supplier<SimulatedNode> nodes;

    record Ring(int person, String note, boolean keep) {}

    /** @param nodes one that takes people */
    SimulatedHomes(RandomGenerator random, Supplier<SimulatedNode> nodes) {
        this.random = random;
        this.nodes = nodes;
        for (int person = 0; person < PEOPLE; person++) {
            byte[] key = new byte[ListenKey.BYTES];
            random.nextBytes(key);
            ListenKey listens = ListenKey.of(key);
            boxes.add(listens.box());
            for (int device = 0; device < DEVICES; device++) {
                devices.add(new BellClient(List.of(listens), List.of()));
            }
        }
        watcher = new BellClient(List.of(), boxes);
        all.addAll(devices);
        all.add(watcher);
        all.add(caller);
    }

    List<BellClient> devicesOf(int person) {
        return devices.subList(person * DEVICES, (person + 1) * DEVICES);
    }

    /** Goes, and does not come back. */
    void leave(BellClient device) {
        away.add(device);
        device.hangUp();
    }

    SimulatedNode nodeOf(BellClient device) {
        return lines.get(device).node;
    }

    /** What one of them does next. */
    void step(boolean talking) {
        BellClient one = all.get(random.nextInt(all.size()));
        SimulatedNode.SimulatedLine line = lines.get(one);
        if (line != null && one.isOnline()) {
            String text = line.toClient.poll();
            if (text != null) {
                one.heard(line, text);
            } else if (!line.open) {
                one.disconnected(line);
            }
        } else if (random.nextInt(5) == 0 && !away.contains(one)) {
            SimulatedNode node = nodes.get();
            if (!node.drains) {
                SimulatedNode.SimulatedLine next = node.connect();
                lines.put(one, next);
                one.connected(next);
            }
        }
        if (random.nextInt(10) == 0) {
            one.ping();
        }
        if (talking && random.nextInt(120) == 0) {
            ring(random.nextInt(PEOPLE), random.nextBoolean());
        }
    }

    /** Answers with its number, or 0. */
    int ring(int person, boolean keep) {
        String note = "n" + rings.size() + "p" + person;
        int ref = caller.ring(boxes.get(person), note, keep);
        if (ref > 0) {
            rings.put(ref, new Ring(person, note, keep));
        }
        return ref;
    }

    boolean allAreAtHome() {
        return devices.stream().allMatch(BellClient::isListening)
                && boxes.stream().allMatch(box -> Boolean.TRUE.equals(watcher.sees(box)));
    }

    /** Whether both devices of somebody heard that ring, and the caller of it. */
    boolean cameToBoth(int ref) {
        Ring ring = rings.get(ref);
        ServerMessage.Rung answer = caller.rung(ref);
        return answer != null
                && answer.heard() == DEVICES
                && devicesOf(ring.person()).stream()
                        .allMatch(device -> device.notes().contains(ring.note()));
    }

    int kept() {
        return (int) rings.keySet().stream().filter(this::wasKept).count();
    }

    private boolean wasKept(int ref) {
        ServerMessage.Rung answer = caller.rung(ref);
        return answer != null && answer.kept();
    }

    /** What was to wait and has not come. */
    private List<String> missing() {
        return rings.entrySet().stream()
                .filter(each -> wasKept(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(ring -> devicesOf(ring.person()).stream()
                        .noneMatch(device -> device.notes().contains(ring.note())))
                .map(Ring::note)
                .toList();
    }

    boolean everythingCame() {
        return missing().isEmpty();
    }

    /** What is wrong, once all is quiet. */
    List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        devices.forEach(device ->
                device.doubled().forEach(note -> wrongs.add("doubled: " + note + " came twice over one line")));
        missing().forEach(note -> wrongs.add("lost: " + note + " was to wait, and came to nobody"));
        for (BellClient device : devices) {
            int person = devices.indexOf(device) / DEVICES;
            device.notes().stream()
                    .filter(note -> !note.endsWith("p" + person))
                    .forEach(note -> wrongs.add("astray: " + note + " came to somebody else"));
        }
        return wrongs;
    }
}
