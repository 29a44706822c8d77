package dev.racecourse.compare.process;

import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process printed. */
public record LogFile(Path path) {

  private static final int TELLING = 3;
  private static final Pattern COLOUR = Pattern.compile("\\e\\[[\\d;]*m");

  /** Stack frames, and the decoration of JVMs, JMH and Maven. */
  private static final Pattern NOISE =
      Pattern.compile(
          "|at .*|\\.{3} \\d+ more|<.*>|#"
              + "|# (JMH|VM|Blackhole|Warmup|Measurement|Timeout|Threads|Benchmark|Parameters|Run|Fork"
              + "|Profiler|Preparing|Processing|\\*\\*\\*).*"
              + "|(Warmup )?Iteration +\\d+:.*"
              + "|Benchmark had encountered error, and fail on error was requested"
              + "|Exception in thread \"main\" org\\.openjdk\\.jmh\\.runner\\.RunnerException.*"
              + "|(Caused by|Suppressed): org\\.openjdk\\.jmh\\.runner\\.BenchmarkException.*"
              + "|Suppressed: java\\.lang\\.IllegalStateException: Forked VM failed with .*"
              + "|Picked up .*|.* VM warning: .*|Error occurred during initialization of VM"
              + "|Error: Could not create the Java Virtual Machine\\."
              + "|Error: A fatal exception has occurred\\. Program will exit\\."
              + "|\\[ERROR\\](| ->.*| To see .*| Re-run .*| For more .*| After .*| \\[Help .*)");

  /** How a JVM says that classes were not compiled against each other. */
  private static final Pattern LINKAGE_ERROR =
      Pattern.compile(
          "java\\.lang\\.(NoSuchMethod|NoSuchField|NoClassDefFound|AbstractMethod|IllegalAccess"
              + "|IncompatibleClassChange|Verify|BootstrapMethod|Instantiation)Error"
              + "|java\\.lang\\.ClassNotFoundException");

  /** Says whether classes did not fit each other. */
  public boolean hasLinkageError() {
    return LINKAGE_ERROR.matcher(text()).find();
  }

  /** The last lines that say something to a reader. */
  public List<String> tellingLines() {
    var lines =
        text()
            .lines()
            .map(line -> COLOUR.matcher(line).replaceAll("").strip())
            .filter(line -> !NOISE.matcher(line).matches())
            .toList();
    return lines.subList(Math.max(0, lines.size() - TELLING), lines.size());
  }

  /** The last line that matches as a whole; empty if none does. */
  public Optional<MatchResult> last(Pattern line) {
    return text()
        .lines()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .reduce((earlier, later) -> later);
  }

  private String text() {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(the log cannot be read: " + Reason.of(e) + ")";
    }
  }
}
