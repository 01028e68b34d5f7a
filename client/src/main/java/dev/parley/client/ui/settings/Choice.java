package dev.parley.client.ui.settings;

/**
 * One thing that can be chosen from a list.
 *
 * @param id what is kept and told to the engine
 * @param label what people read
 */
public record Choice(String id, String label) {
    /** Lists show this. */
    @Override
    public String toString() {
        return label;
    }
}
