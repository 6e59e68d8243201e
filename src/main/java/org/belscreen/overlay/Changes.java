package org.belscreen.overlay;

/** Reads one change by its key. */
final class Changes {

  private static final String KNOWN =
      "end, end-act, delist, end-codes, move, move-step, suspend, repeat, list, add-codes, rate"
          + " and copy";

  private Changes() {}

  static Change read(OverlayNode change) {
    if (change.entries().size() != 1) {
      throw change.wrong("each change has one key, such as end: or list:; known are " + KNOWN);
    }
    String kind = change.entries().keySet().iterator().next();
    return switch (kind) {
      case "end" -> MeasureChanges.End.of(change.child(kind));
      case "end-act" -> MeasureChanges.EndAct.of(change.child(kind));
      case "delist" -> ListingChanges.Delist.of(change.child(kind));
      case "end-codes" -> CodeChanges.End.of(change.child(kind));
      case "move" -> move(change.child(kind));
      case "move-step" -> CodeChanges.MoveStep.of(change.child(kind));
      case "suspend" -> suspend(change.child(kind));
      case "repeat" -> MeasureChanges.Repeat.of(change.child(kind));
      case "list" -> ListingChanges.Listing.of(change.child(kind));
      case "add-codes" -> CodeChanges.Add.of(change.child(kind));
      case "rate" -> CodeChanges.Rate.of(change.child(kind));
      case "copy" -> MeasureChanges.Copy.of(change.child(kind));
      default ->
          throw change.wrong(
              "\"" + kind + "\" is no change that can be supposed; known are " + KNOWN);
    };
  }

  private static Change move(OverlayNode c) {
    if (c.has("measure")) {
      return MeasureChanges.Move.of(c);
    }
    return byList(c).equals("id") ? ListingChanges.Move.of(c) : CodeChanges.Move.of(c);
  }

  private static Change suspend(OverlayNode c) {
    if (c.has("measure")) {
      return MeasureChanges.Suspend.of(c);
    }
    return byList(c).equals("id") ? ListingChanges.Suspend.of(c) : CodeChanges.Suspend.of(c);
  }

  private static String byList(OverlayNode c) {
    if (c.has("id") == c.has("codes")) {
      throw c.wrong(
          "say what is meant: a \"measure\", or a \"list\" with the \"id\" of a listing or with"
              + " \"codes\"");
    }
    return c.has("id") ? "id" : "codes";
  }
}
