package dev.racecourse.compare.pair;

import dev.racecourse.compare.process.LogFile;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Why JMH failed, by what it and its fork have printed. */
record JmhLog(LogFile file) {

  private static final Pattern EXIT = Pattern.compile("<forked VM failed with exit code (\\d+)>");

  /** How a JVM says what it crashed of. */
  private static final Pattern CRASH =
      Pattern.compile(
          "# +((SIG[A-Z]+|Internal Error|Native memory allocation|Out of Memory Error) .*)");

  /** The last one is the cause of all others. */
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?:Exception in thread \"[^\"]*\" |Caused by: |Suppressed: )?"
              + "((?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error)\\b.*)");

  /** A shell's exit code of a process that a signal ended: this, and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int KILL = 9;
  private static final int TERM = 15;

  /** The reason in a line; empty if the log does not tell. */
  Optional<String> reason() {
    var exit = file.last(EXIT).map(match -> Integer.parseInt(match.group(1)));
    if (exit.filter(JmhLog::isKilled).isPresent()) {
      return Optional.of(
          "its JVM was killed (exit code %d), maybe for want of memory".formatted(exit.get()));
    }
    return group(file.last(CRASH))
        .map(crash -> "its JVM crashed: " + crash)
        .or(() -> cause())
        .or(() -> exit.map(code -> "its JVM ended with exit code " + code));
  }

  private Optional<String> cause() {
    var lines = file.tellingLines();
    return lines.stream()
        .map(EXCEPTION::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .reduce((earlier, later) -> later)
        .or(() -> lines.stream().reduce((earlier, later) -> later));
  }

  private static boolean isKilled(int exit) {
    return exit == SIGNALLED + KILL || exit == SIGNALLED + TERM;
  }

  private static Optional<String> group(Optional<MatchResult> match) {
    return match.map(found -> found.group(1));
  }
}
