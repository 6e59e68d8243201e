package org.belscreen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the page. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Serve the page and the REST API on this machine. Nothing leaves it, nothing is kept.",
    footer = {
      "",
      "Other machines are let in only with --host, and then only with the token that is printed.",
      "Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "The port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
  int port = 8017;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  String host = "127.0.0.1";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A further name by which the page may be called; may be given several times.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      description = "The largest file taken (default: ${DEFAULT-VALUE}).")
  int megabytes = 64;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "The most rows taken at once (default: ${DEFAULT-VALUE}).")
  int rows = 200_000;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Use this rules folder instead of the bundled rulebook (compiled once, cached).")
  Path rules;

  @Mixin ListOptions lists = new ListOptions();
  @Mixin ClearedOptions cleared = new ClearedOptions();

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new org.belscreen.run.Unusable("--port " + port + " is no port; write 0 to 65535");
    }
    if (megabytes < 1 || megabytes > 1_024 || rows < 1) {
      throw new org.belscreen.run.Unusable(
          "--max-upload takes 1 to 1024 MB, and --max-rows at least 1");
    }
    // The classes of the web stay out of every other command.
    return Serve.until(this, spec.commandLine().getOut());
  }
}
