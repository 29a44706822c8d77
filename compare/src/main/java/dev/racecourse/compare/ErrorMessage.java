package dev.racecourse.compare;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells the user why nothing was compared, without a stack trace unless compare itself is wrong.
 */
final class ErrorMessage implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) {
    var err = commandLine.getErr();
    if (exception instanceof SetupException) {
      err.println("compare: " + exception.getMessage());
    } else if (exception instanceof InterruptedException) {
      err.println("compare: interrupted before anything was measured.");
      return ExitCode.INTERRUPTED;
    } else {
      err.println("compare: this is a bug in compare, not in what it compares:");
      exception.printStackTrace(err);
    }
    return ExitCode.NOTHING_TO_SAY;
  }
}
