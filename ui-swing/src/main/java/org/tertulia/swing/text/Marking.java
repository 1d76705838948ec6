package org.tertulia.swing.text;

import java.awt.Color;

/** A selected part of a text, in chars of its source, and its colours. */
public record Marking(int from, int to, Color background, Color foreground) {}
