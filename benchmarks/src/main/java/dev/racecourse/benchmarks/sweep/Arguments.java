package dev.racecourse.benchmarks.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * A command line in its two parts.
 *
 * @param threads what {@code -t} says
 * @param ofJmh all but {@code -t}, for JMH to read
 */
record Arguments(ThreadCounts threads, List<String> ofJmh) {
  /** {@code -t} with its value in one argument: -t4, -t=4, -t=max; not -tu or -tg. */
  private static final Pattern ATTACHED = Pattern.compile("-t(?:=(.*)|(\\d.*))");

  /** {@code -p} with its value in one argument: -puser=me; not -prof cost or -prof=cost. */
  private static final Pattern ATTACHED_PARAMETER = Pattern.compile("-p(?!rof=)(?<value>[^=]+=.*)");

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

  static Arguments of(String... argv) throws CommandLineOptionException {
    var threads = Optional.<String>empty();
    var ofJmh = new ArrayList<String>();
    for (var i = 0; i < argv.length; i++) {
      var attached = ATTACHED.matcher(argv[i]);
      if (!argv[i].equals("-t") && !attached.matches()) {
        ofJmh.add(argv[i]);
        continue;
      }
      if (threads.isPresent()) {
        throw new CommandLineOptionException("-t is given twice; give one list, such as -t 1,2,4");
      }
      if (attached.matches()) {
        threads = Optional.ofNullable(attached.group(1)).or(() -> Optional.of(attached.group(2)));
      } else if (++i < argv.length) {
        threads = Optional.of(argv[i]);
      } else {
        throw new CommandLineOptionException("-t needs numbers of threads, such as -t 1,2,4");
      }
    }
    var counts = threads.isEmpty() ? ThreadCounts.DEFAULT : ThreadCounts.parse(threads.get());
    return new Arguments(counts, List.copyOf(ofJmh));
  }
}
