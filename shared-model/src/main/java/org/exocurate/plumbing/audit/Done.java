package org.exocurate.plumbing.audit;

/** An act and who did it. */
record Done(Act act, Actor actor) {}
