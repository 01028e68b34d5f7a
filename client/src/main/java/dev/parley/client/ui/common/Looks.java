package dev.parley.client.ui.common;

import atlantafx.base.theme.CupertinoDark;
import atlantafx.base.theme.CupertinoLight;
import atlantafx.base.theme.Theme;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Light or dark, as it was chosen or as the system has it, for the whole program. FX thread. */
public final class Looks {
    private static final Theme LIGHT = new CupertinoLight();
    private static final Theme DARK = new CupertinoDark();
    private static final PseudoClass IS_DARK = PseudoClass.getPseudoClass("dark");

    private Looks() {}

    /** Keeps the program's looks in step with this. */
    public static void follow(ObservableValue<Boolean> dark) {
        // The compiled style sheet: reading the text of it costs a third of the start.
        dark.subscribe(
                isDark -> Application.setUserAgentStylesheet((isDark ? DARK : LIGHT).getUserAgentStylesheetBSS()));
    }

    /** Adds what is ours on top of the theme. */
    public static void dress(Scene scene, ObservableValue<Boolean> dark) {
        dark.subscribe(isDark -> scene.getRoot().pseudoClassStateChanged(IS_DARK, isDark));
        String sheet = "parley.css";
        var at = Looks.class.getResource(sheet);
        if (at == null) {
            throw new IllegalStateException(sheet + " is not in the program");
        }
        scene.getStylesheets().add(at.toExternalForm());
    }
}
