package dev.parley.client.call.peer;

/**
 * What is known of the relay (TURN) of this side's end of one connection.
 *
 * @param renewing whether its credentials were replaced, and ICE waits to be restarted with the new ones
 */
public record RelayUse(State state, boolean renewing) {
    static final RelayUse NONE = new RelayUse(State.UNKNOWN, false);

    /** In rising order: one of several URLs that works makes up for all others, and a refusal says more than silence. */
    public enum State {
        UNKNOWN,
        /** Nothing answers at its address, or no secure connection to it could be made. */
        UNREACHABLE,
        /** It answers, and does not take the credentials. */
        REFUSED,
        USABLE
    }

    public RelayUse learned(State news) {
        return news.compareTo(state) > 0 ? new RelayUse(news, renewing) : this;
    }

    public RelayUse renewing(boolean waits) {
        return new RelayUse(state, waits);
    }

    /** ICE gathers anew, and then says of a relay that works whether it still does. */
    public RelayUse restarted() {
        return new RelayUse(state == State.USABLE ? State.UNKNOWN : state, false);
    }
}
