package dev.parley.client.ui.shell;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.share.PickerView;
import dev.parley.client.ui.share.PickerViewModel;
import dev.parley.client.ui.share.RegionStages;
import dev.parley.client.ui.share.ShareStages;
import dev.parley.client.ui.share.ShareViewModel;
import dev.parley.client.ui.system.ChooserPort;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** All that is about showing something to the others, tied together. FX thread. */
public final class Sharing {
    private final ShareViewModel share;
    private final PickerViewModel picker;
    private final RegionStages regions;
    private final ShareStages stages;
    private final StackPane layer = new StackPane();

    /** @param tell says something that happened, for a while */
    Sharing(
            EngineModel engine,
            Pictures pictures,
            Texts texts,
            ChooserPort chooser,
            Consumer<String> tell,
            ObservableValue<Boolean> dark) {
        share = new ShareViewModel(engine, texts, tell);
        regions = new RegionStages(texts, dark);
        picker = new PickerViewModel(engine, share, texts, chooser, regions);
        stages = new ShareStages(share, pictures, texts, dark);
        layer.visibleProperty().bind(picker.opened());
        picker.opened().subscribe(now -> {
            if (now && layer.getChildren().isEmpty()) {
                layer.getChildren().add(new PickerView(picker, share.sharing(), pictures, texts));
            }
        });
    }

    /** Above the screens: where the picker is, from the first time on that it is opened. */
    StackPane layer() {
        return layer;
    }

    /** What of it stands above other windows. */
    void frame(Stage window, Runnable toFront) {
        regions.aside(window);
        stages.beside(window, toFront);
    }

    /** Whether one is in a call now. */
    void inCall(boolean now) {
        if (!now) {
            picker.close();
            share.callEnded();
        }
    }

    ShareViewModel share() {
        return share;
    }

    public PickerViewModel picker() {
        return picker;
    }
}
