package dev.racecourse.benchmarks.load;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each of a few things happened. Thread-safe: a concurrent map of adders. */
final class Counter {
  /** Messages may hold numbers, and must not fill the memory of a long run. */
  private static final int DISTINCT = 50;

  private static final String OTHERS = "other reasons";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(String what) {
    var full = counts.size() >= DISTINCT && !counts.containsKey(what);
    counts.computeIfAbsent(full ? OTHERS : what, key -> new LongAdder()).increment();
  }

  long sum() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  SortedMap<String, Long> byName() {
    var sorted = new TreeMap<String, Long>();
    counts.forEach((what, count) -> sorted.put(what, count.sum()));
    return sorted;
  }
}
