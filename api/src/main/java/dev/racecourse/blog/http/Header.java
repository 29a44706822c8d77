package dev.racecourse.blog.http;

/** A response header field. */
record Header(String name, String value) {}
