/** Accounts, and the hashes of their passwords. */
@NullMarked
package dev.racecourse.blog.account;

import org.jspecify.annotations.NullMarked;
