package io.reelmill.embedded.net;

/**
 * What goes wrong with one HTTP request and its connection.
 *
 * @param afterBytes so much still passes in the direction that breaks
 * @param answer what the client gets instead of the server's answer, where it gets one
 */
public record Fault(Kind kind, long afterBytes, String answer) {

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
        /** Another answer, without asking the server. */
        ANSWER
    }

    public static Fault cutRequest(long afterBytes) {
        return of(Kind.CUT_REQUEST, afterBytes);
    }

    public static Fault cutAnswer(long afterBytes) {
        return of(Kind.CUT_ANSWER, afterBytes);
    }

    public static Fault loseAnswer() {
        return of(Kind.LOSE_ANSWER, 0);
    }

    public static Fault stall() {
        return of(Kind.STALL, 0);
    }

    public static Fault stallAnswer(long afterBytes) {
        return of(Kind.STALL, afterBytes);
    }

    /** Status 503. */
    public static Fault refuse() {
        return answer("503 Service Unavailable", "");
    }

    public static Fault answer(String status, String xml) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nContent-Length: " + xml.length();
        return new Fault(Kind.ANSWER, 0, head + "\r\nConnection: close\r\n\r\n" + xml);
    }

    private static Fault of(Kind kind, long afterBytes) {
        return new Fault(kind, afterBytes, "");
    }
}
