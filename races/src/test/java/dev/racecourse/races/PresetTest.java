package dev.racecourse.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresetTest {

  @Test
  void completesWhatIsLeftOpen() {
    var words = Preset.SMOKE.complete(List.of("-t", "Logout"));

    assertEquals(List.of("-t", "Logout"), words.subList(0, 2));
    assertEquals("500", words.get(words.indexOf("-time") + 1));
    assertEquals("false", words.get(words.indexOf("-sc") + 1));
  }

  @Test
  void leavesOutWhatAnOldJcstressDoesNotKnow() {
    assertTrue(Preset.SMOKE.complete(List.of()).contains("?-strideSize=64"));
    assertFalse(Preset.SMOKE.complete(List.of("-strideSize", "256")).contains("?-strideSize=64"));
    assertEquals(
        List.of(),
        Preset.OVERNIGHT.complete(List.of()).stream()
            .filter(word -> word.startsWith("?"))
            .toList());
  }

  @Test
  void isOverruledByWhatIsGiven() {
    var words = Preset.SMOKE.complete(List.of("-time", "1000", "-sc=true"));

    assertEquals(0, words.lastIndexOf("-time"));
    assertFalse(words.contains("-sc"));
    assertTrue(words.contains("-iters"));
  }
}
