package dev.racecourse.blog.route;

/** A response header field. */
public record Header(String name, String value) {}
