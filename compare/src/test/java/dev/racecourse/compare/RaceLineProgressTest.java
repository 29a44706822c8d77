package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.races.RaceStanding;
import dev.racecourse.compare.subject.Side;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RaceLineProgressTest {

  @Test
  void saysWhatIsDoneAndWhatIsToGo() {
    var err = new StringWriter();

    new RaceLineProgress(Side.HEAD, new PrintWriter(err, true))
        .standing(new RaceStanding(10, 86, Duration.ofSeconds(3604)));

    assertEquals("races on head: 10 of 86 JVMs done, 76 (60:04) to go", err.toString().strip());
  }
}
