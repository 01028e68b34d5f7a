package dev.parley.client.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.shell.staged.StagedTraces;
import dev.parley.client.ui.system.ClipboardPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class CrashesViewModelTest {
    private final ViewModels with = new ViewModels();
    private final StagedTraces traces = new StagedTraces();
    private final StagedClipboard clipboard = new StagedClipboard();
    private final CrashesViewModel crashes = new CrashesViewModel(traces, clipboard, with.texts, Runnable::run);

    @Test
    void nothingIsSaidWhereNothingHappened() {
        crashes.refresh();
        assertThat(crashes.some().get()).isFalse();
    }

    @Test
    void aReportIsShownCopiedAndDeleted() {
        traces.crashes = List.of("end: signal SIGABRT\n", "end: signal SIGSEGV\n");
        crashes.refresh();
        assertThat(crashes.some().get()).isTrue();
        assertThat(crashes.text().get()).isEqualTo("end: signal SIGABRT\n\nend: signal SIGSEGV\n");
        assertThat(crashes.openWords().get()).isEqualTo("Show");
        crashes.open().set(true);
        assertThat(crashes.openWords().get()).isEqualTo("Hide");
        with.texts.speak(Locale.GERMAN);
        assertThat(crashes.words().get()).startsWith("Parley wurde unerwartet beendet.");

        crashes.copy();
        assertThat(clipboard.text).contains("SIGABRT");
        crashes.delete();
        assertThat(crashes.some().get()).isFalse();
        assertThat(crashes.open().get()).isFalse();
    }

    private static final class StagedClipboard implements ClipboardPort {
        private String text = "";

        @Override
        public void copy(String next) {
            text = next;
        }

        @Override
        public void copy(Image picture) {}

        @Override
        public String text() {
            return text;
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public void clear() {
            text = "";
        }
    }
}
