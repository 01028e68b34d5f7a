package dev.parley.client.ui.common;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a person is asked before something is done that cannot be taken back. FX thread. */
public final class Questions {
    private final ReadOnlyObjectWrapper<Optional<Question>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A question in words.
     *
     * @param sentence what would happen
     * @param yes what the button says that does it
     * @param no what the other one says
     * @param otherwise what that one does; Escape does nothing
     */
    public record Question(String sentence, String yes, String no, Runnable action, Runnable otherwise) {
        public Question(String sentence, String yes, String no, Runnable action) {
            this(sentence, yes, no, action, () -> {});
        }
    }

    /** Asks; a question that is still open is answered with no by that. */
    public void ask(Question question) {
        open.set(Optional.of(question));
    }

    /** Answers the question that was shown; one that has taken its place stays open. */
    public void yes(Question shown) {
        if (open.get().equals(Optional.of(shown))) {
            open.set(Optional.empty());
            shown.action().run();
        }
    }

    /** The person has pressed the other button. */
    public void no() {
        Optional<Question> refused = open.get();
        open.set(Optional.empty());
        refused.ifPresent(question -> question.otherwise().run());
    }

    /** The person leaves it unanswered. */
    public void leave() {
        open.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Question>> open() {
        return open.getReadOnlyProperty();
    }
}
