package dev.racecourse.turns.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TurnWireTest {

  @Test
  void namesTheProfilerThatThereIs() {
    assertEquals(TurnProfiler.class.getName(), TurnWire.PROFILER);
  }
}
