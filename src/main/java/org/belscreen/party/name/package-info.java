/**
 * Normalisation of party names, one step a file, in the order in which {@link
 * org.belscreen.party.name.Names} runs them: Unicode folding, quotation marks and invisible
 * characters, look-alike letters, the pieces a written name consists of, Cyrillic and other scripts
 * to Latin, accents, words and initials, spelling, legal forms, the holding behind a name, words
 * that many names share. What comes out is comparable word by word; what carries no meaning is
 * gone.
 */
package org.belscreen.party.name;
