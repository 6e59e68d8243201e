/** The memory of near matches that a person has looked at and cleared. */
package org.belscreen.cleared;
