package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.SoundDevice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PactlListingTest {
    /** From PulseAudio 16, shortened. */
    private static final String SOURCES = """
            Source #0
            	State: SUSPENDED
            	Name: alsa_output.pci.analog-stereo.monitor
            	Description: Monitor of Built-in Audio
            	Volume: front-left: 65536 / 100% / 0.00 dB,   front-right: 65536 / 100% / 0.00 dB
            	        balance 0.00
            	Monitor of Sink: alsa_output.pci.analog-stereo
            	Properties:
            		device.description = "Monitor of Built-in Audio"
            		device.class = "monitor"
            	Formats:
            		pcm

            Source #12
            	State: RUNNING
            	Name: alsa_input.usb-headset
            	Description: Kopfhörer: grün
            	Monitor of Sink: n/a
            	Properties:
            		device.description = "Kopfhörer: \\"grün\\""
            	Ports:
            		analog-input: Microphone (type: Mic, priority: 8700, available)
            	Active Port: analog-input
            """;

    /** From PipeWire's server. */
    private static final String STREAMS = """
            Source Output #81
            	Driver: PipeWire
            	Owner Module: n/a
            	Client: 80
            	Source: 55
            	Properties:
            		client.api = "pipewire-pulse"
            		application.process.id = "4711"
            		application.name = "parley"
            Source Output #92
            	Driver: PipeWire
            	Properties:
            		application.process.id = "47110"
            """;

    @Test
    void readsDevicesInAnyLanguage() {
        List<PactlListing> sources = PactlListing.parse(SOURCES);
        assertThat(sources).extracting(PactlListing::index).containsExactly(0, 12);
        assertThat(SoundDirection.MICROPHONE.nameable(sources))
                .containsExactly(
                        new SoundDevice("alsa_output.pci.analog-stereo.monitor", "Monitor of Built-in Audio"),
                        new SoundDevice("alsa_input.usb-headset", "Kopfhörer: grün"));
    }

    @Test
    void offersMonitorsOnlyWhereThereIsNoMicrophone() {
        List<PactlListing> sources = PactlListing.parse(SOURCES);
        assertThat(SoundDirection.MICROPHONE.offered(sources))
                .extracting(SoundDevice::id)
                .containsExactly("alsa_input.usb-headset");
        assertThat(SoundDirection.MICROPHONE.offered(sources.subList(0, 1)))
                .extracting(SoundDevice::description)
                .containsExactly("Monitor of Built-in Audio");
    }

    @Test
    void knowsTheStreamsOfAProcess() {
        assertThat(PactlListing.parse(STREAMS))
                .extracting(stream -> stream.ownedBy(4711))
                .containsExactly(true, false);
    }

    @Test
    void readsNothingFromWhatIsNoListing() {
        assertThat(PactlListing.parse("")).isEmpty();
        assertThat(PactlListing.parse("Connection failure: Connection refused\n"))
                .isEmpty();
        String endless = Stream.generate(() -> "9").limit(40).collect(Collectors.joining());
        assertThat(PactlListing.parse("Sink #" + endless + "\n\tName: x\n")).isEmpty();
    }
}
