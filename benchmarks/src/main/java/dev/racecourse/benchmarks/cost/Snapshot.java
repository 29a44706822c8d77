package dev.racecourse.benchmarks.cost;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Now, as the begin: it reads last what its own work adds to. */
  static Snapshot atStart() {
    var switches = ContextSwitches.ofThisProcess();
    var process = SYSTEM.getProcessCpuTime();
    var ids = THREADS.getAllThreadIds();
    var infos = THREADS.getThreadInfo(ids);
    var bytes = THREADS.getThreadAllocatedBytes(ids);
    var cpu = THREADS.getThreadCpuTime(ids);
    return new Snapshot(costs(ids, infos, cpu, bytes), process, switches);
  }

  /** Now, as the end: it reads first what its own work adds to. */
  static Snapshot atEnd() {
    var ids = THREADS.getAllThreadIds();
    var cpu = THREADS.getThreadCpuTime(ids);
    var bytes = THREADS.getThreadAllocatedBytes(ids);
    var process = SYSTEM.getProcessCpuTime();
    var threads = costs(ids, THREADS.getThreadInfo(ids), cpu, bytes);
    return new Snapshot(threads, process, ContextSwitches.ofThisProcess());
  }

  private static Map<Long, ThreadCost> costs(
      long[] ids, @Nullable ThreadInfo[] infos, long[] cpu, long[] bytes) {
    var threads = new HashMap<Long, ThreadCost>();
    for (var i = 0; i < ids.length; i++) {
      var info = infos[i];
      if (info != null && cpu[i] >= 0) {
        threads.put(ids[i], new ThreadCost(info.getThreadName(), cpu[i], bytes[i]));
      }
    }
    return Map.copyOf(threads);
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
