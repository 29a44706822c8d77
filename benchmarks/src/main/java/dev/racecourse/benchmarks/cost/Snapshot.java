package dev.racecourse.benchmarks.cost;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What this process has cost since it began.
 *
 * @param threads by their ids: all Java threads but virtual ones, whose costs are their carriers'
 * @param processNanos CPU time of all threads, those of the JVM too, in nanoseconds
 * @param switches of the threads, as the operating system counts them
 */
record Snapshot(Map<Long, ThreadCost> threads, long processNanos, ContextSwitches switches) {
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Snapshot take() {
    var ids = THREADS.getAllThreadIds();
    var infos = THREADS.getThreadInfo(ids);
    var cpu = THREADS.getThreadCpuTime(ids);
    var bytes = THREADS.getThreadAllocatedBytes(ids);
    var threads = new HashMap<Long, ThreadCost>();
    for (var i = 0; i < ids.length; i++) {
      if (infos[i] != null && cpu[i] >= 0) {
        threads.put(ids[i], new ThreadCost(infos[i].getThreadName(), cpu[i], bytes[i]));
      }
    }
    return new Snapshot(
        Map.copyOf(threads), SYSTEM.getProcessCpuTime(), ContextSwitches.ofThisProcess());
  }

  /** What each live thread has cost since; one that has ended in between is left out. */
  List<ThreadCost> threadsSince(Snapshot start) {
    return threads.entrySet().stream()
        .map(
            thread ->
                thread
                    .getValue()
                    .since(start.threads.getOrDefault(thread.getKey(), new ThreadCost("", 0, 0))))
        .toList();
  }
}
