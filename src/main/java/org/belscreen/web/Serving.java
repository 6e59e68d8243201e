package org.belscreen.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.belscreen.cleared.ClearedFile;
import org.belscreen.run.AppliedLaw;

/**
 * What a server is made of.
 *
 * @param law that it judges by where nothing is supposed
 * @param cleared near matches that somebody has cleared, if any
 * @param host the address to listen on
 * @param port the port; 0 takes any that is free
 * @param token what a caller has to know; empty where only this machine can call
 * @param hosts names, besides the address, by which the server may be called
 * @param limits how much a caller may ask for
 * @param folder private folder for what is being worked on; nothing stays there
 * @param version of the program
 * @param today the day that the page marks
 * @param time when a result is made, ISO with offset
 */
public record Serving(
    AppliedLaw law,
    Optional<ClearedFile> cleared,
    String host,
    int port,
    Optional<String> token,
    Set<String> hosts,
    Limits limits,
    Path folder,
    String version,
    Supplier<LocalDate> today,
    Supplier<String> time) {

  /**
   * How much a caller may ask for.
   *
   * @param bytes of an upload or a request
   * @param rows of a sheet or a request
   * @param jobs at work at once
   * @param waiting jobs that may wait for their turn
   */
  public record Limits(long bytes, int rows, int jobs, int waiting) {}
}
