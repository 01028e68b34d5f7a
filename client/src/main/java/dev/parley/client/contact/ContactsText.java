package dev.parley.client.contact;

import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkException;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contacts as one text that their owner can read, change and hand on: JSON, as docs/cli.md has it. Pure. */
public final class ContactsText {
    /** How many there are in one text. */
    public static final int MOST = 10_000;

    /** How large one is, in bytes of UTF-8: with the longest notes of everybody that many would be larger, and nobody has those. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int VERSION = 1;
    private static final String WHO = "Contact ";
    private static final int DEGREES = 360;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> FIELDS =
            Set.of("name", "key", "verified", "link", "hue", "notes", "blocked", "always", "added");

    /**
     * What a text says of somebody; what it leaves out is empty.
     *
     * @param name never empty
     * @param key never empty
     */
    public record Entry(
            String name,
            IdentityKey key,
            Optional<Instant> verified,
            Optional<ContactLink> link,
            Optional<Integer> hue,
            Optional<String> notes,
            Optional<Boolean> blocked,
            Optional<Boolean> always,
            Optional<Instant> added) {}

    /** What is wrong with a text, for a face that speaks another language. */
    public enum Fault {
        NO_CONTACTS,
        NEWER,
        TOO_MUCH,
        TWICE,
        /** Of one contact. */
        ENTRY
    }

    /** A text is none of these; the message is a sentence for people and names what is wrong. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String where;

        /** @param where in which of the contacts, by its number; may be empty */
        Wrong(Fault fault, String where, String sentence) {
            super(sentence);
            this.fault = fault;
            this.where = where;
        }

        public Fault fault() {
            return fault;
        }

