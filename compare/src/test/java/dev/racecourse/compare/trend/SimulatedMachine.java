package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.machine.CpuQuota;
import java.util.List;

/** A machine that nobody has. */
final class SimulatedMachine {

  private SimulatedMachine() {}

  static Machine machine(String jdk) {
    return machine("some CPU @ 2 GHz", jdk);
  }

  static Machine machine(String cpu, String jdk) {
    return new Machine(cpu, 4, CpuQuota.NONE, jdk, "some VM " + jdk, List.of("-Xmx512m"));
  }
}
