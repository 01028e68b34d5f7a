package dev.parley.client.ui.common.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.ProgramIcon;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What a desktop's list of windows takes for the program. */
class ProgramNameTest {
    @Test
    void isParleyAndNotJava() throws IOException {
        FxToolkit.run(FxThread::nameProgram);
        assertThat(FxToolkit.call(() -> Application.GetApplication().getName())).isEqualTo("Parley");
        assertThat(Path.of(System.getProperty("parley.root"), "scripts", "launch"))
                .content()
                .contains("--add-exports javafx.graphics/com.sun.glass.ui=dev.parley.client");
    }

    @Test
    void itsIconIsDrawnInEachSize() {
        Stage stage = FxToolkit.call(() -> {
            Stage made = new Stage();
            ProgramIcon.dress(made);
            return made;
        });
        assertThat(stage.getIcons()).extracting(Image::getWidth).containsExactly(16.0, 32.0, 64.0, 128.0);
        Image large = stage.getIcons().getLast();
        assertThat(large.getPixelReader().getPixelFormat().getType())
                .as("what JavaFX takes for an icon")
                .isEqualTo(PixelFormat.Type.BYTE_BGRA_PRE);
        assertThat(large.getPixelReader().getColor(0, 0).getOpacity())
                .as("outside")
                .isZero();
        assertThat(large.getPixelReader().getColor(64, 6)).isEqualTo(Color.web("#0061d3"));
        assertThat(large.getPixelReader().getColor(36, 36)).isEqualTo(Color.WHITE);
    }
}
