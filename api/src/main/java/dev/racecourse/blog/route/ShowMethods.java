package dev.racecourse.blog.route;

/** OPTIONS: names the methods that a path has. */
final class ShowMethods implements Route {
  private final Header allow;

  ShowMethods(Header allow) {
    this.allow = allow;
  }

  @Override
  public Next next(Call call) {
    return new Next.Done(Answer.noContent(allow));
  }
}
