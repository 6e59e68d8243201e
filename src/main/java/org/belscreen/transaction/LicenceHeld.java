package org.belscreen.transaction;

import org.belscreen.law.Jurisdiction;

/** A licence or authorisation that the row says is held. */
public record LicenceHeld(Jurisdiction jurisdiction, String reference) {}
