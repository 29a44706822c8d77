package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {

  @TempDir private Path root;

  @Test
  void theTightestLimitOfVersion2Holds() throws IOException {
    write("proc/self/cgroup", "0::/outer/inner\n");
    write("sys/fs/cgroup/cgroup.controllers", "cpu\n");
    write("sys/fs/cgroup/outer/cpu.max", "150000 100000\n");
    write("sys/fs/cgroup/outer/inner/cpu.max", "max 100000\n");
    write("sys/fs/cgroup/outer/inner/cpu.stat", "inner");
    write("sys/fs/cgroup/cpu.stat", "root");

    assertEquals(new CpuQuota(1.5), group().quota());
    assertEquals(List.of("inner", "root"), group().cpuStats());
  }

  @Test
  void aPathOfTheHostLeavesTheRoot() throws IOException {
    write("proc/self/cgroup", "4:memory:/a\n3:cpu,cpuacct:/docker/c0ffee\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "50000\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

    assertEquals(new CpuQuota(0.5), group().quota());
  }

  @Test
  void minusOneIsNoLimit() throws IOException {
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

    assertEquals(CpuQuota.NONE, group().quota());
  }

  @Test
  void otherSystemsHaveNone() {
    assertTrue(ControlGroup.of(new SystemFiles(root)).isEmpty());
  }

  @Test
  void theTighterOfTwoLimits() {
    assertEquals(new CpuQuota(1.0), new CpuQuota(2.0).and(new CpuQuota(1.0)));
    assertEquals(new CpuQuota(1.0), new CpuQuota(1.0).and(CpuQuota.NONE));
    assertTrue(CpuQuota.ofVersion2("what").isEmpty());
    assertTrue(CpuQuota.ofVersion1("what", "").isEmpty());
  }

  private ControlGroup group() {
    return ControlGroup.of(new SystemFiles(root)).orElseThrow();
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }
}
