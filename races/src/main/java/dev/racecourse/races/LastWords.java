package dev.racecourse.races;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that a process printed, however many there were. Thread-safe: one lock. */
final class LastWords {
  private static final int MOST = 5;
  private static final int LONGEST = 300;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank() || line.strip().startsWith("at ")) {
      return;
    }
    if (lines.size() == MOST) {
      lines.remove();
    }
    lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
