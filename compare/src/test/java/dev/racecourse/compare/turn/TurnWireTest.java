package dev.racecourse.compare.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TurnWireTest {

  @Test
  void namesTheClassesThatThereAre() {
    assertEquals(TurnProfiler.class.getName(), TurnWire.PROFILER);
    assertEquals(CellLister.class.getName(), TurnWire.LISTER);
  }
}
