package dev.parley.client.ui.share;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether what this computer plays is shared along with what is shown. FX thread. */
public final class ShareSound {
    private final EngineModel engine;
    private final Texts texts;
    private final Consumer<String> tell;
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    ShareSound(EngineModel engine, Texts texts, Consumer<String> tell) {
        this.engine = engine;
        this.texts = texts;
        this.tell = tell;
        engine.listen(notice -> {
            if (notice instanceof Notice.OwnSound sound) {
                on(sound);
            }
        });
    }

    private void on(Notice.OwnSound sound) {
        if (sound.state() == ShareState.FAILED) {
            tell.accept(texts.reason(sound.reason(), sound.sentence()));
        }
    }

    /** What is chosen for this share, and for the next one. */
    public BooleanProperty wanted() {
        return wanted;
    }

    /** Turns it on or off for what is shown now. */
    void toggle() {
        wanted.set(!wanted.get());
        engine.send(new ShareCommand.ShareSound(wanted.get()));
    }
}
