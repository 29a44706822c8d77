package dev.racecourse.compare.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The control group that this process is in, of version 2 or version 1, with the groups around it.
 *
 * @param version 1 or 2
 * @param folders relative to the root: the process's own group first, the root group last
 */
record ControlGroup(SystemFiles files, int version, List<String> folders) {

  private static final String VERSION_2 = "sys/fs/cgroup";
  private static final String VERSION_1 = "sys/fs/cgroup/cpu";

  /** Finds the group; empty if the system has none. */
  static Optional<ControlGroup> of(SystemFiles files) {
    var memberships = files.text("proc/self/cgroup").orElse("");
    if (files.exists(VERSION_2 + "/cgroup.controllers")) {
      return Optional.of(new ControlGroup(files, 2, folders(VERSION_2, memberships, "")));
    }
    if (files.exists(VERSION_1)) {
      return Optional.of(new ControlGroup(files, 1, folders(VERSION_1, memberships, "cpu")));
    }
    return Optional.empty();
  }

  /** The limit on CPU time that holds for the process. */
  CpuQuota quota() {
    return folders.stream()
        .map(version == 2 ? this::version2 : this::version1)
        .flatMap(Optional::stream)
        .reduce(CpuQuota.NONE, CpuQuota::and);
  }

  /** What {@code cpu.stat} says of the group, and of those around it. */
  List<String> cpuStats() {
    return folders.stream().flatMap(folder -> files.text(folder + "/cpu.stat").stream()).toList();
  }

  private Optional<CpuQuota> version2(String folder) {
    return files.text(folder + "/cpu.max").flatMap(CpuQuota::ofVersion2);
  }

  private Optional<CpuQuota> version1(String folder) {
    var period = files.text(folder + "/cpu.cfs_period_us").orElse("");
    return files
        .text(folder + "/cpu.cfs_quota_us")
        .flatMap(quota -> CpuQuota.ofVersion1(quota, period));
  }

  /**
   * The folders from the group up to the root. In a container the path may be one of the host, and
   * then the folder is not there; the root is.
   *
   * @param memberships lines of number, controllers and path, separated by colons
   */
  private static List<String> folders(String mount, String memberships, String controller) {
    var path =
        memberships
            .lines()
            .map(line -> line.split(":", 3))
            .filter(line -> line.length == 3 && !line[2].contains(".."))
            .filter(line -> Arrays.asList(line[1].split(",", -1)).contains(controller))
            .map(line -> line[2])
            .findFirst()
            .orElse("/");
    return Stream.iterate(
            mount + path.replaceAll("/+$", ""),
            folder -> folder.length() >= mount.length(),
            folder -> folder.substring(0, folder.lastIndexOf('/')))
        .toList();
  }
}
