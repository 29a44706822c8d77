package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GivenParamsTest {

  private static final List<ListedBenchmark> LISTED =
      benchmarks(
          "3 demo.Work.map thrpt kind=A size=1",
          "3 demo.Work.map thrpt kind=A size=2",
          "3 demo.Work.map thrpt kind=B size=1",
          "3 demo.Work.map thrpt kind=B size=2",
          "1 0x1+1x1 demo.Work.start ss size=1",
          "1 demo.Work.plain thrpt");

  @Test
  void takeThePlaceOfWhatIsListed() {
    assertEquals(
        benchmarks(
            "3 demo.Work.map thrpt kind=A size=7",
            "3 demo.Work.map thrpt kind=A size=8",
            "3 demo.Work.map thrpt kind=B size=7",
            "3 demo.Work.map thrpt kind=B size=8",
            "1 0x1+1x1 demo.Work.start ss size=7",
            "1 0x1+1x1 demo.Work.start ss size=8",
            "1 demo.Work.plain thrpt"),
        given("size=7,8"));
  }

  @Test
  void areMultipliedWithEachOther() {
    assertEquals(
        Stream.of("C,7", "C,8", "D,7", "D,8").toList(),
        given("size=7", "kind=C,D", "size=8").stream()
            .filter(one -> one.group() == 3)
            .map(one -> String.join(",", one.workload().params().values()))
            .toList());
  }

  @Test
  void mayHoldAnEqualsSignAndBeEmpty() {
    assertEquals(List.of("a=b", ""), GivenParams.of(List.of("size=a=b,")).values().get("size"));
  }

  @Test
  void oneThatASideLacksHasTheFirstValueOfTheOther() {
    var one = benchmarks("1 demo.Work.map thrpt kind=A", "1 demo.Work.plain thrpt");
    var other =
        benchmarks("1 demo.Work.map thrpt kind=A size=1", "1 demo.Work.map thrpt kind=A size=2");
    var completed = benchmarks("1 demo.Work.map thrpt kind=A size=1", "1 demo.Work.plain thrpt");

    assertEquals(new Both<>(completed, other), given(new Both<>(one, other)));
    assertEquals(new Both<>(other, completed), given(new Both<>(other, one)));
  }

  @Test
  void aBenchmarkThatLacksOneCannotHaveTheValueThatIsGiven() {
    var one = benchmarks("1 demo.Work.map thrpt kind=A");
    var other = benchmarks("1 demo.Work.map thrpt kind=A size=1");

    assertEquals(
        new Both<>(one, benchmarks("1 demo.Work.map thrpt kind=A size=2")),
        given(new Both<>(one, other), "size=2"));
    assertEquals(
        new Both<>(
            benchmarks("1 demo.Work.map thrpt kind=B size=1"),
            benchmarks("1 demo.Work.map thrpt kind=B size=1")),
        given(new Both<>(one, other), "kind=B"));
  }

  @Test
  void ofNobodyAreAMistake() {
    var mistake = assertThrows(SetupException.class, () -> given("sise=1", "size=1"));

    assertEquals(
        "no benchmark has the parameter sise. There are: kind, size.\nNothing was measured.",
        mistake.getMessage());
  }

  @Test
  void haveNames() {
    assertThrows(SetupException.class, () -> GivenParams.of(List.of("size")));
    assertThrows(SetupException.class, () -> GivenParams.of(List.of("=1")));
  }

  private static List<ListedBenchmark> given(String... words) {
    // One side will do for a parameter to be known.
    return GivenParams.of(List.of(words)).in(new Both<>(List.of(), LISTED)).head();
  }

  private static Both<List<ListedBenchmark>> given(
      Both<List<ListedBenchmark>> benchmarks, String... words) {
    return GivenParams.of(List.of(words)).in(benchmarks);
  }

  private static List<ListedBenchmark> benchmarks(String... lines) {
    return Stream.of(lines).map(ListedBenchmark::parse).toList();
  }
}