        public String where() {
            return where;
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private ContactsText() {}

    public static String write(List<Contact> contacts) {
        ObjectNode root = JSON.createObjectNode();
        root.put("parley", "contacts").put("version", VERSION);
        ArrayNode array = root.putArray("contacts");
        for (Contact contact : contacts) {
            ObjectNode node = array.addObject();
            node.put("name", contact.name()).put("key", contact.key().text());
            contact.verified().ifPresent(since -> node.put("verified", since.toString()));
            contact.link().ifPresent(link -> node.put("link", link.text()));
            node.put("hue", contact.hue())
                    .put("notes", contact.notes())
                    .put("blocked", contact.blocked())
                    .put("always", contact.always())
                    .put("added", contact.added().toString());
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    /** What a file holds, which may begin with the mark of the byte order that editors of Windows begin with. */
    public static List<Entry> read(byte[] bytes) throws Wrong {
        if (bytes.length > MAX_BYTES) {
            throw new Wrong(
                    Fault.TOO_MUCH,
                    "",
                    "It has more than " + (MAX_BYTES >> 20) + " MiB, which no file of contacts has.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Wrong(Fault.NO_CONTACTS, "", "It is not UTF-8.");
        }
    }

    /** @throws Wrong when anything in it is wrong: nothing of it counts then */
    public static List<Entry> read(String text) throws Wrong {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Wrong(
                    Fault.NO_CONTACTS,
                    "",
                    "This is no file of contacts: it is not JSON"
                            + (e.getLocation() == null
                                    ? "."
                                    : " (line " + e.getLocation().getLineNr() + ")."));
        }
        if (!root.path("parley").stringValue("").equals("contacts")) {
            throw new Wrong(
                    Fault.NO_CONTACTS, "", "This is no file of contacts: it does not say \"parley\": \"contacts\".");
        }
        if (root.path("version").intValue(0) != VERSION) {
            throw new Wrong(
                    Fault.NEWER,
                    "",
                    "This file of contacts has the version "
                            + root.path("version").toString()
                            + ", and this Parley knows version " + VERSION + ". Update Parley to import it.");
        }
        if (!(root.path("contacts") instanceof ArrayNode array)) {
            throw new Wrong(Fault.NO_CONTACTS, "", "This file of contacts has no list \"contacts\".");
        }
        if (array.size() > MOST) {
            throw new Wrong(
                    Fault.TOO_MUCH,
                    "",
                    "This file has " + array.size() + " contacts, and at most " + MOST + " can be imported.");
        }
        List<Entry> entries = new ArrayList<>();
        Map<IdentityKey, Integer> places = new HashMap<>();
        for (JsonNode node : array) {
            int place = entries.size() + 1;
            Entry entry = entry(place, node);
            Integer before = places.put(entry.key(), place);
            if (before != null) {
                throw new Wrong(
                        Fault.TWICE,
                        before + ", " + place,
                        "Contacts " + before + " and " + place + " have the same key.");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Entry entry(int place, JsonNode node) throws Wrong {
        String who = WHO + place;
        if (!node.isObject()) {
            throw new Wrong(Fault.ENTRY, numbered(who), who + " is not an object with \"name\" and \"key\".");
        }
        for (String field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new Wrong(
                        Fault.ENTRY,
                        numbered(who),
                        who + " has a field that does not exist: \"" + shown(field) + "\".");
            }
        }
        String name = value(who, node, "name", JsonNode::isString, "a text", JsonNode::stringValue)
                .orElseThrow(() -> new Wrong(Fault.ENTRY, numbered(who), who + " has no \"name\"."));
        if (name.isBlank() || name.length() > Contact.MAX_NAME || hasControl(name)) {
            throw new Wrong(
                    Fault.ENTRY,
                    numbered(who),
                    who + ": a \"name\" has 1 to " + Contact.MAX_NAME
                            + " characters, and no line breaks or control characters.");
        }
        String named = who + " (" + name + ")";
        String key = value(named, node, "key", JsonNode::isString, "a text", JsonNode::stringValue)
                .orElseThrow(() -> new Wrong(Fault.ENTRY, numbered(named), named + " has no \"key\"."));
        Optional<String> notes = value(named, node, "notes", JsonNode::isString, "a text", JsonNode::stringValue);
        if (notes.orElse("").length() > Contact.MAX_NOTES) {
            throw new Wrong(
                    Fault.ENTRY,
                    numbered(named),
                    named + ": \"notes\" have at most " + Contact.MAX_NOTES + " characters.");
        }
        Optional<Integer> hue = value(named, node, "hue", JsonNode::canConvertToInt, "a number", JsonNode::intValue);
        if (hue.isPresent() && (hue.get() < 0 || hue.get() >= DEGREES)) {
            throw new Wrong(Fault.ENTRY, numbered(named), named + ": a \"hue\" has 0 to 359 degrees.");
        }
        return new Entry(
                name,
                key(named, key),
                instant(named, node, "verified"),
                link(named, node),
                hue,
                notes,
                value(named, node, "blocked", JsonNode::isBoolean, "true or false", JsonNode::booleanValue),
                value(named, node, "always", JsonNode::isBoolean, "true or false", JsonNode::booleanValue),
                instant(named, node, "added"));
    }

    /** Without the word that says what it is. */
    private static String numbered(String who) {
        return who.substring(WHO.length());
    }

    private static <T> Optional<T> value(
            String who, JsonNode node, String field, Predicate<JsonNode> fits, String kind, Function<JsonNode, T> value)
            throws Wrong {
        JsonNode found = node.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(found)) {
            throw new Wrong(Fault.ENTRY, numbered(who), who + ": \"" + field + "\" is not " + kind + ".");
        }
        return Optional.of(value.apply(found));
    }

    private static IdentityKey key(String who, String text) throws Wrong {
        try {
            return new IdentityKey(text);
        } catch (ProtocolException e) {
            throw new Wrong(
                    Fault.ENTRY, numbered(who), who + ": \"key\" is not a key, which is 43 characters of base64url.");
        }
    }

    private static Optional<Instant> instant(String who, JsonNode node, String field) throws Wrong {
        Optional<String> text = value(who, node, field, JsonNode::isString, "a text", JsonNode::stringValue);
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException e) {
            throw new Wrong(
                    Fault.ENTRY,
                    numbered(who),
                    who + ": \"" + field + "\" is not a time such as 2026-11-29T12:00:00Z.");
        }
    }

    private static Optional<ContactLink> link(String who, JsonNode node) throws Wrong {
        Optional<String> text = value(who, node, "link", JsonNode::isString, "a text", JsonNode::stringValue);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ContactLink.parse(text.get()));
        } catch (LinkException e) {
            throw new Wrong(Fault.ENTRY, numbered(who), who + ": \"link\": " + e.sentence());
        }
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(each -> switch (Character.getType(each)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // The joiners are needed for emoji; the others turn the direction of what is beside them.
            case Character.FORMAT -> each != 0x200D && each != 0x200C;
            default -> false;
        });
    }

    private static String shown(String field) {
        String text = field.length() > Contact.MAX_NAME ? field.substring(0, Contact.MAX_NAME) + "…" : field;
        return text.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
