package dev.parley.client.ui.common;

import dev.parley.client.control.call.Reason;
import dev.parley.signaling.protocol.id.PeerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The words of the window in the language that is chosen now. FX thread. */
public final class Texts {
    private final ReadOnlyObjectWrapper<Locale> locale = new ReadOnlyObjectWrapper<>(Locale.ENGLISH);
    // To read one takes a start a twentieth of a second, so each is read when something of it is asked for.
    private Once<ResourceBundle> words = bundle("texts", Locale.ENGLISH);
    private Once<ResourceBundle> reasons = bundle("reasons", Locale.ENGLISH);

    /** Switches to the language of this locale if there are words in it, else to English. */
    public void speak(Locale wanted) {
        Locale language = Locale.of(wanted.getLanguage());
        Locale next = Texts.class.getResource(file("texts", language)) == null ? Locale.ENGLISH : language;
        words = bundle("texts", next);
        reasons = bundle("reasons", next);
        locale.set(next);
    }

    public ReadOnlyObjectProperty<Locale> locale() {
        return locale.getReadOnlyProperty();
    }

    /** The text of this key; its arguments fill {@code {0}}, {@code {1}} … */
    public String get(String key, Object... arguments) {
        return new MessageFormat(words.get().getString(key), locale.get()).format(arguments);
    }

    /** The text of this key, following the language. */
    public StringBinding of(String key) {
        return Bindings.createStringBinding(() -> get(key), locale);
    }

    /** Whatever is made of texts, following the language and what else it depends on. */
    public StringBinding bind(Supplier<String> text, Observable... others) {
        Observable[] all = new Observable[others.length + 1];
        all[0] = locale;
        System.arraycopy(others, 0, all, 1, others.length);
        return Bindings.createStringBinding(text::get, all);
    }

    /** Names and the like in a row, as one says them: "Ann, Ben and Cleo". */
    public String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : ListFormat.getInstance(locale.get(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(items);
    }

    /** What somebody is called; people who have said no name are told apart by their ids. */
    public String name(String said, PeerId id) {
        return said.isEmpty() ? get("call.guest", id.brief()) : said;
    }

    /** The engine's reason in this language; its English sentence where there are no words for it. */
    public String reason(Reason reason, @Nullable String sentence) {
        return reason(reason.code(), reason.subject(), sentence == null ? "" : sentence);
    }

    /** The same of a reason that is not the engine's. */
    public String reason(String code, String subject, String sentence) {
        return reasons.get().containsKey(code)
                ? new MessageFormat(reasons.get().getString(code), locale.get()).format(new Object[] {subject})
                : sentence;
    }

    private static Once<ResourceBundle> bundle(String name, Locale locale) {
        return new Once<>(() -> read(file(name, locale)));
    }

    private static ResourceBundle read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English is what the others are translated from, and its files have no code in their names. */
    private static String file(String name, Locale locale) {
        return name + (locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage()) + ".properties";
    }
}
