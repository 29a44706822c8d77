package dev.racecourse.races.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TestNameTest {
  @Test
  void aShippedTestIsOfItsHazard() {
    var name = TestName.of("demo.post.LostUpdate.Shipped");

    assertFalse(name.isPlanted());
    assertEquals("LostUpdate", name.hazard());
    assertEquals("LostUpdate (shipped)", name.toString());
  }

  @Test
  void aPlantedTestNamesItsBug() {
    var name = TestName.of("demo.post.LostUpdate.PlantedLookThenPut");

    assertTrue(name.isPlanted());
    assertEquals("LostUpdate", name.hazard());
    assertEquals("LostUpdate (LookThenPut)", name.toString());
  }

  @Test
  void anyOtherTestIsAboutTheSubject() {
    assertFalse(TestName.of("demo.Torn").isPlanted());
    assertEquals("Torn", TestName.of("Torn").toString());
  }

  @Test
  void aNestedTestIsNamedWithTheClassAroundIt() {
    assertEquals("Dekker.Plain", TestName.of("demo.jmm.Dekker.Plain").toString());
    assertEquals("Dekker.Plain (shipped)", TestName.of("demo.Dekker.Plain.Shipped").toString());
    assertEquals("lower", TestName.of("demo.lower").toString());
  }

  @Test
  void aClassThatIsNotNestedIsNoPlantedBug() {
    assertFalse(TestName.of("garden.PlantedTrees").isPlanted());
    assertEquals("Shipped", TestName.of("shop.Shipped").toString());
  }

  @Test
  void aTestThatEnclosesAnotherIsNotTheSame() {
    assertNotEquals(0, TestName.of("demo.Lost").compareTo(TestName.of("demo.Lost.Shipped")));
  }
}
