package dev.racecourse.races.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.TestName;
import org.junit.jupiter.api.Test;

class TestOptionsTest {
  private static final TestName SHIPPED = TestName.of("demo.Lost.Shipped");
  private static final TestName BUG = TestName.of("demo.Lost.PlantedLookThenPut");

  @Test
  void anIterationOfAPlantedBugIsShort() throws Exception {
    var options = options("-time", "500", "-iters", "3");

    assertEquals(500, options.of(SHIPPED).getTime());
    assertEquals(250, options.of(BUG).getTime());
    assertEquals(3, options.of(BUG).getIterations());
  }

  @Test
  void noneIsMadeLonger() throws Exception {
    assertEquals(100, options("-time", "100").of(BUG).getTime());
  }

  private static TestOptions options(String... words) throws Exception {
    var options = new TestOptions(words);
    assertTrue(options.parse());
    return options;
  }
}
