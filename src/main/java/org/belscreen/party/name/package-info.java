/**
 * Normalisation of party names, one step a file: Unicode folding, look-alike letters, the pieces a
 * written name consists of, Cyrillic to Latin, everyday spellings, vocabulary, legal forms. What
 * comes out is comparable token by token; what carries no meaning is gone.
 */
package org.belscreen.party.name;
