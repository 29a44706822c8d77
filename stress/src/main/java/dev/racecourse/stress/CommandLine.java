package dev.racecourse.stress;

import dev.racecourse.stress.run.Locking;
import dev.racecourse.stress.verdict.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import joptsimple.OptionException;
import org.openjdk.jcstress.Options;

/**
 * The command line: jcstress's own, with {@code --preset}; the word {@code run} in front may be
 * left out.
 */
sealed interface CommandLine {
  String PRESET = "--preset";

  /** Options to act on. */
  record Accepted(Options options, Locking locking) implements CommandLine {}

  /** Nothing to act on: usage was printed, because it was asked for or is needed. */
  record Answered(ExitCode exitCode) implements CommandLine {}

  static CommandLine parse(String[] args) throws IOException {
    var words = new ArrayList<>(Arrays.asList(args));
    if (!words.isEmpty() && words.get(0).equals("run")) {
      words.remove(0);
    }
    if (words.removeIf("-h"::equals)) {
      printUsage();
      return new Answered(ExitCode.CLEAN);
    }
    var hasMode = isGiven("-m", words);
    if (hasMode && isGiven(PRESET, words)) {
      return mistake("--preset and -m both say how much work; give one of them");
    }
    return hasMode ? accept(words, Locking.BOTH) : completed(words);
  }

  /** What the preset leaves open is as the words say. */
  private static CommandLine completed(List<String> words) throws IOException {
    var name = presetIn(words);
    var preset = Preset.named(name);
    return preset.isEmpty()
        ? mistake("no preset is called '%s'; there are %s".formatted(name, Preset.names()))
        : accept(preset.get().complete(words), preset.get().locking());
  }

  private static CommandLine accept(List<String> words, Locking locking) throws IOException {
    var options = options(words);
    try {
      return options.parse() ? new Accepted(options, locking) : new Answered(ExitCode.UNTRUSTED);
    } catch (OptionException e) {
      // jcstress lets a value of the wrong type through to here.
      printUsage();
      return mistake(String.valueOf(e.getMessage()));
    }
  }

  private static CommandLine mistake(String what) {
    System.err.println("ERROR: " + what);
    return new Answered(ExitCode.UNTRUSTED);
  }

  /** Whether an option is among the words, however it is written. */
  static boolean isGiven(String option, List<String> words) {
    return words.stream().anyMatch(word -> name(word).equals(name(option)));
  }

  /** The option without its dashes and its value. */
  private static String name(String word) {
    return word.startsWith("-") ? word.replaceFirst("^--?", "").replaceFirst("=.*", "") : "";
  }

  /** Takes the preset out of the words; without one it is the default. */
  private static String presetIn(List<String> words) {
    for (var i = 0; i < words.size(); i++) {
      if (name(words.get(i)).equals(name(PRESET))) {
        var word = words.remove(i);
        if (word.contains("=")) {
          return word.substring(word.indexOf('=') + 1);
        }
        return i < words.size() ? words.remove(i) : "";
      }
    }
    return Preset.DEFAULT.toString();
  }

  private static void printUsage() throws IOException {
    System.out.printf(
        "--preset NAME   how much work: %s (without -m: default).%n"
            + "                The options below that are given overrule it.%n%n",
        Preset.names());
    options(List.of("-h")).parse();
  }

  private static Options options(List<String> words) {
    return new Options(words.toArray(String[]::new));
  }
}
