package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.throttle.Network;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionSharesTest {
  private static final Optional<Network> NOBODY = Optional.empty();

  private final ConnectionShares<Integer> shares = new ConnectionShares<>(12);
  private int connections;

  @Test
  void oneClientTakesHalf() {
    assertEquals(6, takenBy(client(1)));
  }

  @Test
  void anotherTakesHalfOfTheRest() {
    takenBy(client(1));
    assertEquals(3, takenBy(client(2)));
  }

  @Test
  void clientsThatTakeInTurnTakeTheSame() {
    for (var i = 0; i < 4; i++) {
      assertTrue(take(client(1)));
      assertTrue(take(client(2)));
    }
    assertFalse(take(client(1)));
    assertFalse(take(client(2)));
    assertEquals(4, shares.free());
  }

  @Test
  void whoCannotBeToldTakesAll() {
    assertEquals(12, takenBy(NOBODY));
    assertEquals(0, shares.free());
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    takenBy(client(1));
    assertTrue(shares.giveBack(1));
    assertTrue(take(client(1)));
    assertFalse(take(client(1)));
  }

  @Test
  void nothingIsGivenBackTwice() {
    takenBy(client(1));
    assertTrue(shares.giveBack(1));
    assertFalse(shares.giveBack(1));
    assertFalse(shares.giveBack(99));
    assertEquals(5, shares.taken());
    assertTrue(take(client(1)));
    assertFalse(take(client(1)));
  }

  @Test
  void whatWasRefusedIsNotTaken() {
    takenBy(client(1));
    assertFalse(shares.giveBack(connections));
  }

  private int takenBy(Optional<Network> client) {
    var taken = 0;
    while (take(client)) {
      taken++;
    }
    return taken;
  }

  private boolean take(Optional<Network> client) {
    return shares.take(++connections, client);
  }

  private static Optional<Network> client(int number) {
    return Optional.of(Network.of("10.0.0." + number));
  }
}
