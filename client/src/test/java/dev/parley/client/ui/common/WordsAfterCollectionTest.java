package dev.parley.client.ui.common;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.part.QrCode;
import java.lang.ref.WeakReference;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** JavaFX holds a binding weakly: what shows one has to hold it, or its words stand still after a garbage collection. */
class WordsAfterCollectionTest {
    private final Texts texts = new Texts();

    @Test
    void aProblemIsStillSaidAfterwards() {
        StringProperty name = new SimpleStringProperty("");
        Label line = FxToolkit.call(() -> Problems.line(texts.bind(name::get, name)));
        collectGarbage();
        FxToolkit.run(() -> name.set("No camera was found."));
        assertThat(line.getText()).isEqualTo("No camera was found.");
        assertThat(line.isVisible()).isTrue();
        assertThat(line.isManaged()).isTrue();
        FxToolkit.run(() -> name.set(""));
        assertThat(line.isVisible()).isFalse();
        assertThat(line.isManaged()).isFalse();
    }

    @Test
    void aQrCodeIsStillNamedInTheLanguageOfTheWindow() {
        StringProperty link = new SimpleStringProperty("https://h/j#1");
        QrCode code = FxToolkit.call(() -> new QrCode(link, 100, texts.of("call.qr")));
        String english = code.getAccessibleText();
        collectGarbage();
        FxToolkit.run(() -> texts.speak(Locale.GERMAN));
        assertThat(code.getAccessibleText()).isNotEqualTo(english).isEqualTo(texts.get("call.qr"));
    }

    private static void collectGarbage() {
        WeakReference<Object> gone = new WeakReference<>(new Object());
        await().until(() -> {
            System.gc();
            return gone.refersTo(null);
        });
    }
}
