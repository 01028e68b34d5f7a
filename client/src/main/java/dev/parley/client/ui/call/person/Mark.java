package dev.parley.client.ui.call.person;

import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.ui.common.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Marks somebody with a sign, and says to the pointer, and to those who do not see it, what that means. FX thread. */
public final class Mark extends Label {
    private static final double WIDEST = 320;

    private Mark(
            Ikon icon,
            String style,
            ObservableValue<String> what,
            ObservableValue<String> why,
            ObservableValue<Boolean> there) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add(style);
        setGraphic(sign);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty().bind(what);
        accessibleHelpProperty().bind(why);
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.textProperty().bind(why);
        setTooltip(tooltip);
        visibleProperty().bind(there);
        managedProperty().bind(there);
    }

    /** Who is in the call with a browser. */
    public static Mark browser(MemberViewModel member, Texts texts) {
        return new Mark(
                Material2RoundAL.LANGUAGE,
                "sign-browser",
                texts.of("call.inBrowser"),
                texts.of("call.inBrowser.why"),
                member.member().map(MemberSnapshot::inBrowser));
    }

    /** Who only sends and receives files. */
    public static Mark files(MemberViewModel member, Texts texts) {
        return new Mark(
                Material2RoundAL.ATTACH_FILE,
                "sign-files",
                texts.of("person.onlyFiles"),
                texts.of("person.onlyFiles.why"),
                member.member().map(MemberSnapshot::onlyMovesFiles));
    }

    /** With whom this person compared, and it was the same. */
    public static Mark verified(MemberViewModel member, Texts texts) {
        return new Mark(
                Material2RoundMZ.VERIFIED_USER,
                "sign-verified",
                texts.of("person.verified"),
                texts.bind(
                        () -> texts.get(member.recognised() ? "person.recognised.why" : "person.verified.why"),
                        member.contact(),
                        member.verification()),
                Bindings.createBooleanBinding(member::sure, member.contact(), member.verification()));
    }

    /** With whom it was different, or cannot have been right. */
    public static Mark unsafe(MemberViewModel member, Texts texts) {
        return new Mark(
                Material2RoundMZ.REPORT,
                "sign-unsafe",
                texts.of("person.unsafe"),
                texts.of("person.unsafe.why"),
                member.verification().map(_ -> member.unsafe()));
    }

    /** Whom this person does not want to hear. */
    public static Mark unheard(MemberViewModel member, Texts texts) {
        return new Mark(
                Material2RoundMZ.VOLUME_OFF,
                "sign-unheard",
                texts.of("person.unheard"),
                texts.of("person.unheard.why"),
                member.heard().map(heard -> !heard));
    }
}
