package dev.parley.client.rtc.sound;

import dev.parley.client.control.media.SoundDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this process's streams of one direction to the chosen device. Confined to the routing's thread.
 *
 * <p>A stream is moved once for each device, so that whoever moves it elsewhere by the system's own mixer is not fought.
 */
final class StreamRoute {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRoute.class);

    private final SoundDirection direction;
    private final Pactl pactl;
    private final long pid;
    private final Map<Integer, String> placed = new HashMap<>();
    private boolean chosen;
    private Optional<String> wanted = Optional.empty();
    private Consumer<ChosenDevice> answers = _ -> {};
    private @Nullable ChosenDevice told;

    StreamRoute(SoundDirection direction, Pactl pactl, long pid) {
        this.direction = direction;
        this.pactl = pactl;
        this.pid = pid;
    }

    /** Before the first choice nothing is moved: the sound server may remember better where this program's streams go. */
    void choose(Optional<String> name, Consumer<ChosenDevice> answerTo) {
        chosen = true;
        wanted = name;
        answers = answerTo;
        told = null;
    }

    /** Whether a device was named, which may go and come. */
    boolean watches() {
        return wanted.isPresent();
    }

    void look() {
        if (!chosen) {
            return;
        }
        Optional<List<SoundDevice>> devices = pactl.list(direction.devices).map(direction::nameable);
        if (devices.isEmpty()) {
            if (told == null) {
                tell(
                        Optional.empty(),
                        wanted.map(name -> ", not \"" + name + "\"").orElse(""));
            }
            return;
        }
        Optional<SoundDevice> device = wanted.flatMap(name -> find(devices.get(), name));
        tell(device, wanted.map(name -> ", since \"" + name + "\" is not there").orElse(""));
        place(device.map(SoundDevice::id).orElse(direction.defaultDevice));
    }

    private void tell(Optional<SoundDevice> device, String whyDefault) {
        ChosenDevice now = new ChosenDevice(
                wanted, device, device.map(SoundDevice::description).orElse(direction.defaultDescription + whyDefault));
        if (!now.equals(told)) {
            told = now;
            answers.accept(now);
        }
    }

    private void place(String target) {
        List<Integer> streams = pactl.list(direction.streams).orElse(List.of()).stream()
                .filter(stream -> stream.ownedBy(pid))
                .map(PactlListing::index)
                .toList();
        placed.keySet().retainAll(streams);
        for (int stream : streams) {
            if (!target.equals(placed.get(stream))
                    && pactl.run(direction.move, String.valueOf(stream), target).isPresent()) {
                LOG.debug("a stream of {} was moved", direction);
                placed.put(stream, target);
            }
        }
    }

    /** By id, or else by description, as the command line has it. */
    private static Optional<SoundDevice> find(List<SoundDevice> devices, String name) {
        return devices.stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .or(() -> devices.stream()
                        .filter(each -> each.description().equals(name))
                        .findFirst());
    }
}
