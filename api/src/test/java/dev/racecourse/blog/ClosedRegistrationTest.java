package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.route.RegistrationPolicy;
import org.junit.jupiter.api.Test;

/** A blog whose accounts are all there from the start. */
class ClosedRegistrationTest {
  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  @Test
  void nobodyRegistersAndWhoHasAnAccountLogsIn() throws Exception {
    var accounts = Accounts.inMemory();
    accounts.register("ann", "a long sentence");
    var options = TestOptions.registrations(RegistrationPolicy.CLOSED);
    try (var server = BlogServer.start(options, accounts)) {
      var blog = new BlogClient(server.uri());
      assertEquals(403, blog.send("POST", "/users", "", ANN.replace("ann", "bob")).status());
      assertEquals(200, blog.send("POST", "/login", "", ANN).status());
    }
  }
}
