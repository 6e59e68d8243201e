package org.belscreen.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request that can't be answered; the detail says what to do (RFC 9457). */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String TYPE = "application/problem+json";

  private final int status;
  private final String title;
  private final String field;

  private Problem(int status, String title, String detail, String field) {
    super(detail);
    this.status = status;
    this.title = title;
    this.field = field;
  }

  /** A field of the request that can't be used. */
  static Problem field(String field, String detail) {
    return new Problem(400, "Bad request", detail, field);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail, "");
  }

  static Problem unauthorized(String detail) {
    return new Problem(401, "Token required", detail, "");
  }

  static Problem forbidden(String detail) {
    return new Problem(403, "Forbidden", detail, "");
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail, "");
  }

  static Problem tooLarge(String detail) {
    return new Problem(413, "Too large", detail, "");
  }

  static Problem mediaType(String detail) {
    return new Problem(415, "Unsupported media type", detail, "");
  }

  /** A file that was sent and can't be screened. */
  static Problem unusable(String detail) {
    return new Problem(422, "Unusable file", detail, "");
  }

  static Problem cancelled() {
    return new Problem(409, "Cancelled", "the job was cancelled", "");
  }

  static Problem busy(String detail) {
    return new Problem(503, "Busy", detail, "");
  }

  static Problem unexpected() {
    return new Problem(
        500,
        "Unexpected problem",
        "something went wrong that should not; nothing was kept. Please report what you did",
        "");
  }

  int status() {
    return status;
  }

  Optional<String> field() {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  /** Its members in the order in which they are read. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("detail", getMessage());
    field().ifPresent(f -> members.put("field", f));
    return members;
  }
}
