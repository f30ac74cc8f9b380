/**
 * Child processes that never outlive the JVM that started them.
 *
 * <p>The kernel tells a parent of its child's death, but not the other way round. So each command runs below a shell
 * script that holds the reading end of a pipe; the JVM holds the writing end, which the kernel closes whatever ends the
 * JVM. The script runs in a session of its own, out of reach of a terminal's Ctrl-C, and a second process of it watches
 * the pipe, so that killing the script alone does not cut the command loose either.
 */
@NullMarked
package io.reelmill.embedded.process;

import org.jspecify.annotations.NullMarked;
