package dev.racecourse.blog.route;

/** OPTIONS: names the methods that a path has. */
final class ShowMethods implements Route {
  private final Header allow;

  ShowMethods(Header allow) {
    this.allow = allow;
  }

  @Override
  public Answer answer(Call call) {
    return Answer.noContent(allow);
  }

  @Override
  public Answer.Media media() {
    return Answer.Media.NONE;
  }
}
