package dev.parley.client.ui.call;

import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.ui.common.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** Marks somebody who is in the call with a browser, and says to the pointer what that means. FX thread. */
final class BrowserMark extends Label {
    private static final double WIDEST = 320;

    BrowserMark(MemberViewModel member, Texts texts) {
        FontIcon icon = new FontIcon(Material2RoundAL.LANGUAGE);
        icon.getStyleClass().add("sign-browser");
        setGraphic(icon);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty().bind(texts.of("call.inBrowser"));
        accessibleHelpProperty().bind(texts.of("call.inBrowser.why"));
        Tooltip why = new Tooltip();
        why.setWrapText(true);
        why.setMaxWidth(WIDEST);
        why.textProperty().bind(texts.of("call.inBrowser.why"));
        setTooltip(why);
        ObservableValue<Boolean> there = member.member().map(MemberSnapshot::inBrowser);
        visibleProperty().bind(there);
        managedProperty().bind(there);
    }
}
