package dev.parley.client.transfer.part;

/**
 * The name of a file inside of a received folder, as it was sent, but for what does harm: separators, what controls a terminal, and
 * what cannot be seen or turns the text beside it; and for what the disk cannot hold. Unlike a {@link SafeFileName} it may begin with
 * a dot: whoever takes a folder asks for all that is in it.
 *
 * @param all whether its disk holds all signs, and dots and spaces at the end
 */
public record InnerName(String text, boolean all) implements LeafName<InnerName> {
    public static final int MAX_BYTES = 255;

    private static final int CODE_POINTS = 1024;

    /** @see InnerName */
    public static InnerName of(String offered, NameRules rules) {
        return new InnerName(rules.all() ? kept(offered) : SafeFileName.portable(offered), rules.all());
    }

    @Override
    public InnerName numbered(int number) {
        return new InnerName(
                SafeFileName.fit(text, " (" + number + ")", all ? MAX_BYTES : SafeFileName.MAX_BYTES), all);
    }

    private static String kept(String offered) {
        StringBuilder kept = new StringBuilder();
        offered.codePoints()
                .limit(CODE_POINTS)
                .filter(c -> !isHarmful(c))
                .map(c -> c == '\\' || c == '/' ? '_' : c)
                .forEach(kept::appendCodePoint);
        String name = kept.toString();
        if (name.isEmpty()) {
            return SafeFileName.FALLBACK;
        }
        // These two are the folder itself and the one above it.
        return name.equals(".") || name.equals("..") ? "_" + name.substring(1) : SafeFileName.fit(name, "", MAX_BYTES);
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> !SafeFileName.isJoiner(codePoint);
            default -> false;
        };
    }

    /** A name as it was sent, to be shown: what does harm stands as a sign that says so. */
    public static String shown(String sent) {
        StringBuilder shown = new StringBuilder();
        sent.codePoints().map(c -> isHarmful(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
