package dev.racecourse.races.host;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.SchedulingClass;

/** A JVM to start for a test, and how long it took. */
final class TimedFork extends TestConfig {
  private static final long serialVersionUID = 1;

  private final transient Options options;
  private final transient TestInfo test;
  private transient long startedNanos;
  private transient double seconds;

  TimedFork(
      Options options,
      TestInfo test,
      int fork,
      List<String> jvmArgs,
      int compilation,
      SchedulingClass scheduling) {
    super(options, test, fork, jvmArgs, compilation, scheduling);
    this.options = options;
    this.test = test;
  }

  /** A JVM like this one, with these arguments. */
  TimedFork again(List<String> jvmArgs) {
    return new TimedFork(options, test, forkId, jvmArgs, getCompileMode(), getSchedulingClass());
  }

  /** jcstress hands out the CPUs right before it starts the JVM. */
  @Override
  public void setCPUMap(CPUMap cpus) {
    startedNanos = System.nanoTime();
    super.setCPUMap(cpus);
  }

  void end() {
    seconds = (System.nanoTime() - startedNanos) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  double seconds() {
    return seconds;
  }

  /** What is written is jcstress's own, so that jcstress can read its file without this program. */
  private Object writeReplace() {
    var plain =
        new TestConfig(options, test, forkId, jvmArgs, getCompileMode(), getSchedulingClass());
    plain.setCPUMap(cpuMap);
    return plain;
  }
}
