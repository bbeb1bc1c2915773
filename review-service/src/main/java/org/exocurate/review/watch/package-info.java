/** Who wants to hear of which claims, routes and cargos, and whom a claim therefore concerns (ADR 27). */
package org.exocurate.review.watch;
