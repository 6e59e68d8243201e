package org.belscreen.law;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parts of a rulebook's image: numbers, and texts and days by their place in a table. {@link
 * LawImageWriter} and {@link LawImageReader} put the law together from them.
 */
final class LawImage {

  private static final int MORE = 0x80;
  private static final int BITS = 7;
  private static final long NO_START = 0;
  private static final long NO_END = 1;
  private static final long FIRST_DAY = 1_000_000;

  private LawImage() {}

  /** Writes parts. */
  static final class Out {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    private static void number(ByteArrayOutputStream out, long n) {
      long rest = n;
      while (rest >= MORE) {
        out.write((int) (rest & MORE - 1 | MORE));
        rest >>>= BITS;
      }
      out.write((int) rest);
    }

    void number(long n) {
      number(parts, n);
    }

    void yes(boolean b) {
      number(b ? 1 : 0);
    }

    void text(String s) {
      Integer known = numbers.get(s);
      if (known == null) {
        known = numbers.size();
        numbers.put(s, known);
        byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
        number(texts, bytes.length);
        texts.writeBytes(bytes);
      }
      number(known);
    }

    void day(LocalDate d) {
      number(
          d.equals(LocalDate.MIN)
              ? NO_START
              : d.equals(LocalDate.MAX) ? NO_END : d.toEpochDay() + FIRST_DAY);
    }

    void interval(Interval i) {
      day(i.from());
      day(i.to());
    }

    <T> void maybe(Optional<T> value, BiConsumer<Out, T> write) {
      yes(value.isPresent());
      value.ifPresent(v -> write.accept(this, v));
    }

    void maybeDay(Optional<LocalDate> day) {
      maybe(day, Out::day);
    }

    void maybeText(Optional<String> text) {
      maybe(text, Out::text);
    }

    <T> void all(Iterable<T> values, BiConsumer<Out, T> write) {
      List<T> list = new ArrayList<>();
      values.forEach(list::add);
      number(list.size());
      list.forEach(v -> write.accept(this, v));
    }

    void texts(Iterable<String> values) {
      all(values, Out::text);
    }

    /** Sorted: Java's own maps are in another order in each process. */
    void texts(Map<String, String> values) {
      all(
          new TreeMap<>(values).entrySet(),
          (out, e) -> {
            out.text(e.getKey());
            out.text(e.getValue());
          });
    }

    byte[] bytes() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      number(all, numbers.size());
      all.writeBytes(texts.toByteArray());
      all.writeBytes(parts.toByteArray());
      return all.toByteArray();
    }
  }

  /** Reads parts. */
  static final class In {
    private final byte[] bytes;
    private final String[] texts;
    private final Map<Long, LocalDate> days = new HashMap<>();
    private int at;

    In(byte[] bytes) {
      this.bytes = bytes;
      texts = new String[count()];
      for (int i = 0; i < texts.length; i++) {
        int length = count();
        texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
      }
    }

    private long number() {
      long n = 0;
      for (int shift = 0; ; shift += BITS) {
        byte b = bytes[at++];
        n |= (long) (b & MORE - 1) << shift;
        if (b >= 0) {
          return n;
        }
      }
    }

    int count() {
      return (int) number();
    }

    boolean yes() {
      return number() == 1;
    }

    String text() {
      return texts[count()];
    }

    LocalDate day() {
      long n = number();
      if (n == NO_START || n == NO_END) {
        return n == NO_START ? LocalDate.MIN : LocalDate.MAX;
      }
      LocalDate known = days.get(n);
      if (known == null) {
        known = LocalDate.ofEpochDay(n - FIRST_DAY);
        days.put(n, known);
      }
      return known;
    }

    Interval interval() {
      LocalDate from = day();
      LocalDate to = day();
      return from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX)
          ? Interval.ALWAYS
          : new Interval(from, to);
    }

    <T> Optional<T> maybe(Function<In, T> read) {
      return yes() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    Optional<LocalDate> maybeDay() {
      return maybe(In::day);
    }

    Optional<String> maybeText() {
      return maybe(In::text);
    }

    <T> List<T> all(Function<In, T> read) {
      int n = count();
      if (n == 0) {
        return List.of();
      }
      Object[] out = new Object[n];
      for (int i = 0; i < n; i++) {
        out[i] = read.apply(this);
      }
      @SuppressWarnings("unchecked")
      List<T> list = (List<T>) List.of(out);
      return list;
    }

    List<String> texts() {
      return all(In::text);
    }

    Set<String> textSet() {
      return new LinkedHashSet<>(texts());
    }

    Map<String, String> textMap() {
      return into(this::text, LinkedHashMap::new);
    }

    <V, M extends Map<String, V>> M into(Supplier<V> read, Supplier<M> map) {
      M out = map.get();
      for (int n = count(); n > 0; n--) {
        String key = text();
        out.put(key, read.get());
      }
      return out;
    }
  }
}
