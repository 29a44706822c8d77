package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.compare.machine.CpuQuota;
import dev.racecourse.compare.machine.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

  private final Machine machine = machine("some kernel", "17.0.1");

  @Test
  void isTheSameUnderAnotherKernelAndWithOtherBenchmarks() {
    assertEquals(machine, machine("another kernel", "17.0.1"));
  }

  @Test
  void beginsAnEpochWithAnotherJdkOrHarness() {
    var epoch = machine.epoch("jmh 1.37");

    assertEquals(epoch, machine("another kernel", "17.0.1").epoch("jmh 1.37"));
    assertNotEquals(epoch, machine("some kernel", "17.0.2").epoch("jmh 1.37"));
    assertNotEquals(epoch, machine.epoch("jmh 1.38"));
  }

  /** Another key for the same facts would cut every history. */
  @Test
  void hasTheKeyThatItAlwaysHad() {
    assertEquals("f2ad3f7e233b", SomeRows.MACHINE.epoch("jmh 1.37"));
  }

  private static Machine machine(String kernel, String jdk) {
    return Machine.of(
        new Fingerprint(
            "cpu", 4, new CpuQuota(1.5), kernel, jdk, "vm", List.of("-Xmx1g"), "1.37", kernel));
  }
}
