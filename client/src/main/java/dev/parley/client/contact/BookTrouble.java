package dev.parley.client.contact;

/**
 * Why nothing can be kept in the address book, or was not kept just now.
 *
 * @param subject what the sentence is about: the file, with what its system says of it where that is not said in words of ours;
 *     never empty
 * @param sentence the same in English, for people
 */
public record BookTrouble(Kind kind, String subject, String sentence) {
    /** What is wrong. A face that knows words for its code says it in its own language. */
    public enum Kind {
        /** A newer program has kept something here; all is shown and nothing changed. */
        NEWER("newer"),
        DAMAGED("damaged"),
        EMPTY("empty"),
        FOREIGN("foreign"),
        UNWRITABLE("unwritable"),
        UNREADABLE("unreadable"),
        NO_LIBRARY("noLibrary"),
        /** No room on the disk to open it. */
        UNOPENED_FULL("unopenedFull"),
        /** Another program writes, and it cannot be opened. */
        UNOPENED_BUSY("unopenedBusy"),
        UNKEPT_FULL("unkeptFull"),
        UNKEPT_BUSY("unkeptBusy"),
        UNKEPT_DISK("unkeptDisk"),
        UNKEPT("unkept"),
        /** Another contact has this key; that one is the subject. */
        KNOWN_KEY("knownKey"),
        /** As many contacts as there may be, which is the subject. */
        TOO_MANY("tooMany");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** As {@code book.damaged}. */
        public String code() {
            return "book." + name;
        }
    }
}
