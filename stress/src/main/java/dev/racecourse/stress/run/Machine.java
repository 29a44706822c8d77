package dev.racecourse.stress.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * What jcstress found out of this machine.
 *
 * @param jvms the kinds of JVM to run every test on; empty when none starts
 * @param scheduler hands out CPUs
 * @param pairs the ways to place two actors; empty when there is no room for two
 * @param words what jcstress had to say of it
 */
record Machine(
    List<VMSupport.Config> jvms, Scheduler scheduler, List<SchedulingClass> pairs, String words) {
  /** Every race here has so many. */
  private static final int ACTORS = 2;

  /** Probes the machine, which takes some seconds. */
  static Machine probe(Options options) {
    var words = new ByteArrayOutputStream();
    var out = System.out;
    try (var captured = new PrintStream(words, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      OSSupport.init();
      VMSupport.initFlags(options);
      VMSupport.detectAvailableVMConfigs(
          options.isSplitCompilation(), options.getJvmArgs(), options.getJvmArgsPrepend());
      Topology.get().printStatus(captured);
    } finally {
      System.setOut(out);
    }
    var scheduler = new Scheduler(Topology.get(), options.getCPUCount());
    return new Machine(
        List.copyOf(VMSupport.getAvailableVMConfigs()),
        scheduler,
        scheduler.scheduleClasses(ACTORS, options.getCPUCount(), options.affinityMode()),
        words.toString(StandardCharsets.UTF_8));
  }

  /** Refuses a machine on which nothing would race. */
  void requireRoom(Options options) throws CannotRun {
    if (jvms.isEmpty()) {
      throw new CannotRun("no JVM starts with these arguments; -v shows what it answers");
    }
    if (pairs.isEmpty()) {
      throw new CannotRun(
          "%d CPU is usable here, and a race needs two; look at -c, -af, taskset and the CPU quota"
              .formatted(options.getCPUCount()));
    }
  }
}
