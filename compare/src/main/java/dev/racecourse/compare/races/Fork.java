package dev.racecourse.compare.races;

import dev.racecourse.compare.races.RaceResults.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one forked JVM reported of one test.
 *
 * @param status how it ended, as jcstress calls it
 * @param outcomes graded by the hazard; none unless the status is NORMAL
 * @param messages what jcstress or the JVM had to say
 */
record Fork(TestName test, String status, List<Outcome> outcomes, List<String> messages) {

  /** What jcstress says comes first, then the exception, then its stack. */
  private static final int TELLING_MESSAGES = 2;

  /** Keeps its own copies. */
  Fork {
    outcomes = List.copyOf(outcomes);
    messages = List.copyOf(messages);
  }

  /** The outcomes that were seen, among them an exception. */
  List<Outcome> seen() {
    var seen = new ArrayList<>(outcomes.stream().filter(outcome -> outcome.count() > 0).toList());
    if (hasThrown()) {
      seen.add(Outcome.exception(tellingMessages()));
    }
    return seen;
  }

  private String tellingMessages() {
    return messages.stream()
        .limit(TELLING_MESSAGES)
        .map(String::strip)
        .collect(Collectors.joining(": "));
  }

  /** In how many samples a state was seen. */
  long count(String state) {
    return seen().stream()
        .filter(outcome -> outcome.state().equals(state))
        .mapToLong(Outcome::count)
        .sum();
  }

  /**
   * Whether an actor or the arbiter threw in the race, other than for want of memory. An exception
   * that comes without a race comes in jcstress's check before it, and has another status.
   */
  private boolean hasThrown() {
    return status.equals("TEST_ERROR")
        && messages.stream().noneMatch(message -> message.contains("OutOfMemoryError"));
  }
}
