package dev.parley.client.engine.reason;

/** Why something that was written is not with everybody, or will not be. */
public enum ChatProblem {
    NO_CALL("chat.noCall", "There is no call to say something in."),
    NOBODY("chat.nobody", "Nobody else is in the call, so nobody gets this."),
    TOO_LONG("chat.tooLong", "This is too long to be sent. Send it in parts, or as a file."),
    TOO_LONG_THERE("chat.tooLongThere", "%s cannot get a message of this length. Send it in parts, or as a file."),
    TOO_MANY("chat.tooMany", "Too many messages wait for %s, so this one is not sent."),
    LEFT("chat.left", "%s was gone before the message arrived."),
    OVER("chat.over", "The call was over before the message reached %s."),
    /** On the way in: what was dropped has no receipt, so its writer knows. */
    DROPPED("chat.dropped", "Some of what %s wrote is missing here: it was too much at once, or too long."),
    HALTED("chat.halted", "The chat with %s is interrupted. What is written waits until the connection is made anew.");

    private final String code;
    private final String sentence;

    ChatProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Names the reason for faces that speak another language; docs/engine.md lists the codes. */
    String code() {
        return code;
    }

    /** @param name in words; of no meaning where the sentence names nobody */
    public String sentence(String name) {
        return String.format(sentence, name);
    }
}
