package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionSharesTest {
  private static final Optional<ClientNetwork> NOBODY = Optional.empty();

  private final ConnectionShares<Integer> shares = new ConnectionShares<>(12);
  private int connections;

  @Test
  void oneClientTakesHalf() throws Exception {
    assertEquals(6, takenBy(client(1)));
  }

  @Test
  void anotherTakesHalfOfTheRest() throws Exception {
    takenBy(client(1));
    assertEquals(3, takenBy(client(2)));
  }

  @Test
  void clientsThatTakeInTurnTakeTheSame() throws Exception {
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
  void whatIsGivenBackCanBeTakenAgain() throws Exception {
    takenBy(client(1));
    assertTrue(shares.giveBack(1));
    assertTrue(take(client(1)));
    assertFalse(take(client(1)));
  }

  @Test
  void nothingIsGivenBackTwice() throws Exception {
    takenBy(client(1));
    assertTrue(shares.giveBack(1));
    assertFalse(shares.giveBack(1));
    assertFalse(shares.giveBack(99));
    assertEquals(5, shares.taken());
    assertTrue(take(client(1)));
    assertFalse(take(client(1)));
  }

  @Test
  void whatWasRefusedIsNotTaken() throws Exception {
    takenBy(client(1));
    assertFalse(shares.giveBack(connections));
  }

  private int takenBy(Optional<ClientNetwork> client) {
    var taken = 0;
    while (take(client)) {
      taken++;
    }
    return taken;
  }

  private boolean take(Optional<ClientNetwork> client) {
    return shares.take(++connections, client);
  }

  private static Optional<ClientNetwork> client(int number) throws UnknownHostException {
    return Optional.of(
        new ClientNetwork(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) number})));
  }
}
