package dev.racecourse.blog.trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a change was on disk when it was acknowledged: written to the log, then the log flushed,
 * then the answer sent.
 *
 * @param log a part of the name of each file of the log
 */
public record FlushOrder(List<SystemCall> calls, String log) {
  private static final Set<String> FLUSHES = Set.of("fsync", "fdatasync");

  /** What is wrong with the acknowledgement of a change; empty if nothing is. */
  public Optional<String> problem(String change) {
    var answer = find(call -> isAnswer(call, change));
    if (answer.isEmpty()) {
      return Optional.of("no 201 of " + change);
    }
    var written = find(call -> isLog(call) && !isFlush(call) && call.arguments().contains(change));
    if (written.isEmpty() || written.get().end() >= answer.get().begin()) {
      return Optional.of("not in the log before its 201: " + change);
    }
    var flushed =
        find(
            call ->
                isLog(call)
                    && isFlush(call)
                    && call.begin() > written.get().end()
                    && call.end() < answer.get().begin());
    return flushed.isEmpty()
        ? Optional.of("not flushed before its 201: " + change)
        : Optional.empty();
  }

  /** How often the log was flushed. */
  public long flushes() {
    return calls.stream().filter(call -> isLog(call) && isFlush(call)).count();
  }

  private boolean isLog(SystemCall call) {
    return call.arguments().split(">", 2)[0].contains(log);
  }

  private static boolean isFlush(SystemCall call) {
    return FLUSHES.contains(call.name());
  }

  private static boolean isAnswer(SystemCall call, String change) {
    return call.arguments().contains("HTTP/1.1 201 ") && call.arguments().contains(change);
  }

  private Optional<SystemCall> find(Predicate<SystemCall> wanted) {
    return calls.stream().filter(wanted).findFirst();
  }
}
