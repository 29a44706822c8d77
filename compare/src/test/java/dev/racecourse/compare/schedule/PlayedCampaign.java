package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.pair.MeasuredClasses;
import dev.racecourse.compare.pair.PairRun;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Journal;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Progress.Standing;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A campaign whose pairs are played: each takes 100 s of its own time, and none of ours. */
final class PlayedCampaign implements Campaign.PairRunner {

  static final CellKey A = new CellKey(Workload.parse("demo.Work.a thrpt"), 1);
  static final CellKey B = new CellKey(Workload.parse("demo.Work.b thrpt"), 1);
  static final CellKey C = new CellKey(Workload.parse("demo.Work.c thrpt"), 1);

  private static final int SECONDS = 100;

  /** More pairs than any test wants: a campaign without an end is to fail. */
  private static final int TOO_MANY = 1000;

  private final Map<CellKey, IntFunction<PairOutcome>> outcomes = new HashMap<>();
  private final List<String> played = new ArrayList<>();
  private final List<Harness> harnesses = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();
  private final Path folder;
  private final Plan plan;
  private int interruptAfter = Integer.MAX_VALUE;
  private int usualPairs;

  /** A campaign in a folder, which may have a journal. */
  PlayedCampaign(Path folder, long seed, Optional<Duration> budget) {
    this.folder = folder;
    this.plan = new Plan(new Rounds(1, 1), "", seed, budget);
  }

  /** What comes of a cell's pairs, by their number; pairs without a difference unless told. */
  PlayedCampaign outcomes(CellKey cell, IntFunction<PairOutcome> outcome) {
    outcomes.put(cell, outcome);
    return this;
  }

  /** How many pairs a cell is expected to take, if it wants any. */
  PlayedCampaign usually(int pairs) {
    usualPairs = pairs;
    return this;
  }

  /** Ctrl-C. */
  PlayedCampaign interruptAfter(int pairs) {
    interruptAfter = pairs;
    return this;
  }

  /** Runs it to the end. */
  Campaign run(Function<CellSample, CellDecision> rule, CellKey... cells)
      throws InterruptedException {
    var campaign = plan(rule, cells);
    campaign.run(heard());
    return campaign;
  }

  Campaign plan(Function<CellSample, CellDecision> rule, CellKey... cells) {
    var budget =
        new Budget(plan, () -> Duration.ofSeconds(SECONDS).multipliedBy(played.size()).toNanos());
    return new Campaign(
        context(),
        new CellChoice(List.of(cells), Map.of(), Set.of(), Map.of()),
        rule,
        journal(),
        this,
        budget,
        usualPairs);
  }

  /** Wants four pairs. */
  static CellDecision undecided(CellSample sample) {
    return wanting(sample, 4);
  }

  /** Wants so many pairs of a cell. */
  static CellDecision wanting(CellSample sample, int pairs) {
    return decision(sample, new Verdict.Undecided(null, "why"), pairs);
  }

  /** Likewise, of a cell that may be slower. */
  static CellDecision flagging(CellSample sample, int pairs) {
    return decision(sample, new Verdict.Flagged(null, "why"), pairs);
  }

  private static CellDecision decision(CellSample sample, Verdict speed, int pairs) {
    var counted = sample.measured().size();
    var unknown = new Verdict.Unknown();
    return new CellDecision(
        sample.cell(),
        speed,
        unknown,
        new Allocation(new Both<>(Double.NaN, Double.NaN), unknown),
        counted,
        sample.isHopeless() ? counted : pairs,
        List.of());
  }

  Journal journal() {
    return Journal.open(folder.resolve("pairs.ndjson"));
  }

  /** The pairs in the order in which they were played, each by the last letter of its cell. */
  String order() {
    return String.join("", played);
  }

  List<Harness> harnesses() {
    return harnesses;
  }

  Progress heard() {
    return new Heard(standings);
  }

  List<Standing> standings() {
    return standings;
  }

  @Override
  public PairRecord run(PairRun pair, Runnable roundPlayed, UnaryOperator<PairOutcome> check)
      throws InterruptedException {
    if (played.size() == interruptAfter) {
      throw new InterruptedException();
    }
    assertTrue(played.size() < TOO_MANY, "the campaign has no end");
    var benchmark = pair.cell().workload().benchmark();
    played.add(benchmark.substring(benchmark.length() - 1));
    harnesses.add(pair.harness());
    var outcome =
        outcomes.getOrDefault(pair.cell(), number -> Samples.pair(0)).apply(pair.number());
    return new PairRecord(
        pair.cell(),
        pair.harness(),
        pair.number(),
        pair.rounds(),
        pair.order().starter(),
        Instant.EPOCH,
        SECONDS,
        check.apply(outcome));
  }

  private RunContext context() {
    var server = Optional.of(Path.of("server.jar"));
    var subject =
        new Subject(
            "some",
            "0123456789",
            new Jars(Optional.of(Path.of("some.jar")), server, Optional.empty()));
    return new RunContext(
        new Both<>(subject, subject),
        plan,
        RunDirectory.create(folder.resolve("run-" + System.nanoTime())),
        new MeasuredClasses(folder));
  }

  private record Heard(List<Standing> standings) implements Progress {
    @Override
    public void roundPlayed(Rounds rounds) {}

    @Override
    public void pairDone(PairRecord pair) {}

    @Override
    public void standing(Standing standing) {
      standings.add(standing);
    }

    @Override
    public void close() {}
  }
}
