package org.belscreen.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Small answers. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static void send(Context ctx, Object value) {
    send(ctx, "application/json", value);
  }

  static void send(Context ctx, Problem problem) {
    ctx.status(problem.status());
    send(ctx, Problem.TYPE, problem.members());
  }

  private static void send(Context ctx, String type, Object value) {
    try {
      ctx.result(MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    ctx.contentType(type);
  }
}
