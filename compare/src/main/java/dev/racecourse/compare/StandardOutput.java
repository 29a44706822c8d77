package dev.racecourse.compare;

import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.console.Reason;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Keeps why it could not be written: printers only say that something went wrong. */
final class StandardOutput extends FilterOutputStream {

  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream to) {
    super(to);
  }

  @Override
  public void write(int next) throws IOException {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /**
   * The exit code of a command that has printed all. Whoever reads a cut report would take it for
   * the whole.
   *
   * @param exit by what the command says
   */
  int exitCode(int exit, PrintStream err) {
    if (failure.isEmpty()) {
      return exit;
    }
    err.println(
        "compare: standard output cannot be written: %s.\n%s"
            .formatted(
                Reason.of(failure.get()),
                "What it said is not complete. Free some space, or print to another disk."));
    return ExitCode.NOTHING_TO_SAY;
  }
}
