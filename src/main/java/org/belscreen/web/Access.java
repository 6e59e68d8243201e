package org.belscreen.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Who may call: everybody on this machine, or those who know the token. */
public final class Access {

  /** The cookie that stands for a token shown once. */
  static final String COOKIE = "belscreen";

  private static final int SESSIONS = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Optional<String> token;
  private final AtomicReference<String> link = new AtomicReference<>("");
  private final Deque<String> sessions = new ArrayDeque<>();

  Access(Optional<String> token) {
    this.token = token;
    if (token.isPresent()) {
      link.set(secret());
    }
  }

  /** A secret that nobody guesses, fit for an address. */
  public static String secret() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The part of an address that lets its first caller in; empty where nobody needs it. */
  String link() {
    return link.get();
  }

  boolean asksForToken() {
    return token.isPresent();
  }

  /** Whether a call with these credentials may be answered. */
  boolean admits(Optional<String> authorization, Optional<String> cookie) {
    if (token.isEmpty()) {
      return true;
    }
    boolean known =
        authorization
            .filter(a -> a.regionMatches(true, 0, "Bearer ", 0, 7))
            .map(a -> a.substring(7).strip())
            .filter(this::isToken)
            .isPresent();
    return known || cookie.filter(this::isSession).isPresent();
  }

  /** A session for one who brings the token. */
  Optional<String> enter(String offered) {
    return isToken(offered) ? Optional.of(session()) : Optional.empty();
  }

  /** A session for the first who brings the link's secret; it is worth nothing afterwards. */
  Optional<String> follow(String offered) {
    String current = link.get();
    boolean fits = !current.isEmpty() && same(current, offered) && link.compareAndSet(current, "");
    return fits ? Optional.of(session()) : Optional.empty();
  }

  private boolean isToken(String offered) {
    return token.filter(t -> same(t, offered)).isPresent();
  }

  private synchronized boolean isSession(String offered) {
    boolean found = false;
    for (String s : sessions) {
      found |= same(s, offered);
    }
    return found;
  }

  private synchronized String session() {
    String session = secret();
    sessions.addLast(session);
    if (sessions.size() > SESSIONS) {
      sessions.removeFirst();
    }
    return session;
  }

  /** Takes as long for a wrong secret as for the right one. */
  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
