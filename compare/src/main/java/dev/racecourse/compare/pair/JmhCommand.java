package dev.racecourse.compare.pair;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.measured.CellLister;
import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.measured.TurnWire;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JMH of a side, and how it is called. Main classes are named on the class path, so it does not
 * matter which main class the jar has of its own.
 *
 * @param jars what is measured and the benchmarks
 */
record JmhCommand(Side side, List<Path> jars, MeasuredClasses turnClasses) {

  /** Lists what can be measured. */
  List<ListedBenchmark> benchmarks(RunDirectory run) throws InterruptedException {
    var list = run.scratch().resolve(side + "-cells.txt");
    var log = run.log(side + "-cells");
    var java =
        new ProcessBuilder(Child.JAVA, "-cp", classPath(), MeasuredClasses.LISTER)
            .redirectOutput(list.toFile())
            .redirectError(log.path().toFile());
    try (var child = Child.start(java)) {
      if (child.await() != 0) {
        throw new SetupException(
            "%s is no JMH jar: its benchmarks cannot be listed (%s):\n  %s\nName the right jar, or --jar."
                .formatted(
                    jars.get(jars.size() - 1),
                    log.path(),
                    String.join("\n  ", log.tellingLines())));
      }
      var lines = new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().toList();
      return whole(lines).stream().map(ListedBenchmark::parse).distinct().toList();
    } catch (IllegalArgumentException e) {
      throw new SetupException(
          "the JVM that lists the benchmarks of %s printed something else, too (%s).\n"
                  .formatted(side, e.getMessage())
              + "Keep it quiet (see JAVA_TOOL_OPTIONS, for one). Nothing was measured.",
          e);
    } catch (IOException e) {
      throw RunDirectory.unusable(run.path(), e);
    }
  }

  /** A full disk cuts the list off, and the lister ends with 0 all the same. */
  static List<String> whole(List<String> lines) throws IOException {
    var end = lines.size() - 1;
    if (lines.isEmpty() || !lines.get(end).equals(CellLister.END)) {
      throw new IOException("the list of the benchmarks is cut off");
    }
    return lines.subList(0, end);
  }

  /**
   * The command that runs one fork of a cell.
   *
   * @param result where JMH writes its JSON
   */
  List<String> command(CellKey cell, Rounds rounds, Plan plan, Path result, Path scratch) {
    var workload = cell.workload();
    var words = new ArrayList<String>();
    // The working directory is the user's, where benchmarks find their files and leave nothing.
    var notes = "-XX:ErrorFile=" + result.resolveSibling("hs_err_pid%p.log");
    words.addAll(
        List.of(Child.JAVA, "-Djmh.ignoreLock=true", "-Djava.io.tmpdir=" + scratch, notes));
    words.addAll(List.of("-cp", classPath(), MeasuredClasses.HOST));
    // Before, not after, a benchmark's own arguments: those were given for a reason. A benchmark
    // that has some does not inherit its host's.
    words.add("\"-Djava.io.tmpdir=%s\" \"%s\" %s".formatted(scratch, notes, plan.jvmArgs()));
    words.add("^" + Pattern.quote(workload.benchmark()) + "$");
    // One unit of time for both: a commit may change what its benchmark's scores are in.
    words.addAll(List.of("-tu", "s"));
    words.addAll(List.of("-bm", workload.mode().label(), "-t", "" + cell.threads()));
    workload.params().forEach((name, value) -> words.addAll(List.of("-p", name + "=" + value)));
    words.addAll(List.of("-f", "1", "-wf", "0", "-foe", "true", "-gc", "false"));
    words.addAll(List.of("-w", Plan.ITERATION, "-wi", "" + rounds.warmUp()));
    words.addAll(List.of("-r", Plan.ITERATION, "-i", "" + rounds.measured()));
    if (rounds.batches() != null) {
      // Head's for both sides, like the number of iterations: a score is the time of a batch.
      words.addAll(List.of("-wbs", "" + rounds.batches().warmUp()));
      words.addAll(List.of("-bs", "" + rounds.batches().measured()));
    }
    words.addAll(List.of("-prof", TurnWire.PROFILER, "-prof", "gc"));
    words.addAll(List.of("-rf", "json", "-rff", result.toString()));
    return words;
  }

  private String classPath() {
    // First: a measured jar may bring these classes, too, of another version.
    return Stream.concat(Stream.of(turnClasses.folder()), jars.stream())
        .map(Path::toString)
        .collect(joining(File.pathSeparator));
  }
}
