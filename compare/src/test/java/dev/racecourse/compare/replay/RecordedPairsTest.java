package dev.racecourse.compare.replay;

import static dev.racecourse.compare.replay.RecordedLine.line;
import static dev.racecourse.compare.replay.RecordedLine.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class RecordedPairsTest {

  private static final double STRETCH = Math.sqrt(4 / 3.0);

  @Test
  void centresEachCellAndPoolsThoseThatAreAboutAsQuiet() {
    var lines = new ArrayList<String>();
    for (var swing : new int[] {1, -1, 1, -1}) {
      lines.add(measured("faster", 150 * Math.exp(swing * 0.01)));
      lines.add(measured("same", 100 * Math.exp(swing * 0.02)));
      lines.add(measured("noisy", 100 * Math.exp(swing * 0.2)));
    }

    var recording = RecordedPairs.parse(lines);

    assertEquals(2, recording.quiet().size());
    assertEquals(1, recording.noisy().size());
    var quiet = recording.quiet().get(1);
    assertEquals(8, quiet.pairs());
    assertEquals(0.01 * STRETCH, quiet.of(0).speed(), 1e-12);
    assertEquals(-0.01 * STRETCH, quiet.of(0).cpu(), 1e-12);
    assertEquals(-0.01 * STRETCH, quiet.of(1).speed(), 1e-12);
    assertEquals(0.02 * STRETCH, quiet.of(4).speed(), 1e-12);
    assertEquals(quiet.of(1), quiet.of(9));
    assertEquals(0.2 * STRETCH, recording.noisy().get(0).sd().speed(), 1e-12);
    assertEquals(0.2 * STRETCH, recording.noisy().get(0).sd().cpu(), 1e-12);
  }

  @Test
  void aCellIsQuietBelowThreePercent() {
    // The standard deviation of two values and their opposites is the stretched value.
    assertEquals(1, swinging(0.0299 / STRETCH).quiet().size());
    assertEquals(0, swinging(0.0301 / STRETCH).quiet().size());
  }

  @Test
  void leavesOutWhatFailedAndCellsThatAreHardlyKnown() {
    var pair = measured("known", 100);
    var failed = line("hardly", "{\"kind\":\"failed\",\"reason\":\"no\"}");
    var hardly = measured("hardly", 100);

    var recording =
        RecordedPairs.parse(List.of(pair, pair, pair, pair, hardly, hardly, hardly, failed));

    assertEquals(1, recording.quiet().size());
    assertEquals(4, recording.quiet().get(0).pairs());
  }

  @Test
  void takesCpuTimeForAsNoisyAsSpeedWhereItIsUnknown() {
    var lines =
        Stream.of(99, 101, 99, 101)
            .map(
                head ->
                    measured("cell", head).replaceAll("\"cpuNanos\":[0-9.]+", "\"cpuNanos\":null"))
            .toList();

    var noise = RecordedPairs.parse(lines).quiet().get(0);

    assertEquals(-noise.of(1).speed(), noise.of(1).cpu());
    assertTrue(noise.of(1).speed() > 0);
  }

  @Test
  void refusesWhatIsNotRecorded() {
    assertThrows(JacksonException.class, () -> RecordedPairs.parse(List.of("cell,pair")));
    assertThrows(IllegalArgumentException.class, () -> new Noise(List.of(Deviation.NONE)));
  }

  private static Recording swinging(double swing) {
    var up = measured("cell", 100 * Math.exp(swing));
    var down = measured("cell", 100 * Math.exp(-swing));
    return RecordedPairs.parse(List.of(up, down, up, down));
  }
}
