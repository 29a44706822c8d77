package dev.racecourse.benchmarks.load;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each of a few reasons was given. Thread-safe: a concurrent map of adders. Reasons may
 * hold numbers and must not fill the memory of a long run, so there is an end to different ones.
 */
final class ReasonCounts {
  private static final int DISTINCT = 50;
  private static final String OTHERS = "other reasons";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(String reason) {
    var full = counts.size() >= DISTINCT && !counts.containsKey(reason);
    counts.computeIfAbsent(full ? OTHERS : reason, key -> new LongAdder()).increment();
  }

  long sum() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  SortedMap<String, Long> byReason() {
    var sorted = new TreeMap<String, Long>();
    counts.forEach((reason, count) -> sorted.put(reason, count.sum()));
    return sorted;
  }
}
