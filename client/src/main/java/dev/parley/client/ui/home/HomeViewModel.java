package dev.parley.client.ui.home;

import dev.parley.client.control.call.MemberName;
import dev.parley.client.control.text.PlainLink;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.PreferencesModel;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The first screen: who one is, a new call, joining one. FX thread. */
public final class HomeViewModel {
    private final LinksPort links;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final Executor fx;
    private final BiConsumer<String, Optional<NewLink>> enter;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty linkText = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LinksPort.Outcome.Failed>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private int asking;
    private Predicate<String> elsewhere = _ -> false;

    /** @param enter takes a link that was checked, and how it was made if it is new */
    public HomeViewModel(
            LinksPort links,
            PreferencesModel preferences,
            Texts texts,
            Executor fx,
            BiConsumer<String, Optional<NewLink>> enter) {
        this.links = links;
        this.preferences = preferences;
        this.texts = texts;
        this.fx = fx;
        this.enter = enter;
        preferences.current().subscribe(now -> {
            if (!now.name().equals(name.get().strip())) {
                name.set(now.name());
            }
        });
        name.subscribe(this::keepName);
        linkText.subscribe(text -> problem.set(Optional.empty()));
    }

    /** The first screen is in front of a person. */
    void shown() {
        if (preferences.get().places().server().isBlank()) {
            links.expectHosting();
        }
    }

    /** Makes a link and enters its room. */
    public void newCall() {
        make(() -> links.create(preferences.get().places().server()));
    }

    /** Makes a link on a server in this program, whatever the settings say, and enters its room. */
    public void hostCall() {
        make(links::host);
    }

    private void make(Supplier<CompletionStage<LinksPort.Outcome>> link) {
        if (making.get()) {
            return;
        }
        making.set(true);
        problem.set(Optional.empty());
        int asked = ++asking;
        var _ = link.get().thenAcceptAsync(outcome -> made(asked, outcome), fx);
    }

    /** Whatever comes of the link that is being made, nobody wants it any more. */
    public void cancelMaking() {
        asking++;
        making.set(false);
    }

    private void made(int asked, LinksPort.Outcome outcome) {
        if (asked != asking) {
            return;
        }
        making.set(false);
        switch (outcome) {
            case LinksPort.Outcome.Made(NewLink link) -> enter.accept(link.link(), Optional.of(link));
            case LinksPort.Outcome.Failed failed -> problem.set(Optional.of(failed));
        }
    }

    /** Enters the call of the link in the field, or says what is wrong with it. */
    public void join() {
        join(linkText.get());
    }

    /** Enters the call of a link that was dropped, or given at the start, or says what is wrong with it. */
    public void join(String text) {
        Optional<LinksPort.Outcome.Failed> wrong = links.check(text);
        if (wrong.isPresent() && elsewhere.test(text)) {
            linkText.set("");
        } else if (wrong.isPresent()) {
            linkText.set(text.strip());
            problem.set(wrong);
        } else {
            // In this order: who looked into the call of the field joins by the way that led there.
            enter.accept(links.alone(text), Optional.empty());
            linkText.set("");
        }
    }

    /** @param taken takes a text that is no link to a call, if it is something else that is known */
    public void otherwise(Predicate<String> taken) {
        elsewhere = taken;
    }

    /** Whether somebody may still come to a call that this program hosts. */
    public boolean hosts() {
        return links.hosts();
    }

    /** Whether a text looks like a link, as one would offer to drop it here. */
    public boolean isLink(String text) {
        return links.check(text).isEmpty();
    }

    /** Whether a text that looks like a link leads to the call of this one. */
    public boolean isSame(String text, String link) {
        return PlainLink.of(links.alone(text)).equals(link);
    }

    /** Whether a text that looks like a link has an invitation in it. */
    public boolean invites(String text) {
        String alone = links.alone(text);
        return !PlainLink.of(alone).equals(alone);
    }

    /** Nothing is kept of any call any more. */
    public void forgetAll() {
        linkText.set("");
    }

    /** How the others see this person. */
    public StringProperty name() {
        return name;
    }

    public StringProperty linkText() {
        return linkText;
    }

    /** What is wrong with the link or with making one, in words; empty if nothing is. */
    public StringBinding problem() {
        return texts.bind(
                () -> problem.get()
                        .map(failed -> texts.reason(failed.reason(), failed.sentence()))
                        .orElse(""),
                problem);
    }

    /** Whether new calls meet on a server, rather than on this computer. */
    public BooleanBinding onServer() {
        return Bindings.createBooleanBinding(() -> !server().isEmpty(), preferences.current());
    }

    /** Who can join a new call. */
    public StringBinding newCallHint() {
        return texts.bind(
                () -> server().isEmpty()
                        ? texts.get("home.newCall.hint.network")
                        : texts.get("home.newCall.hint.server", server()),
                preferences.current());
    }

    private String server() {
        return preferences
                .get()
                .places()
                .server()
                .strip()
                .replaceFirst("^(?i:https?|parley)://", "")
                .replaceFirst("/+$", "");
    }

    /** Whether a link is being made. */
    public ReadOnlyBooleanProperty making() {
        return making.getReadOnlyProperty();
    }

    private void keepName(String typed) {
        MemberName.shown(typed).ifPresent(next -> preferences.change(old -> old.withName(next)));
    }
}
