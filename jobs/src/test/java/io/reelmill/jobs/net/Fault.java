package io.reelmill.jobs.net;

/**
 * What goes wrong with one HTTP request and its connection.
 *
 * @param afterBytes so much still passes in the direction that breaks
 */
public record Fault(Kind kind, long afterBytes) {

    /** Where it breaks. */
    public enum Kind {
        /** The connection is cut while the request goes out. */
        CUT_REQUEST,
        /** The connection is cut while the server answers. */
        CUT_ANSWER,
        /** The server does what it was asked for, and its whole answer is lost with the connection. */
        LOSE_ANSWER,
        /** Nothing passes any more, and nobody says so. */
        STALL,
        /** Status 503, without asking the server. */
        REFUSE
    }

    public static Fault cutRequest(long afterBytes) {
        return new Fault(Kind.CUT_REQUEST, afterBytes);
    }

    public static Fault cutAnswer(long afterBytes) {
        return new Fault(Kind.CUT_ANSWER, afterBytes);
    }

    public static Fault loseAnswer() {
        return new Fault(Kind.LOSE_ANSWER, 0);
    }

    public static Fault stall() {
        return new Fault(Kind.STALL, 0);
    }

    public static Fault stallAnswer(long afterBytes) {
        return new Fault(Kind.STALL, afterBytes);
    }

    public static Fault refuse() {
        return new Fault(Kind.REFUSE, 0);
    }
}
