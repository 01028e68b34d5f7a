package dev.parley.client.ui.call.verify;

import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.Texts;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** How sure one can be of all in the call: as sure as of the one of whom one is least. FX thread. */
public final class WholeMark extends Label {
    private static final double WIDEST = 320;

    private final CallMembers roster;
    private final Texts texts;
    private final FontIcon sign = new FontIcon(Material2RoundMZ.VERIFIED_USER);
    private final Tooltip why = new Tooltip();
    private final InvalidationListener look = _ -> look();

    public WholeMark(CallMembers roster, Texts texts) {
        this.roster = roster;
        this.texts = texts;
        setId("whole-mark");
        setGraphic(sign);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        why.setWrapText(true);
        why.setMaxWidth(WIDEST);
        setTooltip(why);
        managedProperty().bind(visibleProperty());
        roster.members().addListener((InvalidationListener) _ -> follow());
        texts.locale().subscribe(_ -> look());
        follow();
    }

    private void follow() {
        for (MemberViewModel member : roster.members()) {
            member.verification().removeListener(look);
            member.verification().addListener(look);
            member.contact().removeListener(look);
            member.contact().addListener(look);
        }
        look();
    }

    private void look() {
        boolean unsafe = roster.members().stream().anyMatch(MemberViewModel::unsafe);
        boolean sure = !roster.members().isEmpty() && roster.members().stream().allMatch(MemberViewModel::sure);
        setVisible(unsafe || sure);
        sign.setIconCode(unsafe ? Material2RoundMZ.REPORT : Material2RoundMZ.VERIFIED_USER);
        sign.getStyleClass().removeAll("sign-verified", "sign-unsafe");
        sign.getStyleClass().add(unsafe ? "sign-unsafe" : "sign-verified");
        why.setText(texts.get(unsafe ? "call.unsafe.why" : "call.sure.why"));
        setAccessibleText(why.getText());
    }
}
