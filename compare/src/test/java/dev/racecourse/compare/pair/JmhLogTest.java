package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reasons in logs that JMH 1.37 has left, without most of their stack frames. */
class JmhLogTest {

  @TempDir private Path folder;

  @Test
  void aJvmThatCannotStartSaysWhy() throws IOException {
    assertReason(
        "Initial heap size set to a larger value than the maximum heap size",
        forked(
            1,
            """
            Error occurred during initialization of VM
            Initial heap size set to a larger value than the maximum heap size
            """,
            "Picked up JAVA_TOOL_OPTIONS: -Dsome=other\n"));
    assertReason(
        "Unrecognized VM option 'Fast'",
        forked(
            1,
            "",
            """
            Unrecognized VM option 'Fast'
            Error: Could not create the Java Virtual Machine.
            Error: A fatal exception has occurred. Program will exit.
            """));
  }

  @Test
  void theLastExceptionIsTheCauseOfTheOthers() throws IOException {
    assertReason(
        "java.nio.file.NoSuchFileException: data/input.txt",
        """
        Exception in thread "main" org.openjdk.jmh.runner.RunnerException: Benchmark caught the exception
        \tat org.openjdk.jmh.runner.Runner.runBenchmarks(Runner.java:572)
        Caused by: org.openjdk.jmh.runner.BenchmarkException: Benchmark error during the run
        \tat org.openjdk.jmh.runner.ForkedMain.main(ForkedMain.java:86)
        \tSuppressed: java.lang.IllegalStateException: no input
        \t\tat zoo.Zoo$Relative.up(Zoo.java:34)
        \tCaused by: java.nio.file.NoSuchFileException: data/input.txt
        \t\tat java.base/java.nio.file.Files.newByteChannel(Files.java:380)
        """);
    assertReason(
        "java.lang.AssertionError: wanted",
        "Suppressed: java.lang.AssertionError: wanted\n 200, got\n");
  }

  @Test
  void aJvmThatCrashedSaysOfWhat() throws IOException {
    assertReason(
        "its JVM crashed: SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8",
        forked(
            134,
            """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8
            #
            # JRE version: OpenJDK Runtime Environment
            """,
            ""));
  }

  @Test
  void aJvmThatWasKilledSaysNothing() throws IOException {
    assertReason(
        "its JVM was killed (exit code 137), maybe for want of memory",
        forked(137, "java.lang.Exception: of no interest\n", ""));
  }

  @Test
  void aJvmThatEndedWithoutAWordHasAnExitCode() throws IOException {
    assertReason("its JVM ended with exit code 7", forked(7, "", ""));
  }

  @Test
  void theLastWordsWillDo() throws IOException {
    assertReason("bye", "# Warmup Iteration   1: hello\nbye\nIteration   1: 17 ops/s\n");
    assertEquals(Optional.empty(), reason("# Fork: 1 of 1\n"));
  }

  private void assertReason(String reason, String text) throws IOException {
    assertEquals(Optional.of(reason), reason(text));
  }

  private Optional<String> reason(String text) throws IOException {
    return new JmhLog(new LogFile(Files.writeString(folder.resolve("some.log"), text))).reason();
  }

  private static String forked(int exit, String out, String err) {
    return """
    # Fork: 1 of 1
    %2$s%3$s<forked VM failed with exit code %1$d>
    <stdout last='20 lines'>
    %2$s</stdout>
    <stderr last='20 lines'>
    %3$s</stderr>

    Benchmark had encountered error, and fail on error was requested
    Exception in thread "main" org.openjdk.jmh.runner.RunnerException: Benchmark caught the exception
    \tat org.openjdk.jmh.runner.Runner.runBenchmarks(Runner.java:572)
    Caused by: org.openjdk.jmh.runner.BenchmarkException: Benchmark error
    \t... 3 more
    \tSuppressed: java.lang.IllegalStateException: Forked VM failed with exit code %1$d
    \t\t... 6 more
    """
        .formatted(exit, out, err);
  }
}
