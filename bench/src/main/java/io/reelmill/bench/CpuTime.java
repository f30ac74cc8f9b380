package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU seconds, user and system, as the kernel counts them.
 *
 * @param own of a process itself
 * @param children of those that it started and that have ended
 */
record CpuTime(double own, double children) {

    private static final CpuTime NONE = new CpuTime(0, 0);
    /** USER_HZ, which Linux has fixed for programs. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static CpuTime of(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // the name, in brackets, may hold anything
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return new CpuTime(
                    (ticks(fields, USER) + ticks(fields, SYSTEM)) / TICKS_PER_SECOND,
                    (ticks(fields, CHILDREN_USER) + ticks(fields, CHILDREN_SYSTEM)) / TICKS_PER_SECOND);
        } catch (IOException ended) {
            return NONE;
        }
    }

    /** Of a process with all below it, living and ended. */
    static CpuTime ofTree(ProcessHandle root) {
        List<CpuTime> descendants = descendants(root);
        CpuTime top = of(root);
        return new CpuTime(
                top.own(),
                top.children()
                        + descendants.stream().mapToDouble(CpuTime::total).sum());
    }

    private static List<CpuTime> descendants(ProcessHandle root) {
        try (Stream<ProcessHandle> all = root.descendants()) {
            return all.map(CpuTime::of).toList();
        }
    }

    double total() {
        return own + children;
    }

    CpuTime plus(CpuTime other) {
        return new CpuTime(own + other.own, children + other.children);
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(own - earlier.own, children - earlier.children);
    }

    private static long ticks(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }
}
