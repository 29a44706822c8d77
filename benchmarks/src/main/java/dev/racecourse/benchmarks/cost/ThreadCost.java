package dev.racecourse.benchmarks.cost;

/**
 * What a thread has cost since it began.
 *
 * @param cpuNanos time on a processor, in nanoseconds
 * @param bytes memory allocated on the heap
 */
record ThreadCost(String name, long cpuNanos, long bytes) {
  ThreadCost since(ThreadCost start) {
    return new ThreadCost(name, cpuNanos - start.cpuNanos, bytes - start.bytes);
  }
}
