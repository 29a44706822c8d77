package dev.racecourse.races.host;

import dev.racecourse.races.run.Locking;
import dev.racecourse.races.run.TestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * The JVMs that are still to start: for each test the product of the kinds of JVM, the ways to
 * compile its actors, and the forks that the options ask for, in random order.
 */
final class Program {
  private static final String BIASED = "-XX:+UseBiasedLocking";
  private static final String STRESS_SEED = "-XX:StressSeed=";

  private final Map<TestName, List<TimedFork>> all = new TreeMap<>();
  private final Map<TestName, Deque<TimedFork>> due = new TreeMap<>();

  Program(TestOptions options, Locking locking, Machine machine, Collection<TestName> tests) {
    var isAsked = args(options).anyMatch(arg -> arg.contains("UseBiasedLocking"));
    for (var test : tests) {
      var info = TestList.getInfo(test.listed());
      var forks = new ArrayList<TimedFork>();
      for (var jvm : machine.jvms()) {
        if (locking == Locking.BOTH || isAsked || !jvm.args().contains(BIASED)) {
          add(forks, options.of(test), machine, jvm, info);
        }
      }
      Collections.shuffle(forks);
      all.put(test, forks);
      due.put(test, new ArrayDeque<>(forks));
    }
  }

  private static Stream<String> args(Options options) {
    var prepended = options.getJvmArgsPrepend();
    return Stream.concat(
        options.getJvmArgs().stream(), prepended == null ? Stream.of() : prepended.stream());
  }

  private static void add(
      List<TimedFork> forks,
      Options options,
      Machine machine,
      VMSupport.Config jvm,
      TestInfo info) {
    var times = options.getForks() * JcstressVersion.multiplier(jvm, options);
    for (var placement : machine.placements(info.threads())) {
      for (var compilation : compilations(options, info)) {
        if (!jvm.onlyIfC2() || CompileMode.hasC2(compilation, info.threads())) {
          for (var fork = 0; fork < times; fork++) {
            forks.add(
                new TimedFork(options, info, fork, seeded(jvm.args()), compilation, placement));
          }
        }
      }
    }
  }

  /** jcstress gives a seed to its own randomised JVMs, and none to those of -jvmArgs. */
  private static List<String> seeded(List<String> args) {
    if (!args.contains("-XX:+StressLCM")
        || args.stream().anyMatch(arg -> arg.startsWith(STRESS_SEED))) {
      return args;
    }
    var seeded = new ArrayList<>(args);
    seeded.add(STRESS_SEED + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
    return seeded;
  }

  private static int[] compilations(Options options, TestInfo info) {
    return options.isSplitCompilation() && VMSupport.compilerDirectivesAvailable()
        ? CompileMode.casesFor(info.threads(), VMSupport.c1Available(), VMSupport.c2Available())
        : new int[] {CompileMode.UNIFIED};
  }

  /** The next JVM of each test, in random order; empty when none is left. */
  List<TimedFork> nextRound() {
    var round = new ArrayList<TimedFork>();
    for (var forks : due.values()) {
      if (!forks.isEmpty()) {
        round.add(forks.remove());
      }
    }
    Collections.shuffle(round);
    return round;
  }

  /**
   * One more JVM for each of these tests, with the options of one that it had, and another seed.
   * Leaves out a test that never had one.
   */
  List<TimedFork> again(Collection<TestName> tests) {
    return tests.stream()
        .map(all::get)
        .filter(forks -> forks != null && !forks.isEmpty())
        .map(forks -> forks.get(ThreadLocalRandom.current().nextInt(forks.size())))
        .map(fork -> fork.again(seeded(unseeded(fork.jvmArgs))))
        .toList();
  }

  private static List<String> unseeded(List<String> args) {
    return args.stream().filter(arg -> !arg.startsWith(STRESS_SEED)).toList();
  }

  /** Leaves out what is left of a test. */
  void drop(TestName test) {
    due.remove(test);
  }

  /** The tests that no JVM is planned for. */
  List<TestName> unplanned() {
    return due.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many JVMs are left, if every planted bug shows on the next. */
  int size() {
    return due.entrySet().stream()
        .mapToInt(
            entry -> {
              var forks = entry.getValue().size();
              return entry.getKey().isPlanted() ? Math.min(forks, 1) : forks;
            })
        .sum();
  }
}
