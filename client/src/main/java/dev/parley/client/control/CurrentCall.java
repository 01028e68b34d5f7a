package dev.parley.client.control;

/**
 * Which call a face is in: it numbers the joins, and knows what is told of the latest. What the engine says of an earlier
 * call may still be on its way when the next one is joined. For one thread.
 */
public final class CurrentCall {
    private long number;

    /** The join of another call, with its number. */
    public Command.Join next(Command.Join join) {
        number++;
        return join.withNumber(number);
    }

    /** Whether a notice is of no call at all, or of the one that was joined last. */
    public boolean concerns(Notice notice) {
        return !(notice instanceof Notice.OfCall ofCall) || ofCall.join() == number;
    }
}
