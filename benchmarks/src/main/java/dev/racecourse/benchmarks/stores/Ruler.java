package dev.racecourse.benchmarks.stores;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The least that a shared store can cost: a random key looked up in a map that nobody changes. */
public class Ruler extends StoreBenchmark {

  /** As many entries as the blog has posts to read. */
  @State(Scope.Benchmark)
  public static class Entries {
    private static final int SIZE = 1024;

    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

    /** Fills the map. */
    @Setup
    public void fill() {
      IntStream.range(0, SIZE).forEach(key -> map.put(key, key));
    }
  }

  /** Looks an entry up. */
  @Benchmark
  public @Nullable Integer lookUp(Entries entries) {
    return entries.map.get(ThreadLocalRandom.current().nextInt(Entries.SIZE));
  }
}
