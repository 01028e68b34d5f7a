package dev.parley.client.doorbell;

import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.RingingEffect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What servers were asked to hand over and have not answered, by the number that the answer bears. For one thread. */
final class Questions {
    /** Of answers that servers still owe; more than those that answer ever owe. */
    private static final int MOST = 256;

    private final Map<Integer, Question> open = new HashMap<>();
    private int last;

    /** @param server whose answer it is to be */
    record Question(String server, RingId ring, RingingEffect.Part part) {}

    /** Returns its number. */
    int ask(RingingEffect.Say say) {
        if (open.size() >= MOST) {
            open.clear();
        }
        open.put(++last, new Question(say.to().server(), say.message().call(), say.part()));
        return last;
    }

    /** What that server was asked by this number, once; no server answers for another. */
    Optional<Question> answered(String server, int number) {
        Question question = open.get(number);
        if (question == null || !question.server().equals(server)) {
            return Optional.empty();
        }
        open.remove(number);
        return Optional.of(question);
    }
}
