/** Jest reads no style sheets. */
