package dev.racecourse.races;

import dev.racecourse.races.run.Locking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of jcstress, with {@code --preset} put in its words; the word {@code run} in front
 * may be left out.
 *
 * @param words for the jcstress of the suite
 * @param locking how the JVMs of tests lock
 */
record CommandLine(List<String> words, Locking locking) {
  private static final String PRESET = "--preset";
  private static final String RESULTS = "-r";

  /** Where jcstress puts its pages by itself. */
  private static final String USUAL_RESULTS = "results/";

  static CommandLine parse(List<String> args) throws Refused {
    var words = new ArrayList<>(args);
    if (!words.isEmpty() && words.get(0).equals("run")) {
      words.remove(0);
    }
    if (!isGiven("-m", words)) {
      var name = presetIn(words);
      var preset =
          Preset.named(name)
              .orElseThrow(
                  () ->
                      new Refused(
                          "no preset is called '%s'; there are %s"
                              .formatted(name, Preset.names())));
      return new CommandLine(preset.complete(words), preset.locking());
    }
    if (isGiven(PRESET, words)) {
      throw new Refused("--preset and -m both say how much work; give one of them");
    }
    return new CommandLine(words, Locking.BOTH);
  }

  boolean asksForHelp() {
    return isGiven("-h", words) || isGiven("--help", words);
  }

  boolean asksForList() {
    return isGiven("-l", words);
  }

  /** The results of an earlier run that are to be read back. */
  Optional<Path> blob() {
    return value("-p").map(Path::of);
  }

  /** The folder that everything goes to. */
  Output output() {
    return new Output(Path.of(value(RESULTS).orElse(USUAL_RESULTS)));
  }

  /** The regular expression for the names of tests. */
  String filter() {
    return value("-t").orElse(".*");
  }

  private Optional<String> value(String option) {
    for (var i = 0; i < words.size(); i++) {
      if (name(words.get(i)).equals(name(option))) {
        var word = words.get(i);
        if (word.contains("=")) {
          return Optional.of(word.substring(word.indexOf('=') + 1));
        }
        return i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
      }
    }
    return Optional.empty();
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
}
