package dev.racecourse.benchmarks.sweep;

import dev.racecourse.console.DurationText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * A command line in its two parts: what this program reads, and what JMH reads.
 *
 * @param threads what {@code -t} says; empty without it
 * @param precision the largest uncertainty that will do, such as 0.05; empty if not given
 * @param budget how long the sweep may take; empty if not given
 * @param warmUpLimit how long a JVM may warm up; empty if not given
 * @param seed of all that is left to chance; empty if not given
 * @param output the folder of the results; empty if not given
 * @param all whether all requests are to be measured
 * @param ofJmh all the rest, for JMH to read
 */
record Arguments(
    Optional<ThreadCounts> threads,
    Optional<Double> precision,
    Optional<Duration> budget,
    Optional<Duration> warmUpLimit,
    Optional<Long> seed,
    Optional<Path> output,
    boolean all,
    List<String> ofJmh) {

  private static final String ALL = "all";

  /** {@code -t} with its value in one argument: -t4, -t=4, -t=max; not -tu or -tg. */
  private static final Pattern ATTACHED = Pattern.compile("-t(?:=(.*)|(\\d.*))");

  /** {@code -p} with its value in one argument: -puser=me; not -prof cost or -prof=cost. */
  private static final Pattern ATTACHED_PARAMETER = Pattern.compile("-p(?!rof=)(?<value>[^=]+=.*)");

  private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?) ?%");

  static Arguments of(String... argv) throws CommandLineOptionException {
    var words = new Words(argv);
    var threads = words.take("-t", ATTACHED);
    var precision = words.take("--precision");
    var budget = words.take("--budget");
    var warmUp = words.take("--warmup");
    var seed = words.take("--seed");
    var output = words.take("--output");
    var all = words.rest.remove(ALL);
    return new Arguments(
        threads.isPresent() ? Optional.of(ThreadCounts.parse(threads.get())) : Optional.empty(),
        precision.isPresent() ? Optional.of(percentage(precision.get())) : Optional.empty(),
        budget.isPresent() ? Optional.of(duration("--budget", budget.get())) : Optional.empty(),
        warmUp.isPresent() ? Optional.of(duration("--warmup", warmUp.get())) : Optional.empty(),
        seed.isPresent() ? Optional.of(number(seed.get())) : Optional.empty(),
        output.map(Path::of),
        all,
        List.copyOf(words.rest));
  }

  /** The names of the parameters that {@code -p} gives a value. */
  Set<String> parameters() {
    var names = new TreeSet<String>();
    for (var i = 0; i < ofJmh.size(); i++) {
      var attached = ATTACHED_PARAMETER.matcher(ofJmh.get(i));
      if (attached.matches()) {
        names.add(name(attached.group("value")));
      } else if (ofJmh.get(i).equals("-p") && i + 1 < ofJmh.size()) {
        names.add(name(ofJmh.get(i + 1)));
      }
    }
    return names;
  }

  private static String name(String parameter) {
    return parameter.substring(0, Math.max(0, parameter.indexOf('='))).strip();
  }

  private static double percentage(String text) throws CommandLineOptionException {
    var matcher = PERCENTAGE.matcher(text);
    if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
      throw new CommandLineOptionException(
          "--precision " + text + " is no percentage between 0 and 100, such as 5%");
    }
    return Double.parseDouble(matcher.group(1)) / 100;
  }

  private static Duration duration(String option, String text) throws CommandLineOptionException {
    try {
      return DurationText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLineOptionException(option + ": " + e.getMessage(), e);
    }
  }

  private static long number(String text) throws CommandLineOptionException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CommandLineOptionException("--seed " + text + " is no whole number", e);
    }
  }

  /** The words of a command line, of which options are taken out. */
  private static final class Words {

    private final List<String> rest;

    Words(String... argv) {
      rest = new ArrayList<>(List.of(argv));
    }

    Optional<String> take(String option) throws CommandLineOptionException {
      return take(option, Pattern.compile(Pattern.quote(option) + "=(.*)()"));
    }

    /**
     * Takes an option out.
     *
     * @param attached the option with its value in one word; the value is in one of two groups
     */
    Optional<String> take(String option, Pattern attached) throws CommandLineOptionException {
      var value = Optional.<String>empty();
      for (var i = 0; i < rest.size(); ) {
        var matcher = attached.matcher(rest.get(i));
        if (!rest.get(i).equals(option) && !matcher.matches()) {
          i++;
          continue;
        }
        if (value.isPresent()) {
          throw new CommandLineOptionException(option + " is given twice");
        }
        var word = rest.remove(i);
        if (matcher.matches()) {
          value = Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)));
        } else if (i < rest.size()) {
          value = Optional.of(rest.remove(i));
        } else {
          throw new CommandLineOptionException(word + " needs a value");
        }
      }
      return value;
    }
  }
}
