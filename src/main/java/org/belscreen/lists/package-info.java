/**
 * Official lists of parties: reading the files as their publishers write them, and joining them
 * with the rulebook's own dated lists.
 */
package org.belscreen.lists;
