package dev.racecourse.benchmarks.sweep;

import dev.racecourse.console.DurationText;
import dev.racecourse.console.PercentText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

  static Arguments of(String... argv) throws CommandLineOptionException {
    var words = new Words(argv);
    return new Arguments(
        threads(words),
        words.take("--precision", PercentText::parse),
        words.take("--budget", DurationText::parse),
        words.take("--warmup", DurationText::parse),
        words.take("--seed", Arguments::wholeNumber),
        words.take("--output", Path::of),
        words.rest.remove(ALL),
        List.copyOf(words.rest));
  }

  private static Optional<ThreadCounts> threads(Words words) throws CommandLineOptionException {
    var text = words.take("-t", ATTACHED);
    return text.isPresent() ? Optional.of(ThreadCounts.parse(text.get())) : Optional.empty();
  }

  private static long wholeNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", e);
    }
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

  /** The words of a command line, of which options are taken out. */
  private static final class Words {

    private final List<String> rest;

    Words(String... argv) {
      rest = new ArrayList<>(List.of(argv));
    }

    <T> Optional<T> take(String option, Function<String, T> reader)
        throws CommandLineOptionException {
      try {
        return take(option, Pattern.compile(Pattern.quote(option) + "=(.*)()")).map(reader);
      } catch (IllegalArgumentException e) {
        throw new CommandLineOptionException(option + ": " + e.getMessage(), e);
      }
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
