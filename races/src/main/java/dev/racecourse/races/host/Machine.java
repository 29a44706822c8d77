package dev.racecourse.races.host;

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
 * @param options of the run
 * @param jvms the kinds of JVM to run every test on; empty when none starts
 * @param scheduler hands out CPUs
 * @param words what jcstress had to say of it
 */
record Machine(Options options, List<VMSupport.Config> jvms, Scheduler scheduler, String words) {

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
    return new Machine(
        options,
        List.copyOf(VMSupport.getAvailableVMConfigs()),
        new Scheduler(Topology.get(), options.getCPUCount()),
        words.toString(StandardCharsets.UTF_8));
  }

  /** The ways to place so many actors; empty when there is no room for them. */
  List<SchedulingClass> placements(int actors) {
    return actors > options.getCPUCount()
        ? List.of()
        : scheduler.scheduleClasses(actors, options.getCPUCount(), options.affinityMode());
  }
}
