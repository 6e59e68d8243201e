package org.belscreen.benchmark;

/** The smallest program there is: what a start is measured against. */
public final class Hello {

  private Hello() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
