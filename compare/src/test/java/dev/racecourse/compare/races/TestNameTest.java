package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TestNameTest {

  @Test
  void aShippedTestIsCalledByItsHazard() {
    var name = new TestName("demo.post.LostUpdate.Shipped");

    assertFalse(name.isPlanted());
    assertEquals("LostUpdate", name.toString());
  }

  @Test
  void aPlantedTestNamesItsBug() {
    var name = new TestName("demo.post.LostUpdate.PlantedLookThenPut");

    assertTrue(name.isPlanted());
    assertEquals("LostUpdate", name.hazard());
    assertEquals("LostUpdate (LookThenPut)", name.toString());
  }

  @Test
  void anyOtherTestIsAboutTheSubject() {
    assertFalse(new TestName("demo.Torn").isPlanted());
    assertFalse(new TestName("Torn").isPlanted());
  }
}
