package org.belscreen.screening;

import org.belscreen.transaction.Transaction;

/** Makes the stencils of one thread's rows. */
public final class StencilMaker {

  private final Stencils stencils;
  private final Stencils.Recent recent = new Stencils.Recent();

  StencilMaker(Stencils stencils) {
    this.stencils = stencils;
  }

  /** What of a row the law is not blind to. */
  public Stencil of(Transaction t) {
    return stencils.of(t, recent);
  }
}
