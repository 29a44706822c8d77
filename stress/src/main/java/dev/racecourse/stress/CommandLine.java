package dev.racecourse.stress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import joptsimple.OptionException;
import org.openjdk.jcstress.Options;

/** The command line, which is jcstress's own; the word {@code run} in front may be left out. */
sealed interface CommandLine {

  /** Options to act on. */
  record Accepted(Options options) implements CommandLine {}

  /** Nothing to act on: jcstress's usage was printed, because it was asked for or is needed. */
  record Answered(ExitCode exitCode) implements CommandLine {}

  static CommandLine parse(String[] args) throws IOException {
    var words = new ArrayList<>(Arrays.asList(args));
    if (!words.isEmpty() && words.get(0).equals("run")) {
      words.remove(0);
    }
    // jcstress answers help and mistakes alike with false; without -h, false is a mistake.
    var help = words.removeIf("-h"::equals);
    var options = options(words);
    try {
      if (!options.parse()) {
        return new Answered(ExitCode.UNTRUSTED);
      }
    } catch (OptionException e) {
      // jcstress lets a value of the wrong type through to here.
      System.err.println("ERROR: " + e.getMessage());
      printUsage();
      return new Answered(ExitCode.UNTRUSTED);
    }
    if (help) {
      printUsage();
      return new Answered(ExitCode.CLEAN);
    }
    return new Accepted(options);
  }

  private static void printUsage() throws IOException {
    options(List.of("-h")).parse();
  }

  private static Options options(List<String> words) {
    return new Options(words.toArray(String[]::new));
  }
}
