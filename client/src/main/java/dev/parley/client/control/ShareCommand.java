package dev.parley.client.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.text.Required;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a face asks for about that which is shown to the others as one's screen. */
public sealed interface ShareCommand extends Command.AboutSharing {

    /** Tells by {@link Notice.Sources} what can be shared, now and whenever it changes, until it is off. */
    @JsonTypeName("listSources")
    record ListSources(boolean on) implements ShareCommand {}

    /**
     * Begins to share in the call that lasts, or goes on with another source; it ends with the call.
     *
     * @param motion whether many pictures a second matter more than each of them, as for films
     * @param sound whether what this computer plays is shared along with it, without the call's own voices
     * @param restore what {@link ShareNotice.ShareRestorable} told of it, for a desktop that else would ask again; null for nothing
     */
    @JsonTypeName("share")
    record Share(
            ShareSource source,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean motion,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean sound,

            @JsonProperty(isRequired = OptBoolean.FALSE) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String restore)
            implements ShareCommand {
        static final int MAX_RESTORE = 1024;

        public Share {
            Required.present("source", source);
            if (restore != null) {
                Required.text("restore", restore, MAX_RESTORE);
            }
        }

        public Share(ShareSource source) {
            this(source, false);
        }

        public Share(ShareSource source, boolean motion) {
            this(source, motion, false, null);
        }

        public Share(ShareSource source, boolean motion, boolean sound) {
            this(source, motion, sound, null);
        }

        public Share withSound(boolean on) {
            return new Share(source, motion, on, restore);
        }

        public Share restoring(@Nullable String word) {
            return new Share(source, motion, sound, word);
        }
    }

    /** Shares what this computer plays along with what is shared now, or no longer. */
    @JsonTypeName("shareSound")
    record ShareSound(boolean on) implements ShareCommand {}

    /** Plays the sound of this member's share so loud from now on, in percent of what they send, until the call ends. */
    @JsonTypeName("shareVolume")
    record ShareVolume(PeerId peer, int percent) implements ShareCommand {
        public static final int MAX_PERCENT = 200;

        public ShareVolume {
            Required.present("peer", peer);
            Required.range("percent", percent, 0, MAX_PERCENT);
        }
    }

    @JsonTypeName("stopSharing")
    record StopSharing() implements ShareCommand {}

    /** What the others see instead; holds until the share is stopped, also for the next source. */
    @JsonTypeName("holdShare")
    record HoldShare(ShareHold hold) implements ShareCommand {
        public HoldShare {
            Required.present("hold", hold);
        }
    }

    /** Windows of which nothing ever leaves this computer, wherever they are, until others are named. */
    @JsonTypeName("maskWindows")
    record MaskWindows(List<String> windows) implements ShareCommand {
        public static final int MAX_WINDOWS = 100;

        /** @param windows ids as {@code 0x} and hexadecimal digits */
        public MaskWindows {
            Required.present("windows", windows);
            windows = List.copyOf(windows);
            Required.range("windows", windows.size(), 0, MAX_WINDOWS);
            for (String each : windows) {
                if (new ShareSource.Window(each).id().isEmpty()) {
                    throw new IllegalArgumentException(
                            "windows must be ids as 0x and hexadecimal digits, and \"" + each + "\" is none");
                }
            }
        }

        public Set<Long> ids() {
            return windows.stream()
                    .flatMapToLong(each -> new ShareSource.Window(each).id().stream())
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Parts of the desktop that are black in what is shared, whatever is there, until others are named. */
    @JsonTypeName("coverRegions")
    record CoverRegions(List<ShareSource> regions) implements ShareCommand {
        public static final int MAX_REGIONS = 20;

        public CoverRegions {
            Required.present("regions", regions);
            regions = List.copyOf(regions);
            Required.range("regions", regions.size(), 0, MAX_REGIONS);
            for (ShareSource each : regions) {
                if (!(each instanceof ShareSource.Region)) {
                    throw new IllegalArgumentException(
                            "regions must be written as region:WxH+X+Y, and \"" + each.text() + "\" is none");
                }
            }
        }

        public List<ShareSource.Region> parts() {
            return regions.stream().map(ShareSource.Region.class::cast).toList();
        }
    }
}
