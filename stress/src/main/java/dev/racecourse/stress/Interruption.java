package dev.racecourse.stress;

import java.util.function.Supplier;

/**
 * The end of a process that is told to stop in the middle of its work: saves what there is and
 * leaves no forked JVM behind. A fork that starts afterwards finds nobody to report to and ends by
 * itself.
 */
final class Interruption {
  private Interruption() {}

  /** Works; if the process is told to stop before that is done, saves. */
  static <T> T guard(Supplier<T> work, Runnable save) {
    var runtime = Runtime.getRuntime();
    var hook = new Thread(() -> saveAndEndForks(save), "interruption");
    runtime.addShutdownHook(hook);
    var result = work.get();
    try {
      runtime.removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Told to stop just now: the hook runs, and finds the work done.
      return result;
    }
    return result;
  }

  private static void saveAndEndForks(Runnable save) {
    try {
      save.run();
    } finally {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
