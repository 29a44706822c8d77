package dev.racecourse.blog.trace;

import dev.racecourse.blog.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Writes down what processes, and those that they start, write and flush. */
public final class Strace {
  private static final String EXPECTED = "RACECOURSE_STRACE";
  private static final String CALLS = "write,writev,pwrite64,pwritev,sendto,fsync,fdatasync";

  /** More than a page of SQLite or of PostgreSQL's log has, each byte in up to four characters. */
  private static final String LONGEST_TEXT = "9000";

  private final Process strace;
  private final Path trace;

  private Strace(Process strace, Path trace) {
    this.strace = strace;
    this.trace = trace;
  }

  /**
   * Begins; skips the test if it is not possible here, and fails if RACECOURSE_STRACE says that it
   * is.
   *
   * @param folder where it puts its files
   */
  public static Strace of(List<ProcessHandle> processes, Path folder) throws Exception {
    var trace = folder.resolve("trace");
    var told = folder.resolve("strace");
    var command =
        new ArrayList<>(List.of("strace", "-f", "-y", "-s", LONGEST_TEXT, "-e", "trace=" + CALLS));
    command.addAll(List.of("-o", trace.toString()));
    processes.forEach(process -> command.addAll(List.of("-p", "" + process.pid())));
    Process strace;
    try {
      strace = new ProcessBuilder(command).redirectError(told.toFile()).start();
    } catch (IOException e) {
      throw without("strace is not there");
    }
    Await.until("traced", () -> !strace.isAlive() || isDone(processes, Files.readString(told)));
    if (!strace.isAlive()) {
      throw without(Files.readString(told));
    }
    return new Strace(strace, trace);
  }

  /** Whether each is traced, or has ended meanwhile, as some of PostgreSQL's do. */
  private static boolean isDone(List<ProcessHandle> processes, String told) {
    return processes.stream()
        .map(ProcessHandle::pid)
        .allMatch(
            pid ->
                told.contains("Process " + pid + " attached")
                    || told.contains("(PTRACE_SEIZE, " + pid + "): No such process"));
  }

  private static RuntimeException without(String reason) {
    if (System.getenv(EXPECTED) == null) {
      return new TestAbortedException("no system call is looked at: " + reason);
    }
    throw new AssertionFailedError(EXPECTED + " is set, but: " + reason);
  }

  /** Lets the processes go; what they did. */
  public List<SystemCall> end() throws Exception {
    strace.destroy();
    if (!strace.waitFor(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
      strace.destroyForcibly();
    }
    return SystemCall.in(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));
  }
}
